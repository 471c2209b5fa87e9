using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Features.Roadmaps.Check;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <param name="Meaning">How the words are understood; none if there is nothing to say.</param>
/// <param name="Suggestions">What the cell could say.</param>
public sealed record CellSense(string? Meaning, IReadOnlyList<Suggestion> Suggestions);

/// <summary>A cell as the page sends it: nothing of it is believed.</summary>
/// <param name="Seen">The words that stood in the cell when the writer began.</param>
public sealed record CellText(string? Row, string? Column, string? Seen, string? Words);

/// <param name="Saved">The words stand in the database.</param>
/// <param name="Conflict">Somebody else wrote into the cell meanwhile.</param>
/// <param name="Words">What the cell holds now.</param>
/// <param name="Refusals">Why it was not saved, in words.</param>
public sealed record CellAnswer(bool Saved, bool Conflict, string Words, IReadOnlyList<string> Refusals)
{
    public static CellAnswer Refused(params IReadOnlyList<Refusal> refusals) => new(false, false, "", [.. refusals.Select(refusal => refusal.Words)]);
}

/// <param name="Rows">The rows that were added, moved, removed or brought back; none if it was refused.</param>
/// <param name="Shown">The table is read anew and will be drawn so.</param>
/// <param name="Before">Where moved rows stood, to be put back there.</param>
/// <param name="There">Those who stand in the rows, who were not removed for that; the page asks whether to do it all the same.</param>
public sealed record RowAnswer(IReadOnlyList<string> Rows, bool Shown, IReadOnlyList<string> Refusals, IReadOnlyList<PlaceText> Before, IReadOnlyList<string> There)
{
    public static RowAnswer Done(IEnumerable<ActivityId> rows) => new([.. rows.Select(row => row.Value.ToString())], true, [], [], []);

    public static RowAnswer Refused(params IReadOnlyList<Refusal> refusals) => new([], true, [.. refusals.Select(refusal => refusal.Words)], [], []);

    public static RowAnswer Taken(IReadOnlyList<string> there) => new([], true, [], [], there);
}

/// <summary>A row's place as the page keeps it for undo: nothing of it is believed.</summary>
public sealed record PlaceText(string? Row, string? Section, string? Level, string? Rank)
{
    public static PlaceText Of(RowPosition place) => new(place.Row.Value.ToString(), place.Section.Value.ToString(), place.Level.ToString(), place.Rank.Value);

    /// <returns>None if it is no place.</returns>
    public RowPosition? Read() =>
        Guid.TryParse(Row, out var row) && Guid.TryParse(Section, out var section) && Enum.TryParse<Level>(Level, out var level) && Enum.IsDefined(level)
            && Domain.Roadmaps.Rank.TryParse(Rank ?? "") is { } rank
            ? new RowPosition(new ActivityId(row), new SectionId(section), level, rank)
            : null;
}

/// <summary>A cell in which sought words stand.</summary>
public sealed record FoundCellPlace(string Row, string Column);
