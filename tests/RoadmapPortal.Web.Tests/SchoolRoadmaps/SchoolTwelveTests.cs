using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;
using RoadmapPortal.Web.Tests.Demo;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>S2 as its principal typed it: the mistakes that stand in the real document are found before it can be submitted.</summary>
public sealed class SchoolTwelveTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task TypedByItsPrincipal_TheRealMistakesAreFound_AndStopTheSubmission()
    {
        var principal = await demo.VisitAsync("shkola-12", Role.Principal);
        await using var context = await demo.OpenAsync("shkola-12");
        var id = (await context.SchoolRoadmaps.SingleAsync()).Id;
        await TypeAnewAsync(principal, id);
        var state = (await demo.Portal.Services.GetRequiredService<FilingQuery>().RunAsync(principal, id, default))!.State.Submission;

        // 1.2, 2.1, 3.1, 5.1, 6.1 and 6.2 are the codes of a list of its own: the audit has 2.2, 4.1, 5.5, 7.4, 8.2, 9.3 and 9.5.
        var foreign = state.Blocking.Where(flaw => flaw.Check == RoadmapChecks.CodesAreAudited).Select(flaw => flaw.Words).ToList();
        foreach (var code in new[] { "1.2", "2.1", "3.1", "5.1", "6.1", "6.2" })
        {
            foreign.ShouldContain(words => words.Contains(code, StringComparison.Ordinal), code);
        }

        var uncovered = state.Blocking.Where(flaw => flaw.Check == RoadmapChecks.EveryParameterHasAnActivity).Select(flaw => flaw.Words).ToList();
        foreach (var code in new[] { "2.2", "7.4", "8.2", "9.3", "9.5" })
        {
            uncovered.ShouldContain(words => words.Contains(code, StringComparison.Ordinal), code);
        }

        // «УТВЕРЖДЕНО» of a map, and a row that says for nobody whom it is held.
        state.Warnings.ShouldContain(flaw => flaw.Check == RoadmapChecks.TheWordOfApprovalAgrees);
        state.Warnings.ShouldContain(flaw => flaw.Check == RoadmapChecks.DemandedCellsAreFilled && flaw.Place.Column == ColumnKind.Audience);
        var outcome = await demo.Portal.Services.GetRequiredService<SubmitRoadmap>().RunAsync(principal, id, true, default);
        outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.NothingBlocks);
    }

    /// <summary>Empties every cell and writes the document's words into it again, as its author did.</summary>
    private async Task TypeAnewAsync(Visitor principal, RoadmapId id)
    {
        var rows = DemoDocumentReader.Read("shkola-12").Roadmap.Tables[0].Sections[0].Levels[0].Activities;
        await using var context = await demo.OpenAsync("shkola-12");
        var table = await context.RoadmapTables.Include(table => table.Sections).Include(table => table.Columns).Include(table => table.Activities).SingleAsync(table => table.RoadmapId == id);
        var standing = table.Runs().SelectMany(run => run.Rows).Select(row => row.Activity).ToList();
        standing.Count.ShouldBe(rows.Count);
        var cells = standing.Zip(rows).SelectMany(pair => pair.Second.Cells.Where(cell => cell.Value.Length > 0).Select(cell => (Row: pair.First, Column: cell.Key, Words: cell.Value))).ToList();
        await SaveAsync([.. cells.Select(cell => new CellWriting(cell.Row.Id, cell.Column, cell.Row.Cells[cell.Column], ""))]);
        await SaveAsync([.. cells.Select(cell => new CellWriting(cell.Row.Id, cell.Column, "", cell.Words))]);

        async Task SaveAsync(IReadOnlyList<CellWriting> writings)
        {
            var outcome = await demo.Portal.Services.GetRequiredService<SaveCells>().RunAsync(principal, table.Id, writings, default);
            outcome.Value!.ShouldAllBe(saved => saved.Refusals.Count == 0);
        }
    }
}
