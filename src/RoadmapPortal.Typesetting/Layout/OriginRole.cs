namespace RoadmapPortal.Typesetting.Layout;

/// <summary>What a mark on the page is for the reader.</summary>
public enum OriginRole
{
    Paragraph,
    HeadingCell,

    /// <summary>A table's heading shown again on a later page: furniture, not content.</summary>
    RepeatedHeadingCell,
    SectionCell,
    BodyCell,
    Border,
    PageNumber,
}
