using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A clerk looks at the pages, saves them in every format.</summary>
public sealed class PrintingTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Clerk_LooksAtThePages_AndSavesThemInEachFormat()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Observer, "sochi"));
        await page.GotoAsync(await stage.RoadmapAsync("sochi"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Предпросмотр и печать" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Приказ с приложением");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Страница 13", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("13 страниц, формат А4");
        await ReadingTests.AccessibleAsync(page);
        foreach (var (name, ending, beginning) in new[] { ("PDF", "pdf", "%PDF"), ("Word", "docx", "PK"), ("Excel", "xlsx", "PK"), ("HTML", "html", "<!DO"), ("JSON", "json", "{") })
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync());
            download.SuggestedFilename.ShouldBe("prikaz-sochi-2023." + ending);
            (await File.ReadAllTextAsync(await download.PathAsync())).ShouldStartWith(beginning);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Входной аудит" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Входной аудит");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Страница 1", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Letters_OnThePreview_AreThoseOfTheFile()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Observer, "sochi"));
        await page.GotoAsync(await stage.RoadmapAsync("sochi") + "/preview");
        await page.WaitForFunctionAsync("document.fonts.check('12px paper-0') && document.fonts.check('bold 12px paper-0')");

        // If the browser took another face, or kerned ours, long lines would end elsewhere than where the file ends them.
        var ends = await page.EvaluateAsync<double[]>(
            """
            [...document.querySelector('.sheet svg').querySelectorAll('text[word-spacing]')].map(line => +line.getAttribute('x') + line.getComputedTextLength())
            """);
        ends.Length.ShouldBeGreaterThan(10);
        ends.ShouldAllBe(end => Math.Abs(end - (200 * 72 / 25.4)) < 1.5);
    }

    [Theory]
    [InlineData(683, 384, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Pages_AtDoubleZoomAndOnAPhone_DoNotScrollSideways(int width, int height, ColorScheme scheme)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Observer, "novorossiysk"), width, height, scheme);
        var preview = await stage.RoadmapAsync("novorossiysk") + "/preview";
        foreach (var path in new[] { preview, "/m/novorossiysk/papers", preview.Replace("/preview", "/print/html?open=true", StringComparison.Ordinal) })
        {
            await page.GotoAsync(path);
            (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, path);
            await ReadingTests.AccessibleAsync(page);
        }
    }
}
