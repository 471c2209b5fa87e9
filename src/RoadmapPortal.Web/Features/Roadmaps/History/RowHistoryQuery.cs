using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Versions;

namespace RoadmapPortal.Web.Features.Roadmaps.History;

/// <summary>Who changed what in one activity and when.</summary>
public sealed class RowHistoryQuery(Gate gate, PortalContexts contexts)
{
    public const int MostOnAPage = 20;

    /// <summary>A cell saved two hundred times a day for a school year.</summary>
    public const int LastPage = 2_000;

    /// <returns>None if there is no such activity or its roadmap is not for this visitor.</returns>
    public async Task<RowHistoryPage?> RunAsync(Visitor visitor, ActivityId id, int page, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var table = await context.RoadmapTables.AsNoTracking().AsSplitQuery().Include(table => table.Columns).Include(table => table.Sections)
            .FirstOrDefaultAsync(table => table.Activities.Any(row => row.Id == id), cancellation);
        if (table is null || !member.MayRead(await context.Roadmaps.AsNoTracking().SingleAsync(roadmap => roadmap.Id == table.RoadmapId, cancellation)))
        {
            return null;
        }

        var at = Math.Clamp(page, 1, LastPage);
        var entries = await context.History.AsNoTracking().Where(entry => entry.SubjectId == id.Value)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Skip((at - 1) * MostOnAPage).Take(MostOnAPage + 1).ToListAsync(cancellation);
        return new RowHistoryPage(table.RoadmapId, [.. entries.Take(MostOnAPage).Select(entry => Entry(entry, table))], at, entries.Count > MostOnAPage && at < LastPage);
    }

    private static RowHistoryEntry Entry(HistoryEntry entry, RoadmapTable table)
    {
        var headings = table.Columns.ToDictionary(column => column.Kind, column => column.Heading.Trim());
        var cells = entry.Changes.Select(change => (Column: PastState.ColumnOf(change.Field), Change: change)).Where(cell => cell.Column is not null)
            .Select(cell => new CellChange(cell.Column!.Value, headings.GetValueOrDefault(cell.Column.Value), cell.Change.From ?? "", cell.Change.To ?? ""));
        return new RowHistoryEntry(entry.Id.Value, entry.At, entry.PersonName, DeedOf(entry), [.. cells]) { MovedTo = entry.Kind == HistoryKind.Changed ? Destination(entry, table) : null };
    }

    /// <summary>In words; none if the row stayed in its section and on its level, or the section is no more.</summary>
    private static string? Destination(HistoryEntry entry, RoadmapTable table)
    {
        var to = entry.Changes.Where(change => change.Field is "section_id" or "level").ToDictionary(change => change.Field, change => change.To);
        var section = Guid.TryParse(to.GetValueOrDefault("section_id"), out var id) ? table.Sections.FirstOrDefault(section => section.Id.Value == id)?.Heading : null;
        var level = to.GetValueOrDefault("level") switch
        {
            nameof(Level.Municipal) => "муниципальный уровень",
            nameof(Level.School) => "уровень ОО",
            _ => null,
        };
        var words = string.Join(", ", new[] { section, level }.Where(words => !string.IsNullOrWhiteSpace(words)));
        return words.Length == 0 ? null : words;
    }

    private static RowDeed DeedOf(HistoryEntry entry)
    {
        if (entry.Kind != HistoryKind.Changed)
        {
            return entry.Kind == HistoryKind.Added ? RowDeed.Added : RowDeed.Removed;
        }

        if (entry.Changes.FirstOrDefault(change => change.Field == "removed_at") is { } removal)
        {
            return removal.To is null ? RowDeed.BroughtBack : RowDeed.Removed;
        }

        return entry.Changes.Any(change => change.Field is "section_id" or "level" or "rank") ? RowDeed.Moved : RowDeed.Written;
    }
}

/// <param name="Roadmap">That of the row.</param>
/// <param name="Entries">Newest first.</param>
public sealed record RowHistoryPage(RoadmapId Roadmap, IReadOnlyList<RowHistoryEntry> Entries, int Page, bool HasMore);

/// <param name="By">The name as the history has it.</param>
/// <param name="Deed">What was done with the row as a whole, beside what was written into its cells.</param>
public sealed record RowHistoryEntry(Guid Id, DateTimeOffset At, string By, RowDeed Deed, IReadOnlyList<CellChange> Cells)
{
    /// <summary>The section and level to which the row came, in words; none if it stayed in its own.</summary>
    public string? MovedTo { get; init; }
}

/// <param name="Heading">Of the column; none if the table has it no more.</param>
public sealed record CellChange(ColumnKind Column, string? Heading, string Before, string After);

public enum RowDeed
{
    /// <summary>Only cells were written.</summary>
    Written,
    Added,
    Removed,
    BroughtBack,
    Moved,
}
