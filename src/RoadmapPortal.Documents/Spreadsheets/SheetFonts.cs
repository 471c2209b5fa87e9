using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>The type of each look.</summary>
internal static class SheetFonts
{
    public const double TitlePoints = 12;
    public const double TablePoints = 10;

    public static double PointsOf(CellLook look) => look switch
    {
        CellLook.Title or CellLook.Prose => TitlePoints,
        CellLook.Default or CellLook.Heading or CellLook.Section or CellLook.Text or CellLook.Centred => TablePoints,
    };

    public static FontStyle StyleOf(CellLook look) => look switch
    {
        CellLook.Title or CellLook.Heading or CellLook.Section => FontStyle.Bold,
        CellLook.Default or CellLook.Prose or CellLook.Text or CellLook.Centred => FontStyle.Regular,
    };
}
