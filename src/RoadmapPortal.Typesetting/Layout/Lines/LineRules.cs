using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>How the lines of a text may be broken.</summary>
internal readonly record struct LineRules
{
    /// <summary>Both edges of the lines are straight, so that a loose line shows in its gaps.</summary>
    public bool IsJustified { get; init; }

    /// <summary>A word is divided only if no line holds it: headings and centred text.</summary>
    public bool KeepsWords { get; init; }

    /// <summary>How many lines in a row may end with a divided word.</summary>
    public int MostDividedInARow { get; init; }

    /// <summary>Lines that begin with a list's marker hang: what follows stands below their text.</summary>
    public bool HangsLists { get; init; }

    /// <summary>Running text: at most three divided words one below the other.</summary>
    public static LineRules Of(Paragraph paragraph) => new()
    {
        IsJustified = paragraph.Alignment == TextAlignment.Justify,
        KeepsWords = paragraph.HeadingLevel > 0 || paragraph.Alignment is TextAlignment.Centre or TextAlignment.Right,
        MostDividedInARow = 3,
    };

    /// <summary>A table's cell, whose lines are short: every saved line counts.</summary>
    public static LineRules OfCell(TextAlignment alignment, bool isSection) => new()
    {
        IsJustified = alignment == TextAlignment.Justify,
        KeepsWords = isSection,
        MostDividedInARow = int.MaxValue,
        HangsLists = alignment is TextAlignment.Left or TextAlignment.Justify,
    };
}
