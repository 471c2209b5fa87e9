using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A methodist decides what hinders the submission of a roadmap.</summary>
public sealed class WeighChecksTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Methodist_MakesACheckHeavier_SeesItSaved_AndTakesTheUsualBack()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "sochi"));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Разделы" }).GetByRole(AriaRole.Link, new() { Name = "Проверки" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Проверки");
        await ReadingTests.AccessibleAsync(page);
        var blanks = page.GetByLabel("Незаполненные места");
        await Expect(blanks).ToHaveValueAsync("Warns");
        await Expect(blanks).ToHaveAccessibleDescriptionAsync(new Regex("«№ __»"));
        await Expect(page.GetByLabel("Код не по содержанию мероприятия").GetByRole(AriaRole.Option)).ToHaveTextAsync(["не проверять", "подсказка (обычно)", "стоит посмотреть"]);
        await blanks.SelectOptionAsync("мешает сдать");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex(@"^\s*Сохранено \d\d:\d\d"));
        await ReadingTests.AccessibleAsync(page);
        await page.GotoAsync("/m/sochi/administration/checks");
        await Expect(blanks).ToHaveValueAsync("Blocks");
        await Expect(blanks).ToHaveAccessibleDescriptionAsync(new Regex("Изменено. Обычно: стоит посмотреть"));
        await using (var data = await stage.DataAsync("sochi"))
        {
            (await data.SeveritiesAsync())[RoadmapChecks.BlanksAreFilled].ShouldBe(CheckSeverity.Blocks);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Вернуть обычные" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("нажмите «Сохранить»");
        await Expect(blanks).ToHaveValueAsync("Warns");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Сохранено");
        await using var after = await stage.DataAsync("sochi");
        (await after.SeveritiesAsync()).ShouldBe(CheckSeverities.Usual);
    }

    [Theory]
    [InlineData(683, 384, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Page_WithAConflict_AtDoubleZoomAndOnAPhone_DoesNotScrollSideways(int width, int height, ColorScheme scheme)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "meshchovsk"), width, height, scheme);
        await page.GotoAsync("/m/meshchovsk/administration/checks");
        var other = await stage.SignInAsync(DemoPeople.Email(Role.MunicipalAdmin, "meshchovsk"));
        await other.GotoAsync("/m/meshchovsk/administration/checks");
        var years = other.GetByLabel("Устаревшие годы");
        await years.SelectOptionAsync(await years.InputValueAsync() == "Hints" ? "не проверять" : "подсказка");
        await other.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Status)).ToContainTextAsync("Сохранено");
        await page.GetByLabel("Устаревшие годы").SelectOptionAsync("мешает сдать");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("сохранил кто-то другой");
        await Expect(page.GetByLabel("Устаревшие годы")).ToHaveAccessibleDescriptionAsync(new Regex("Сейчас сохранено: (подсказка|не проверять)"));

        // The words of an answer are there before its style sheets are: what is measured then is no page that anybody sees.
        await page.WaitForLoadStateAsync();
        (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        await ReadingTests.AccessibleAsync(page);
    }
}
