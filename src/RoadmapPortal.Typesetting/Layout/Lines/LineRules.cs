using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>How the lines of a text may be broken.</summary>
internal readonly record struct LineRules
{
    /// <summary>Both edges of the lines are straight, so that a loose line shows in its gaps.</summary>
    public bool IsJustified { get; init; }

    /// <summary>A word is divided only if no line holds it: headings and centred text.</summary>
    public bool KeepsWords { get; init; }

    /// <summary>Words are divided only if that saves a line: ragged text needs no more.</summary>
    public bool SavesLines => !IsJustified && !KeepsWords;

    /// <summary>Lines that begin with a list's marker hang: what follows stands below their text.</summary>
    public bool HangsLists { get; init; }

    public static LineRules Of(Paragraph paragraph) => new()
    {
        IsJustified = paragraph.Alignment == TextAlignment.Justify,
        KeepsWords = paragraph.HeadingLevel > 0 || paragraph.Alignment is TextAlignment.Centre or TextAlignment.Right,
    };

    /// <summary>A table's cell, whose lines are short: every saved line counts.</summary>
    public static LineRules OfCell(TextAlignment alignment, bool isSection) => new()
    {
        IsJustified = alignment == TextAlignment.Justify,
        KeepsWords = isSection || alignment is TextAlignment.Centre or TextAlignment.Right,
        HangsLists = alignment is TextAlignment.Left or TextAlignment.Justify,
    };
}
