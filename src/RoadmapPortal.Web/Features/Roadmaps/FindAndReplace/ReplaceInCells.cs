using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;

namespace RoadmapPortal.Web.Features.Roadmaps.FindAndReplace;

/// <summary>
/// Writes over many cells of a roadmap at once. Cells that somebody changed meanwhile are left and told; all others are written together.
/// </summary>
public sealed class ReplaceInCells(Gate gate, PortalContexts contexts)
{
    /// <summary>As many as one page shows.</summary>
    public const int MostCells = 500;

    public static readonly Rule CellsAreChosen = new("replace/cells-are-chosen", "Отметьте хотя бы одну ячейку.");

    public static readonly Rule CellsAreFew = new("replace/cells-are-few", "За один раз заменить можно не больше чем в {0} ячейках.");

    private const int Attempts = 4;

    public async Task<Outcome<ReplacedCells>> RunAsync(Visitor visitor, RoadmapId id, IReadOnlyList<CellWish> wishes, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
            {
                return Outcome.Refused<ReplacedCells>(Gate.IsFound.Refuse());
            }

            await using var context = contexts.Open(member.Scope);
            var roadmap = await context.Roadmaps.AsSplitQuery().Include(roadmap => roadmap.Tables).ThenInclude(table => table.Columns)
                .FirstOrDefaultAsync(roadmap => roadmap.Id == id, cancellation);
            if (roadmap is null || !member.MayRead(roadmap))
            {
                return Outcome.Refused<ReplacedCells>(Gate.IsFound.Refuse());
            }

            if (WhyNot(member, roadmap, wishes) is { Count: > 0 } refusals)
            {
                return Outcome.Refused<ReplacedCells>(refusals);
            }

            try
            {
                return Outcome.Done(await WriteAsync(context, roadmap, wishes, visitor.Person, cancellation));
            }
            catch (DbUpdateException exception) when (attempt < Attempts && exception.IsConflict())
            {
                // Somebody saved one of the rows between our reading and writing: look again at what is there.
            }
        }
    }

    private static IReadOnlyList<Refusal> WhyNot(Member member, Roadmap roadmap, IReadOnlyList<CellWish> wishes) =>
    [
        .. member.MayEdit(roadmap) ? roadmap.WhyNotEdit() : [Gate.RoleMayEdit.Refuse()],
        .. wishes.Count == 0 ? [CellsAreChosen.Refuse()] : wishes.Count > MostCells ? [CellsAreFew.Refuse(MostCells)] : Array.Empty<Refusal>(),
    ];

    private static async Task<ReplacedCells> WriteAsync(
        PortalContext context, Roadmap roadmap, IReadOnlyList<CellWish> wishes, PersonId person, CancellationToken cancellation)
    {
        var tables = roadmap.Tables.ToDictionary(table => table.Id);
        var (ids, places) = (wishes.Select(wish => wish.Activity).Distinct().ToList(), tables.Keys.ToList());
        var rows = await context.Activities.Include(row => row.Parameters).Include(row => row.Responsible)
            .Where(row => ids.Contains(row.Id) && places.Contains(row.TableId)).ToDictionaryAsync(row => row.Id, cancellation);
        var meaning = wishes.Any(wish => RowMeaning.Concerns(wish.Column))
            ? await RowMeaningLoader.LoadAsync(context, roadmap.PeriodId, cancellation)
            : RowMeaning.Nothing;
        var (written, left) = (0, new List<LeftCell>());
        foreach (var wish in wishes.DistinctBy(wish => (wish.Activity, wish.Column)))
        {
            var row = rows.GetValueOrDefault(wish.Activity);
            var refusals = row is null || !IsWritable(tables[row.TableId], wish.Column) ? [Gate.IsFound.Refuse()] : Write(row, wish, meaning);
            written += refusals.Count == 0 ? 1 : 0;
            if (refusals.Count > 0)
            {
                left.Add(new LeftCell(wish.Activity, wish.Column, row?.Words(ColumnKind.Title) ?? "", refusals));
            }
        }

        if (context.ChangeTracker.HasChanges())
        {
            context.Note(new JournalNote(JournalDeed.CellsReplaced, JournalSubject.Roadmap(roadmap), $"ячеек: {written}"));
        }

        await context.SaveChangesAsync(cancellation);
        var at = context.ChangeTracker.Entries<HistoryEntry>().Select(entry => (DateTimeOffset?)entry.Entity.At).Max()
            ?? (written == 0 ? null : await WrittenBeforeAsync(context, ids, person, cancellation));
        return new ReplacedCells(written, at, left);
    }

    private static bool IsWritable(RoadmapTable table, ColumnKind column) =>
        table.Columns.Any(other => other.Kind == column) && (column != ColumnKind.Number || table.Numbering == TableNumbering.Typed);

    /// <returns>Why the cell was left; empty if it has the words wanted now.</returns>
    private static IReadOnlyList<Refusal> Write(Activity row, CellWish wish, RowMeaning meaning)
    {
        var words = row.Words(wish.Column);
        var mark = CellMark.Of(words);
        if (row.RemovedAt is not null)
        {
            return [Activity.RowIsInPlace.Refuse()];
        }

        if (mark == wish.Wanted)
        {
            return [];
        }

        if (mark != wish.Seen)
        {
            return [FindInCellsQuery.CellIsStillAsFound.Refuse(words)];
        }

        var wanted = wish.Change(words);
        var refusals = row.WhyNotWrite(wish.Column, words, wanted);
        if (refusals.Count == 0)
        {
            row.Write(wish.Column, words, wanted, meaning);
        }

        return refusals;
    }

    /// <summary>A button pressed twice: the first press wrote, the second tells when.</summary>
    private static Task<DateTimeOffset?> WrittenBeforeAsync(PortalContext context, List<ActivityId> rows, PersonId person, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.Value).ToList();
        return context.History.AsNoTracking().Where(entry => ids.Contains(entry.SubjectId) && entry.PersonId == person).MaxAsync(entry => (DateTimeOffset?)entry.At, cancellation);
    }
}
