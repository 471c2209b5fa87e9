using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>
/// How high a text stands in a cell. Spreadsheet programs measure neither merged cells nor rows that another program wrote, so
/// every height is computed here, with the metrics of our own serif face (the same as those of Times New Roman).
/// </summary>
internal sealed class SheetRuler
{
    /// <summary>Space that a program keeps free beside the text, in points.</summary>
    private const double SidePoints = 5;

    /// <summary>Programs wrap a little earlier than we do: they round widths to pixels of the screen.</summary>
    private const double Caution = 0.97;

    private const double LineOfSize = 1.29;
    private const double AroundPoints = 2.25;

    private readonly TextMeasure measure = new(FontLibrary.Default);

    public double HeightOf(string text, double columnPoints, CellLook look)
    {
        var width = Length.Pt(Math.Max(1, columnPoints - SidePoints) * Caution);
        var lines = measure.LineCount(text, width, SheetFonts.StyleOf(look), Length.Pt(SheetFonts.PointsOf(look)));
        return (Math.Max(1, lines) * SheetFonts.PointsOf(look) * LineOfSize) + AroundPoints;
    }

    /// <summary>Width of a text on one line, without the space beside it, in points.</summary>
    public static double WidthOf(ReadOnlySpan<char> text, CellLook look)
    {
        double width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += FontLibrary.Default.Measure(rune.Value, SheetFonts.StyleOf(look)).Advance;
        }

        return (width * SheetFonts.PointsOf(look) / Caution) + SidePoints;
    }
}
