using System.IO.Compression;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>An administrator takes a period away as one file.</summary>
public sealed class ArchiveTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Administrator_MakesTheArchiveOfAPeriod_SeesItReady_AndFetchesIt()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.MunicipalAdmin, "sochi"), 390, 844);
        await page.GotoAsync("/m/sochi/archive");
        await page.GetByRole(AriaRole.Button, new() { Name = "Собрать архив" }).ClickAsync();

        // The page itself says when it is ready: nobody has to ask again.
        var fetch = page.GetByRole(AriaRole.Link, new() { Name = "Скачать архив" });
        await Expect(fetch).ToBeVisibleAsync();
        await ReadingTests.AccessibleAsync(page);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue("nothing is wider than the page on a phone");
        var download = await page.RunAndWaitForDownloadAsync(() => fetch.ClickAsync());
        download.SuggestedFilename.ShouldStartWith("arkhiv-sochi-");
        using var zip = ZipFile.OpenRead(await download.PathAsync());
        zip.Entries.Select(entry => entry.FullName).ShouldContain("papers/orders/prikaz-sochi-2023.pdf");
        await page.GetByRole(AriaRole.Link, new() { Name = "Восстановить из архива" }).ClickAsync();
        await Expect(page.GetByText("Восстановить архив можно только в пустой муниципалитет")).ToBeVisibleAsync();
        await ReadingTests.AccessibleAsync(page);
    }
}
