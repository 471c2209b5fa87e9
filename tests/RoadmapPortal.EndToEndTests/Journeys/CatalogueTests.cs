using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A methodist renumbers the parameters of a period, sees beforehand what that does to the roadmap, and takes it back.</summary>
public sealed class CatalogueTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Methodist_SwapsTwoCodes_SeesTheCells_AppliesAndTakesBack()
    {
        var before = await CodesAsync();
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "novorossiysk"));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Разделы" }).GetByRole(AriaRole.Link, new() { Name = "Классификатор" }).ClickAsync();
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Версия 1" }).ClickAsync();
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Коды и перенумерация" }).ClickAsync();
        await page.GetByLabel("Дефицит педагогических сотрудников").FillAsync("1.2.");
        await page.GetByLabel("Наличие административных работников").FillAsync("1.1.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("нажмите «Применить»");
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Применить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Сохранено");
        (await CodesAsync()).ShouldBe(before.Select(words => words switch { "1.1." => "1.2.", "1.2." => "1.1.", "1.1" => "1.2", _ => words }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить перенумерацию" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Перенумерация отменена");
        (await CodesAsync()).ShouldBe(before);
    }

    private async Task<List<string>> CodesAsync()
    {
        await using var data = await stage.DataAsync("novorossiysk");
        var rows = await data.Activities.AsNoTracking().OrderBy(row => row.SectionId).ThenBy(row => row.Rank).ToListAsync();
        return [.. rows.Select(row => row.Words(ColumnKind.Codes))];
    }
}
