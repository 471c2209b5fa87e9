namespace RoadmapPortal.Typesetting.Blocks;

public enum TableRowKind
{
    Body,

    /// <summary>One bold cell over all columns that heads the rows below it.</summary>
    Section,
}
