namespace RoadmapPortal.Domain.Audits.Comparing;

public enum ComparisonOrder
{
    /// <summary>As the audit is printed.</summary>
    AsPrinted,

    /// <summary>Where more marks are others than before, first.</summary>
    ByChange,
}
