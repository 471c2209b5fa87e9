using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>Saves one cell, as typing does.</summary>
internal static class OneCell
{
    public static async Task<Outcome<SavedCell>> RunAsync(this SaveCells save, Visitor visitor, RoadmapTableId table, CellWriting writing, CancellationToken cancellation)
    {
        var outcome = await save.RunAsync(visitor, table, [writing], cancellation);
        return outcome.Value is { } cells ? new Outcome<SavedCell>(cells[0], cells[0].Refusals) : Outcome.Refused<SavedCell>(outcome.Refusals);
    }

    public static async Task<CellAnswer> SaveCellAsync(this EditingSession session, string? row, string? column, string? seen, string? words) =>
        (await session.SaveCellsAsync([new CellText(row, column, seen, words)]))[0];
}
