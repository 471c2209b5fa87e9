using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>
/// Brings a row, or one cell of it, back to what it was at an earlier moment. Refused if the row changed since the person saw it.
/// A row that was not there then is taken away.
/// </summary>
public sealed class RestoreRow(TableDesk desk, RoadmapAtQuery past, TimeProvider time)
{
    /// <param name="column">The one cell wanted; none for the whole row.</param>
    public Task<Outcome<Activity>> RunAsync(Visitor visitor, SeenRow seen, DateTimeOffset moment, ColumnKind? column, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor,
            seen.Table,
            async (open, token) =>
            {
                var row = await open.Context.Activities.Include(row => row.Parameters).Include(row => row.Responsible)
                    .FirstOrDefaultAsync(row => row.Id == seen.Row && row.TableId == seen.Table, token);
                var state = await past.RunAsync(visitor, open.Roadmap.Id, moment, token);
                if (row is null || state?.Tables.FirstOrDefault(table => table.Id == seen.Table) is not { } table)
                {
                    return Outcome.Refused<Activity>(Gate.IsFound.Refuse());
                }

                if (open.Context.VersionOf(row) != seen.Version)
                {
                    return Outcome.Refused<Activity>(VersionRules.RowIsStillAsSeen.Refuse());
                }

                await open.LoadRowsAsync(token);
                var meaning = await RowMeaningLoader.LoadAsync(open.Context, open.Roadmap.PeriodId, token);
                return Return(new TableReturn(open.Table, table, meaning, time.GetUtcNow()), row, column);
            },
            cancellation);

    private static Outcome<Activity> Return(TableReturn back, Activity row, ColumnKind? column)
    {
        var refusals = column is null ? back.WhyNotRow(row.Id) : back.WhyNotCell(row.Id);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<Activity>(refusals);
        }

        if (column is { } one)
        {
            back.Cell(row.Id, one);
        }
        else
        {
            back.Row(row.Id);
        }

        return Outcome.Done(row);
    }
}

/// <param name="Version">Of the row as the person saw it.</param>
public sealed record SeenRow(RoadmapTableId Table, ActivityId Row, uint Version);
