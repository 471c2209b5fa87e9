using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Roadmaps.CopyForward;

/// <summary>A year that was found in a text and left as it stands.</summary>
public sealed record KeptYear(TextPlace Place, KeptBecause Because);

public enum KeptBecause
{
    /// <summary>«от 06.03.2023 № 681»: another paper has this date for ever.</summary>
    OfAnAct,

    /// <summary>«с 2019 года», «до 2030 года»: neither the plan's, nor that of the year it looks back on.</summary>
    OutsideThePlan,

    /// <summary>29 February of a year that will have none.</summary>
    NoSuchDay,
}
