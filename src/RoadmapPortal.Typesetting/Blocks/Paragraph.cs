namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>Running text. A paragraph without text is an empty line.</summary>
public sealed record Paragraph : Block
{
    public Paragraph(params IReadOnlyList<Run> runs) => Runs = runs;

    public Paragraph(string text) => Runs = [new Run(text)];

    public IReadOnlyList<Run> Runs { get; init => field = [.. value]; }

    /// <summary>Size of runs without their own; 14 pt unless told.</summary>
    public Length Size { get; init; } = Length.Pt(14);

    public TextAlignment Alignment { get; init; }

    /// <summary>Added to <see cref="LeftIndent"/> on the paragraph's first line; negative hangs.</summary>
    public Length FirstLineIndent { get; init; }

    public Length LeftIndent { get; init; }

    /// <summary>Free space above; swallowed at the top of a page.</summary>
    public Length SpaceBefore { get; init; }

    /// <summary>Free space below; swallowed at the foot of a page.</summary>
    public Length SpaceAfter { get; init; }

    /// <summary>Distance of lines as a multiple of the font's own.</summary>
    public double LineSpacing { get; init; } = 1;

    /// <summary>The paragraph's last two lines stand on the same page as the start of the next block.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Not divided between pages if it fits on one.</summary>
    public bool KeepTogether { get; init; }

    /// <summary>Makes the paragraph an item of a list; none in running text.</summary>
    public ListLabel? Label { get; init; }

    /// <summary>
    /// 0 is plain text; 1 to 6 a heading, which enters the outline, is not divided and stays with what follows.
    /// The level says nothing about the look.
    /// </summary>
    public int HeadingLevel
    {
        get;
        init => field = value is >= 0 and <= 6
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A heading level is 0 to 6.");
    }
}
