using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>What the cells of one column would like: collected cell by cell, then asked for bounds.</summary>
/// <param name="column">The author's wishes.</param>
/// <param name="rows">How many rows the table has.</param>
/// <param name="leastWidth">What even an empty column needs, in points.</param>
internal sealed class ColumnContent(TableColumn column, int rows, double leastWidth)
{
    /// <summary>A little more than the text, so that sums rounded differently never break a word.</summary>
    private const double Allowance = 0.1;

    private readonly float[] lengths = new float[rows];
    private double word;
    private double line;
    private double narrowest = leastWidth;

    /// <summary>Below this nothing can be set: what the author demands, one em of text, or its widest character.</summary>
    public double Least => Math.Max(column.Minimum.Points, narrowest);

    /// <summary>Width at which no line need be broken.</summary>
    public double Natural => Math.Min(Math.Max(line, Least), Greatest);

    /// <summary>What the author allows, if a character has room in it.</summary>
    public double Greatest => Math.Max(column.Maximum?.Points ?? double.PositiveInfinity, Least);

    /// <summary>For each row the length of its text on one line, in points; 0 where no cell of this column alone begins.</summary>
    public ReadOnlySpan<float> Lengths => lengths;

    /// <summary>Room for the longest word, but no more than a fair part of the whole.</summary>
    public double Wanted(double available) =>
        Math.Min(Math.Max(Math.Min(word, available * 0.4), Least), Greatest);

    /// <summary>Takes in a heading's cell, which asks for room for its words only.</summary>
    public void TakeHeading(ShapedText text, TextShaper shaper, double size, double padding) => TakeWords(text, shaper, size, padding);

    public void Take(ShapedText text, TextShaper shaper, double size, double padding, int row)
    {
        var extent = TakeWords(text, shaper, size, padding);
        line = Math.Max(line, extent.Line + padding + Allowance);
        lengths[row] = (float)extent.Whole;
    }

    private TextExtent TakeWords(ShapedText text, TextShaper shaper, double size, double padding)
    {
        var known = Math.Max(0, word - padding - Allowance);
        var extent = TextExtent.Of(text, shaper, known);
        if (extent.Word > known)
            word = extent.Word + padding + Allowance;
        narrowest = Math.Max(narrowest, padding + Math.Max(size, extent.Character + Allowance));
        return extent;
    }
}
