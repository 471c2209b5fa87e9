using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>What the portal says about a row beside its words. Told apart by value: a row is drawn anew only when something else is said.</summary>
public sealed class RowNotes : IEquatable<RowNotes>
{
    public static readonly RowNotes None = new(null, false, [], []);

    private readonly IReadOnlyList<CellNote> notes;

    private readonly IReadOnlyList<Presence> here;

    private RowNotes(string? meaning, bool isUnclear, IReadOnlyList<CellNote> notes, IReadOnlyList<Presence> here)
    {
        this.here = here;
        Meaning = meaning;
        IsUnclear = isUnclear;
        this.notes = notes;
    }

    /// <summary>How the date was understood; none if the row has no date.</summary>
    public string? Meaning { get; }

    /// <summary>The date was not understood.</summary>
    public bool IsUnclear { get; }

    /// <param name="flaws">Those of the row.</param>
    public static RowNotes Of(CheckedRow row, IEnumerable<Flaw> flaws)
    {
        var words = row.Schedule?.ToString();
        var hasDate = row.Schedule is { } schedule && schedule.Text.Trim().Length > 0;
        var notes = flaws.GroupBy(flaw => flaw.Place.Column ?? ColumnKind.Title)
            .Select(cell => new CellNote(cell.Key, cell.Max(flaw => flaw.Severity), string.Join(" ", cell.Select(flaw => flaw.Words))));
        return new RowNotes(hasDate ? words : null, row.Schedule?.Kind == Domain.Schedules.ScheduleKind.Unclear, [.. notes], []);
    }

    /// <summary>The same, and who else stands in the row.</summary>
    public RowNotes With(IReadOnlyList<Presence> others) => others.Count == 0 ? this : new RowNotes(Meaning, IsUnclear, notes, others);

    /// <summary>Who else stands in a cell; empty if nobody.</summary>
    public string HereIn(ColumnKind column) => string.Join(", ", here.Where(other => other.Column == column).Select(other => other.Name));

    /// <summary>What the checks say about a cell; none if nothing.</summary>
    public CellNote? Of(ColumnKind column) => notes.FirstOrDefault(note => note.Column == column);

    public bool Equals(RowNotes? other) =>
        other is not null && Meaning == other.Meaning && IsUnclear == other.IsUnclear && notes.SequenceEqual(other.notes) && here.SequenceEqual(other.here);

    public override bool Equals(object? obj) => Equals(obj as RowNotes);

    public override int GetHashCode() => HashCode.Combine(Meaning, notes.Count);
}

/// <param name="Severity">Of the heaviest flaw.</param>
public sealed record CellNote(ColumnKind Column, CheckSeverity Severity, string Words);
