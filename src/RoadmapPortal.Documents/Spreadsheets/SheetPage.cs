using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>The sheet of paper that a sheet is printed on: A4, with the office's margins, which turn with it.</summary>
internal sealed record SheetPage(bool IsLandscape, PrintLook Look)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Programs round columns to pixels; so much less keeps them from scaling a page that nearly fits.</summary>
    private const double Rounding = 4;

    public int Left => IsLandscape ? Look.BottomMargin : Look.LeftMargin;

    public int Top => IsLandscape ? Look.LeftMargin : Look.TopMargin;

    public int Right => IsLandscape ? Look.TopMargin : Look.RightMargin;

    public int Bottom => IsLandscape ? Look.RightMargin : Look.BottomMargin;

    /// <summary>The width of all columns together, in points.</summary>
    public double Width => (((IsLandscape ? 297 : 210) - Left - Right) * PointsPerMillimetre) - Rounding;
}
