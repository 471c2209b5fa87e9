using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>
/// Saves cells as typed or pasted, in one transaction. A cell that is not as the writer saw it is refused for itself; the others are
/// saved.
/// </summary>
public sealed class SaveCells(TableDesk desk)
{
    /// <summary>A page sends more in several messages.</summary>
    public const int Most = 500;

    public static readonly Rule AreNotTooMany = new("save-cells/are-not-too-many", "За один раз сохраняется не больше {0} ячеек.");

    /// <returns>An answer for each cell, in their order; or why none of them could be written.</returns>
    public Task<Outcome<IReadOnlyList<SavedCell>>> RunAsync(
        Visitor visitor, RoadmapTableId tableId, IReadOnlyList<CellWriting> writings, CancellationToken cancellation) =>
        writings.Count > Most
            ? Task.FromResult(Outcome.Refused<IReadOnlyList<SavedCell>>(AreNotTooMany.Refuse(Most)))
            : desk.ChangeAsync(visitor, tableId, (open, token) => WriteAsync(open, writings, token), cancellation);

    private static async Task<Outcome<IReadOnlyList<SavedCell>>> WriteAsync(OpenTable open, IReadOnlyList<CellWriting> writings, CancellationToken cancellation)
    {
        var ids = writings.Select(writing => writing.Activity).ToHashSet();
        var activities = await open.Context.Activities.AsSplitQuery().Include(activity => activity.Parameters).Include(activity => activity.Responsible)
            .Where(activity => activity.TableId == open.Table.Id && ids.Contains(activity.Id)).ToDictionaryAsync(activity => activity.Id, cancellation);
        var meaning = writings.Any(writing => RowMeaning.Concerns(writing.Column))
            ? await RowMeaningLoader.LoadAsync(open.Context, open.Roadmap.PeriodId, cancellation)
            : RowMeaning.Nothing;
        return Outcome.Done<IReadOnlyList<SavedCell>>([.. writings.Select(writing => Write(open.Table, activities, writing, meaning))]);
    }

    private static SavedCell Write(RoadmapTable table, Dictionary<ActivityId, Activity> activities, CellWriting writing, RowMeaning meaning)
    {
        var (id, column, seen, words) = writing;
        var isWritable = table.Columns.Any(other => other.Kind == column) && (column != ColumnKind.Number || table.Numbering == TableNumbering.Typed);
        if (!isWritable || !activities.TryGetValue(id, out var activity))
        {
            return new SavedCell("", [Gate.IsFound.Refuse()]);
        }

        var refusals = activity.WhyNotWrite(column, seen, words);
        if (refusals.Count == 0)
        {
            activity.Write(column, seen, words, meaning);
        }

        return new SavedCell(activity.Words(column), refusals);
    }
}

/// <param name="Seen">The words that stood in the cell when the writer began.</param>
public sealed record CellWriting(ActivityId Activity, ColumnKind Column, string Seen, string Words);

/// <param name="Words">What the cell holds now, also after a refusal.</param>
/// <param name="Refusals">Why it was not saved; empty if it was.</param>
public sealed record SavedCell(string Words, IReadOnlyList<Refusal> Refusals)
{
    public bool IsDone => Refusals.Count == 0;
}
