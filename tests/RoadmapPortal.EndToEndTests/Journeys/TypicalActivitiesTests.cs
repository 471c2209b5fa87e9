using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A parameter without activities gets one that was planned before, by one click, and one click takes it back.</summary>
public sealed class TypicalActivitiesTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Principal_AddsATypicalActivity_AndTakesItBack()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Principal, "shkola-12"));
        var path = await stage.RoadmapAsync("shkola-12");
        await PlanEarlierAsync();
        var editor = await EditorPage.OpenAsync(page, path);
        var rows = await editor.Rows.CountAsync();
        await editor.OpenChecksAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Охват" }).ClickAsync();
        var uncovered = page.Locator(".panel .uncovered > li");
        await Expect(uncovered).ToHaveCountAsync(5);

        // One has nothing to take after, and is told so.
        await uncovered.Nth(0).GetByRole(AriaRole.Button, new() { Name = "Типовое мероприятие" }).ClickAsync();
        await Expect(uncovered.Nth(0)).ToContainTextAsync("мероприятий для этого параметра нет");

        var parameter = uncovered.Filter(new() { HasText = "8.2" });
        await parameter.GetByRole(AriaRole.Button, new() { Name = "Типовое мероприятие" }).ClickAsync();
        await Expect(parameter).ToContainTextAsync("Ярмарка интересов");
        await Expect(parameter).ToContainTextAsync("планировалось «2021 – 2022 учебный год»");
        await ReadingTests.AccessibleAsync(page);
        await parameter.GetByRole(AriaRole.Button, new() { Name = "Добавить «Ярмарка интересов»" }).ClickAsync();

        var cell = editor.Cell("Ярмарка интересов", "Codes");
        await Expect(cell.Locator(".words")).ToHaveTextAsync("8.2");
        await Expect(uncovered).ToHaveCountAsync(4);
        await editor.IsSavedAsync();
        await Expect(page.Locator(".panel")).ToBeFocusedAsync();
        await ReadingTests.AccessibleAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();
        await Expect(uncovered).ToHaveCountAsync(5);
        await Expect(editor.Rows).ToHaveCountAsync(rows);
    }

    /// <summary>The school's roadmap of the year before, with one activity against «Низкая мотивация».</summary>
    private async Task PlanEarlierAsync()
    {
        await using var data = await stage.DataAsync("shkola-12");
        var present = await data.SchoolRoadmaps.AsNoTracking().SingleAsync();
        var period = await data.PlanningPeriods.AsNoTracking().SingleAsync(period => period.Id == present.PeriodId);
        var meaning = await RowMeaningLoader.LoadAsync(data, present.PeriodId, default);
        await stage.WriteAsync("shkola-12", context =>
        {
            var earlier = new PlanningPeriod(
                present.Tenant, PlanningPeriodId.New(), "2021 – 2022 учебный год", period.From.AddYears(-1), period.To.AddYears(-1), period.CatalogueVersionId);
            var roadmap = new SchoolRoadmap(present.Tenant, RoadmapId.New(), earlier.Id, present.SchoolId, "Прежняя карта");
            var table = roadmap.AddTable(TableKind.Plan, "План", TableNumbering.WholeTable, ".");
            table.AddColumn(ColumnKind.Title, "Мероприятие");
            table.AddColumn(ColumnKind.Codes, "Код");
            var section = table.AddSection(null, null, null);
            table.Fill(section, Level.None, [new ActivityWords("", Cells.From([new(ColumnKind.Title, "Ярмарка интересов"), new(ColumnKind.Codes, "8.2")]))], meaning);
            context.AddRange(earlier, roadmap);
        });
    }
}
