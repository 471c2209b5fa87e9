using System.IO.Compression;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>An administrator takes a period away as one file, and another one reads it back into a new municipality.</summary>
public sealed class ArchiveTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Administrator_TakesAPeriodAway_AndAnotherReadsItBack()
    {
        var archive = await MakeAsync();
        var created = await stage.CreateMunicipalityAsync(new NewMunicipality("novogorsk", "Городской округ Новогорск", "Новогорск", "УО"), new NewPerson("admin@novogorsk.example", "Новикова А.А."));
        var page = await stage.OpenAsync();
        await Stage.SignInAsync(page, created.Administrator.Email!, created.Password!);
        await page.GetByRole(AriaRole.Link, new() { Name = "восстановить из архива" }).ClickAsync();
        await page.GetByLabel("Файл архива").SetInputFilesAsync(archive);
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Восстановить" }).ClickAsync();

        // The page itself says when it is done, as it does of an archive.
        await Expect(page.GetByText("Период восстановлен.")).ToBeVisibleAsync();
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Перейти к обзору" }).ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Разделы" }).GetByRole(AriaRole.Link, new() { Name = "Дорожная карта" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("II. МУНИЦИПАЛЬНАЯ ДОРОЖНАЯ КАРТА");
        (await page.Locator("tr.activity").CountAsync()).ShouldBe(80, "all activities of S4");
        await page.GotoAsync("/m/novogorsk/journal");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Период восстановлен из архива" })).ToContainTextAsync("архив муниципалитета «Сочи»");
        await Expect(page.GetByRole(AriaRole.Row).Last).ToContainTextAsync("Муниципалитет создан");
        await ReadingTests.AccessibleAsync(page);
    }

    /// <returns>Where the archive lies.</returns>
    private async Task<string> MakeAsync()
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
        var path = await download.PathAsync();
        using var zip = ZipFile.OpenRead(path);
        zip.Entries.Select(entry => entry.FullName).ShouldContain("papers/orders/prikaz-sochi-2023.pdf");
        await page.GetByRole(AriaRole.Link, new() { Name = "Восстановить из архива" }).ClickAsync();
        await Expect(page.GetByText("Восстановить архив можно только в пустой муниципалитет")).ToBeVisibleAsync();
        await ReadingTests.AccessibleAsync(page);
        return path;
    }
}
