namespace RoadmapPortal.Typesetting.Layout;

/// <summary>What a mark on the page is for the reader.</summary>
public enum OriginRole
{
    Paragraph,

    /// <summary>The label before the text of a list's item; the text itself is a <see cref="Paragraph"/>.</summary>
    ListLabel,
    HeadingCell,

    /// <summary>A table's heading shown again on a later page: furniture, not content.</summary>
    RepeatedHeadingCell,
    SectionCell,
    BodyCell,
    Border,
    PageNumber,
    CornerMark,
    Watermark,
}
