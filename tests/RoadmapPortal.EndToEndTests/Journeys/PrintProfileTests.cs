using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>An administrator decides how the municipality prints.</summary>
public sealed class PrintProfileTests(Stage stage) : IClassFixture<Stage>
{
    private const string Path = "/m/sochi/administration/print";

    [Fact]
    public async Task Administrator_ChangesTheTableSize_HidesCodes_AndMovesAColumn_ByKeyboardToo()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.MunicipalAdmin, "sochi"));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Разделы" }).GetByRole(AriaRole.Link, new() { Name = "Профиль печати" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Профиль печати");
        await ReadingTests.AccessibleAsync(page);
        await page.GetByLabel("Размер шрифта таблиц, пт").FillAsync("девять");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Не сохранено");
        await Expect(page.GetByLabel("Размер шрифта таблиц, пт")).ToHaveAccessibleDescriptionAsync(new Regex("«девять» – не число"));
        await ReadingTests.AccessibleAsync(page);
        await page.GetByLabel("Размер шрифта таблиц, пт").FillAsync("9");
        await page.GetByLabel("Графы с кодами параметров").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Выше: Срок" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Выше: Срок" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Срок" })).ToHaveCountAsync(1);
        await Expect(page.Locator(".columns li").Nth(4)).ToContainTextAsync("Срок");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex(@"^\s*Сохранено \d\d:\d\d"));
        await page.GotoAsync(Path);
        await Expect(page.GetByLabel("Размер шрифта таблиц, пт")).ToHaveValueAsync("9");
        await Expect(page.GetByLabel("Графы с кодами параметров")).Not.ToBeCheckedAsync();
        await Expect(page.Locator(".columns li").Nth(4)).ToContainTextAsync("Срок");
        await using var data = await stage.DataAsync("sochi");
        (await data.PrintProfiles.AsNoTracking().SingleAsync()).Look.TablePoints.ShouldBe(9);
    }

    [Theory]
    [InlineData(683, 384, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Page_AtDoubleZoomAndOnAPhone_DoesNotScrollSideways(int width, int height, ColorScheme scheme)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.MunicipalAdmin, "meshchovsk"), width, height, scheme);
        await page.GotoAsync("/m/meshchovsk/administration/print");
        await page.GetByLabel("Левое").FillAsync("двадцать миллиметров и ещё немного");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        await ReadingTests.AccessibleAsync(page);
    }
}
