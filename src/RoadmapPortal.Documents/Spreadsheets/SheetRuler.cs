namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>
/// How high a text stands in a cell. Spreadsheet programs measure neither merged cells nor rows that another program wrote, so
/// every height is computed here.
/// </summary>
internal sealed class SheetRuler(SheetType type)
{
    /// <summary>Space that a program keeps free beside the text, in points.</summary>
    private const double SidePoints = 5;

    /// <summary>Programs wrap a little earlier than we do: they round widths to pixels of the screen.</summary>
    private const double Caution = 0.97;

    private const double LineOfSize = 1.29;
    private const double AroundPoints = 2.25;

    public double HeightOf(ReadOnlySpan<char> text, double columnPoints, CellLook look)
    {
        var size = type.PointsOf(look);
        var width = Math.Max(1, columnPoints - SidePoints) * Caution / size;
        return (LetterWidths.Of(SheetType.StyleOf(look)).LinesOf(text, width) * size * LineOfSize) + AroundPoints;
    }

    /// <summary>The narrowest column in which the text stands on one line, in points.</summary>
    public double WidthOf(ReadOnlySpan<char> text, CellLook look) =>
        (LetterWidths.Of(SheetType.StyleOf(look)).Of(text) * type.PointsOf(look) / Caution) + SidePoints;
}
