using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>Signing in, finding the way, and reading all five documents; each page passes axe's WCAG 2.2 A and AA rules.</summary>
public sealed class ReadingTests(Stage stage) : IClassFixture<Stage>
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [Fact]
    public async Task Curator_ChoosesAMunicipality_AndReadsItsRoadmap()
    {
        var page = await stage.SignInAsync(DemoPeople.CuratorEmail);
        await AccessibleAsync(page);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Сочи") }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/m/sochi$"));
        await AccessibleAsync(page);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("ДОРОЖНАЯ КАРТА", RegexOptions.IgnoreCase) }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("ДОРОЖНАЯ КАРТА");
    }

    [Theory]
    [InlineData("sochi", 80, "Тематическая проверка «Один день в школе»", "Приложение № 1")]
    [InlineData("novorossiysk", 38, "Тьюторские десанты в школы с признаками необъективных результатов", "УТВЕРЖДАЮ")]
    [InlineData("meshchovsk", 51, "Реализация программ обучения русскому языку детей-инофонов", "Приложение № 1")]
    [InlineData("shkola-12", 7, "Использование базы данных", "УТВЕРЖДЕНА")]
    [InlineData("stepnovsky", 55, "Региональная программа «Дети Ставрополья»", "школ, функционирующих в зоне риска")]
    public async Task Observer_ReadsEachDocumentWhole(string slug, int rows, string someActivity, string someWords)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Observer, slug));
        await page.GotoAsync(await stage.RoadmapAsync(slug));
        var main = page.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync(someActivity);
        await Expect(main).ToContainTextAsync(someWords);
        (await page.Locator("tr.activity").CountAsync()).ShouldBe(rows);
        await Expect(page.Locator("table[role=grid]")).ToHaveCountAsync(0);
        await AccessibleAsync(page);
    }

    [Fact]
    public async Task Principal_SeesTheOwnSchoolsRoadmapAndNothingElse()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Principal, "shkola-12"));
        await Expect(page).ToHaveURLAsync(new Regex("/m/shkola-12$"));
        var links = page.GetByRole(AriaRole.Main).Locator("a[href*='/roadmaps/']");
        await Expect(links).ToHaveCountAsync(1);
        await Expect(links).ToContainTextAsync("СОШ № 12");
        await links.ClickAsync();
        await new EditorPage(page).IsReadyAsync();
        (await page.GotoAsync(await stage.RoadmapAsync("sochi")))!.Status.ShouldBe(404);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await AccessibleAsync(page);
    }

    [Fact]
    public async Task Reviewer_TakesPdfAndExcelAway()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Reviewer, "sochi"));
        await page.GotoAsync(await stage.RoadmapAsync("sochi"));
        (await DownloadAsync("PDF", "prikaz-sochi-2023.pdf"))[..5].ShouldBe("%PDF-"u8.ToArray());
        (await DownloadAsync("Excel", "prikaz-sochi-2023.xlsx"))[..2].ShouldBe("PK"u8.ToArray());

        async Task<byte[]> DownloadAsync(string link, string name)
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());
            download.SuggestedFilename.ShouldBe(name);
            return await File.ReadAllBytesAsync(await download.PathAsync());
        }
    }

    [Theory]
    [InlineData(683, 384, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Pages_AtDoubleZoomAndOnAPhone_DoNotScrollSideways(int width, int height, ColorScheme scheme)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "stepnovsky"), width, height, scheme);
        foreach (var path in (string[])["/m/stepnovsky", await stage.RoadmapAsync("stepnovsky")])
        {
            await page.GotoAsync(path);
            await Expect(page.GetByRole(AriaRole.Main)).ToBeVisibleAsync();
            (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, path);
            await AccessibleAsync(page);
        }
    }

    [Fact]
    public async Task SignIn_WrongPassword_SaysSoAccessibly()
    {
        var page = await stage.OpenAsync();
        await page.GotoAsync("/");
        await Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
        await AccessibleAsync(page);
        await page.GetByLabel("Электронная почта").FillAsync("nikto@sochi.example");
        await page.GetByLabel("Пароль").FillAsync("ne-tot-parol");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("не подошли");
        await AccessibleAsync(page);
    }

    internal static async Task AccessibleAsync(IPage page)
    {
        var result = await page.RunAxe(Wcag);
        result.Passes.ShouldNotBeEmpty();
        result.Violations.Select(violation => $"{page.Url}: {violation.Id}: {violation.Help}: {string.Join(" ", violation.Nodes.Take(3).Select(node => node.Html))}").ShouldBeEmpty();
    }
}
