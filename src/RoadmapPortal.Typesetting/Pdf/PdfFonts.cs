using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>The faces one file uses, each taken in at its first use.</summary>
internal sealed class PdfFonts(FontLibrary library, PdfObjectWriter objects)
{
    private readonly Dictionary<FaceId, PdfFont> fonts = [];

    public PdfFont this[FaceId face]
    {
        get
        {
            if (!fonts.TryGetValue(face, out var font))
                fonts.Add(face, font = new PdfFont(library[face], objects.Reserve(), $"F{fonts.Count + 1}"));
            return font;
        }
    }

    public IReadOnlyCollection<PdfFont> All => fonts.Values;
}
