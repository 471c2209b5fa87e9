using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A reviewer takes the roadmaps of all schools at once, and changes their mind.</summary>
public sealed class PrintManyTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Archive_OfAllSchools_ShowsHowFarItIs_CanBeStopped_AndIsWholeInTheEnd()
    {
        var schools = await AddSchoolRoadmapsAsync("sochi");
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Reviewer, "sochi"));
        await page.GotoAsync("/m/sochi");
        await page.GetByRole(AriaRole.Link, new() { Name = "Напечатать все документы периода одним архивом" }).ClickAsync();
        await page.GetByLabel("Только карты школ").CheckAsync();
        foreach (var format in new[] { "Word", "Excel", "HTML" })
        {
            await page.GetByLabel(format).CheckAsync();
        }

        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Скачать архив" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex($"Готово \\d+ из {schools}"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Отменено");
        foreach (var format in new[] { "PDF", "Excel", "HTML" })
        {
            await page.GetByLabel(format).UncheckAsync();
        }

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Скачать архив" }).ClickAsync());
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Готово: архив скачан", new() { Timeout = 60_000 });
        using var archive = ZipFile.OpenRead(await download.PathAsync());
        archive.Entries.Count.ShouldBe(schools);
        archive.Entries.Select(entry => entry.FullName).ShouldContain("dorozhnaya-karta-sochi-shkola-vsosh-1-2023.docx");
    }

    /// <summary>A roadmap of eighty rows for each school of the municipality.</summary>
    private async Task<int> AddSchoolRoadmapsAsync(string slug)
    {
        var count = 0;
        await stage.WriteAsync(slug, context =>
        {
            var period = context.PlanningPeriods.Single();
            var version = context.RiskCatalogueVersions.Include(version => version.Factors).Single(version => version.Id == period.CatalogueVersionId);
            foreach (var school in context.Schools.AsNoTracking().ToList())
            {
                var roadmap = new SchoolRoadmap(school.Tenant, RoadmapId.New(), period.Id, school.Id, $"Дорожная карта: {school.Name}");
                var table = roadmap.AddTable(TableKind.Plan, "План", TableNumbering.WholeTable, ".");
                table.AddColumn(ColumnKind.Number, "№");
                table.AddColumn(ColumnKind.Title, "Мероприятие");
                roadmap.AddBlock(BlockKind.Table, "План", null, table.Id);
                var meaning = new RowMeaning(version, CodeNumbering.Canonical, [], new ResponsibleDirectory([]));
                table.Fill(
                    table.AddSection(null, null, null),
                    Level.None,
                    [.. Enumerable.Range(1, 80).Select(row => new ActivityWords("", Cells.From([new(ColumnKind.Title, $"Мероприятие школы {school.Label}, строка {row}")])))],
                    meaning);
                context.Add(roadmap);
                count++;
            }
        });
        return count;
    }
}
