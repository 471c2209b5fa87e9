using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>The sheet of paper that a sheet is printed on: A4, with the office's margins.</summary>
internal sealed record SheetPage(bool IsLandscape, PrintLook Look)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Programs round columns to pixels; so much less keeps them from scaling a page that nearly fits.</summary>
    private const double Rounding = 4;

    public PaperMargins Margins { get; } = PaperMargins.Of(Look, IsLandscape);

    /// <summary>The width of all columns together, in points.</summary>
    public double Width => (((IsLandscape ? 297 : 210) - Margins.Left - Margins.Right) * PointsPerMillimetre) - Rounding;
}
