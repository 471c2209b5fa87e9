using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>Somebody who answers for activities and whom the directory does not know.</summary>
/// <param name="Words">As typed.</param>
/// <param name="Kind">What it looks like.</param>
public sealed record UnknownName(string Words, ResponsibleKind Kind, int RowCount, ActivityId FirstRow)
{
    /// <summary>Each once, in the order of the paper.</summary>
    public static IReadOnlyList<UnknownName> In(CheckedRoadmap roadmap, ResponsibleDirectory directory) =>
    [
        .. roadmap.Rows.SelectMany(row => directory.Read(row.Words(ColumnKind.Responsible)).Unknown.Select(unknown => (Unknown: unknown, Row: row.Activity.Id)))
            .GroupBy(pair => pair.Unknown.Words, StringComparer.OrdinalIgnoreCase)
            .Select(same => new UnknownName(same.Key, same.First().Unknown.Kind, same.DistinctBy(pair => pair.Row).Count(), same.First().Row)),
    ];
}
