using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>
/// Watermarks as shapes, drawn once in a form (ISO 32000-1, 8.10) that every page shows again: so the word is no text
/// to whoever searches or reads the file.
/// </summary>
internal sealed class PdfWatermarks(FontLibrary library, PdfObjectWriter objects)
{
    /// <summary>A light grey that leaves the text above it at a contrast of more than 17 : 1.</summary>
    private const double Grey = 0.93;

    private readonly Dictionary<(string Text, FaceId Face, double Size, double Width), Form> forms = [];

    /// <param name="Name">Name among a page's resources.</param>
    /// <param name="Number">Object number.</param>
    public sealed record Form(string Name, int Number);

    public IReadOnlyCollection<Form> All => forms.Values;

    public Form this[PageWatermark watermark]
    {
        get
        {
            var key = (watermark.Text, watermark.Face, watermark.Size, watermark.Width);
            if (!forms.TryGetValue(key, out var form))
                forms.Add(key, form = Write(watermark));
            return form;
        }
    }

    private Form Write(PageWatermark watermark)
    {
        var form = new Form(FormattableString.Invariant($"W{forms.Count + 1}"), objects.Reserve());
        var font = library[watermark.Face];
        var scale = watermark.Size / font.UnitsPerEm;
        var path = new GlyphPath(new ByteBuffer());
        path.Target.Add(Grey).Add(" g\n"u8);
        var x = -watermark.Width / 2;
        foreach (var rune in watermark.Text.EnumerateRunes())
        {
            var glyph = font.GlyphOf(rune.Value);
            path.Add(GlyphOutline.Of(font, glyph), scale, x, -font.CapHeight * scale / 2);
            x += font.AdvanceOf(glyph) * scale;
        }
        path.Target.Add("f\n"u8);
        var (left, bottom, right, top) = path.Bounds;
        objects.WriteStream(form.Number, path.Target.Written, FormattableString.Invariant(
            $"/Type/XObject/Subtype/Form/BBox[{left:0.###} {bottom:0.###} {right:0.###} {top:0.###}]/Resources<<>>"));
        return form;
    }
}
