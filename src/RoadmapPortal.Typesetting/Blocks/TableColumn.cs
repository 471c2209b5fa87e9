namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>How wide a column is: a given width, or a share of what is left, weighed by what stands in it.</summary>
public sealed record TableColumn
{
    private TableColumn()
    {
    }

    /// <summary>The given width, or null if the content decides.</summary>
    public Length? Width { get; private init; }

    /// <summary>The least width the content may be given.</summary>
    public Length Minimum { get; private init; }

    /// <summary>The greatest width the content may be given; null is no bound.</summary>
    public Length? Maximum { get; private init; }

    /// <summary>How the text of body cells without their own alignment stands.</summary>
    public TextAlignment Alignment { get; init; }

    public static TableColumn Fixed(Length width, TextAlignment alignment = TextAlignment.Left) => width > Length.Zero
        ? new TableColumn { Width = width, Alignment = alignment }
        : throw new ArgumentOutOfRangeException(nameof(width), width, "A column has a width.");

    /// <summary>
    /// A share of the width that fixed columns leave: wide enough for its longest word where possible, the rest by how
    /// much text its cells hold.
    /// </summary>
    public static TableColumn ByContent(
        Length minimum = default, Length? maximum = null, TextAlignment alignment = TextAlignment.Left) =>
        maximum is null || maximum.Value >= minimum
            ? new TableColumn { Minimum = minimum, Maximum = maximum, Alignment = alignment }
            : throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "The maximum is below the minimum.");
}
