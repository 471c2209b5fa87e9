using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>The type of each look, as the office prints.</summary>
internal sealed class SheetType(PrintLook look)
{
    public double TextPoints { get; } = (double)look.TextPoints;

    public double TablePoints { get; } = (double)look.TablePoints;

    public double PointsOf(CellLook cell) => cell switch
    {
        CellLook.Title or CellLook.Subtitle or CellLook.Prose or CellLook.ProseFoot or CellLook.ProseCentred or CellLook.ProseRight => TextPoints,
        CellLook.Default or CellLook.Heading or CellLook.Section or CellLook.Text or CellLook.Centred or CellLook.Date => TablePoints,
    };

    public static FontStyle StyleOf(CellLook cell) => cell switch
    {
        CellLook.Title or CellLook.Subtitle or CellLook.Heading or CellLook.Section => FontStyle.Bold,
        CellLook.Default or CellLook.Prose or CellLook.ProseFoot or CellLook.ProseCentred or CellLook.ProseRight
            or CellLook.Text or CellLook.Centred or CellLook.Date => FontStyle.Regular,
    };
}
