using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Docx;

/// <summary>An A4 sheet in twips (1/20 pt), the unit of word processors.</summary>
internal sealed record WordPage(bool IsLandscape, int Left, int Top, int Right, int Bottom)
{
    /// <summary>Of the page number from the sheet's edge (ГОСТ Р 7.0.97-2025).</summary>
    public const int HeaderDistance = 567;

    private const int Short = 11906, Long = 16838;

    public int Width => IsLandscape ? Long : Short;

    public int Height => IsLandscape ? Short : Long;

    public int ContentWidth => Width - Left - Right;

    public int ContentHeight => Height - Top - Bottom;

    public static WordPage Of(PaperSection section, PrintLook look)
    {
        var margins = PaperMargins.Of(look, section.IsLandscape);
        return new WordPage(section.IsLandscape, Mm(margins.Left), Mm(margins.Top), Mm(margins.Right), Mm(margins.Bottom));
    }

    public static int Mm(double millimetres) => Points(millimetres * 72 / 25.4);

    public static int Points(double points) => (int)Math.Round(points * 20, MidpointRounding.AwayFromZero);
}
