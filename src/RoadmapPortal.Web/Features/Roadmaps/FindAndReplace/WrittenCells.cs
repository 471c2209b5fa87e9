using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.FindAndReplace;

/// <summary>The cells that a person wrote at one moment, out of the history: what is written together is taken back together.</summary>
/// <param name="Mark">The moment, as an address has it.</param>
/// <param name="Changes">From what to what.</param>
public sealed record WrittenCells(string Mark, IReadOnlyList<CellChange> Changes)
{
    private static readonly Dictionary<string, ColumnKind> Fields = Enum.GetValues<ColumnKind>()
        .ToDictionary(column => column == ColumnKind.Number ? "typed_number" : "cells." + JsonNamingPolicy.CamelCase.ConvertName(column.ToString()));

    /// <summary>What takes it all back, valid for cells that are still so.</summary>
    public IReadOnlyList<CellWish> Inverse() => [.. Changes.Select(change => CellWish.Of(change with { Seen = change.Words, Words = change.Seen }))];

    /// <summary>The moment in microseconds, which is what the database keeps of it.</summary>
    public static string MarkOf(DateTimeOffset at) => (at.UtcTicks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture);

    /// <returns>None if the person wrote nothing in this roadmap then.</returns>
    public static async Task<WrittenCells?> FindAsync(PortalContext context, RoadmapId roadmap, PersonId person, string? mark, CancellationToken cancellation)
    {
        if (!long.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) || moment > DateTimeOffset.MaxValue.UtcTicks / TimeSpan.TicksPerMicrosecond)
        {
            return null;
        }

        var at = new DateTimeOffset(moment * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        var entries = await context.History.AsNoTracking()
            .Where(entry => entry.At == at && entry.PersonId == person && entry.Subject == "activities" && entry.Kind == HistoryKind.Changed).ToListAsync(cancellation);
        var ids = entries.Select(entry => new ActivityId(entry.SubjectId)).ToList();
        var here = await context.RoadmapTables.AsNoTracking().Where(table => table.RoadmapId == roadmap)
            .Join(context.Activities, table => table.Id, row => row.TableId, (_, row) => row.Id).Where(row => ids.Contains(row)).ToListAsync(cancellation);
        var changes = entries.Where(entry => here.Contains(new ActivityId(entry.SubjectId))).SelectMany(Cells).ToList();
        return changes.Count == 0 ? null : new WrittenCells(mark, changes);
    }

    private static IEnumerable<CellChange> Cells(HistoryEntry entry) =>
        from change in entry.Changes
        where Fields.ContainsKey(change.Field)
        select new CellChange(new ActivityId(entry.SubjectId), Fields[change.Field], change.From ?? "", change.To ?? "");
}
