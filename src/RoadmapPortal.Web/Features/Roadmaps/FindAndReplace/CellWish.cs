using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.FindAndReplace;

namespace RoadmapPortal.Web.Features.Roadmaps.FindAndReplace;

/// <summary>A cell that is to be written over, if it is still as it was seen.</summary>
/// <param name="Seen">The <see cref="CellMark"/> of the words that were seen.</param>
/// <param name="Wanted">That of the words wanted: a wish that was sent twice finds them there.</param>
/// <param name="Change">Gives the words wanted for the words seen.</param>
public sealed record CellWish(ActivityId Activity, ColumnKind Column, string Seen, string Wanted, Func<string, string> Change)
{
    private const char Between = ' ';

    public static CellWish Of(CellChange change) =>
        new(change.Activity, change.Column, CellMark.Of(change.Seen), CellMark.Of(change.Words), _ => change.Words);

    /// <summary>The value of the box beside a cell that was found.</summary>
    public static string Box(CellChange change) => string.Join(Between, change.Activity.Value, change.Column, CellMark.Of(change.Seen), CellMark.Of(change.Words));

    /// <returns>None if nobody's page has such a box.</returns>
    public static CellWish? FromBox(string? box, Replacement replacement) =>
        box?.Split(Between) is [var row, var column, var seen, var wanted] && Guid.TryParse(row, out var id) && Enum.TryParse<ColumnKind>(column, out var kind) && Enum.IsDefined(kind)
            ? new CellWish(new ActivityId(id), kind, seen, wanted, words => replacement.In(words, replacement.Search.In(words)))
            : null;
}
