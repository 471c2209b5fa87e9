using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>Saves one cell as typed. Refused if the cell is not as the writer saw it.</summary>
public sealed class SaveCell(TableDesk desk)
{
    public Task<Outcome<SavedCell>> RunAsync(Visitor visitor, RoadmapTableId tableId, CellWriting writing, CancellationToken cancellation) =>
        desk.ChangeAsync(visitor, tableId, (open, token) => WriteAsync(open, writing, token), cancellation);

    private static async Task<Outcome<SavedCell>> WriteAsync(OpenTable open, CellWriting writing, CancellationToken cancellation)
    {
        var (id, column, seen, words) = writing;
        var activity = await open.Context.Activities.Include(activity => activity.Parameters).Include(activity => activity.Responsible)
            .FirstOrDefaultAsync(activity => activity.Id == id && activity.TableId == open.Table.Id, cancellation);
        var isWritable = open.Table.Columns.Any(other => other.Kind == column)
            && (column != ColumnKind.Number || open.Table.Numbering == TableNumbering.Typed);
        if (activity is null || !isWritable)
        {
            return Outcome.Refused<SavedCell>(Gate.IsFound.Refuse());
        }

        var refusals = activity.WhyNotWrite(column, seen, words);
        if (refusals.Count > 0)
        {
            return new Outcome<SavedCell>(new SavedCell(activity.Words(column)), refusals);
        }

        var meaning = RowMeaning.Concerns(column) ? await RowMeaningLoader.LoadAsync(open.Context, open.Roadmap.PeriodId, cancellation) : RowMeaning.Nothing;
        activity.Write(column, seen, words, meaning);
        return Outcome.Done(new SavedCell(activity.Words(column)));
    }
}

/// <param name="Seen">The words that stood in the cell when the writer began.</param>
public sealed record CellWriting(ActivityId Activity, ColumnKind Column, string Seen, string Words);

/// <param name="Words">What the cell holds now, also after a refusal.</param>
public sealed record SavedCell(string Words);
