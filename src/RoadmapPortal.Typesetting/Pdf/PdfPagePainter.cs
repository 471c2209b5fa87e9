using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Typesetting.Pdf.Tags;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>Draws marks as PDF operators (ISO 32000-1, 8.5 and 9.4). PDF counts heights from the foot of the sheet.</summary>
internal sealed class PdfPagePainter(
    PdfFonts fonts, PdfWatermarks watermarks, MarkedContent marks, ByteBuffer content, double pageHeight) : IPainter
{
    private FaceId? face;
    private double size;
    private double thickness = -1;

    public void DrawText(PageText text)
    {
        marks.Enter(text.Origin);
        var font = fonts[text.Face];
        content.Add("BT"u8);
        if (face != text.Face || size != text.Size)
        {
            content.Add("/"u8).Add(font.Name).Add(" "u8).Add(text.Size).Add(" Tf"u8);
            (face, size) = (text.Face, text.Size);
        }
        content.Add(" "u8).Add(text.X).Add(" "u8).Add(pageHeight - text.Y).Add(" Td"u8);
        if (text.SpaceStretch > 0)
            ShowStretched(text, font);
        else
            Show(text, font);
        content.Add(" ET\n"u8);
    }

    public void DrawRule(PageRule rule)
    {
        marks.Enter(rule.Origin);
        if (thickness != rule.Thickness)
        {
            content.Add(rule.Thickness).Add(" w 2 J\n"u8);
            thickness = rule.Thickness;
        }
        content.Add(rule.X1).Add(" "u8).Add(pageHeight - rule.Y1).Add(" m "u8);
        content.Add(rule.X2).Add(" "u8).Add(pageHeight - rule.Y2).Add(" l S\n"u8);
    }

    public void DrawMatrix(PageMatrix matrix)
    {
        marks.Enter(matrix.Origin);
        foreach (var (x, y, width, height) in matrix.Bars())
            content.Add(x).Add(" "u8).Add(pageHeight - y - height).Add(" "u8).Add(width).Add(" "u8).Add(height).Add(" re\n"u8);
        content.Add("f\n"u8);
    }

    public void DrawWatermark(PageWatermark watermark)
    {
        marks.Enter(watermark.Origin);
        var (sin, cos) = Math.SinCos(watermark.Angle * Math.PI / 180);
        content.Add("q "u8).Add(cos).Add(" "u8).Add(sin).Add(" "u8).Add(-sin).Add(" "u8).Add(cos).Add(" "u8);
        content.Add(watermark.X).Add(" "u8).Add(pageHeight - watermark.Y).Add(" cm/"u8).Add(watermarks[watermark].Name).Add(" Do Q\n"u8);
    }

    private void Show(PageText text, PdfFont font)
    {
        content.Add("<"u8);
        for (var at = 0; at < text.Text.Length; at++)
            AddCode(text.Text, ref at, font);
        AddWordEnd(text, font);
        content.Add("> Tj"u8);
    }

    /// <summary>
    /// Word spacing (Tw) does not reach two-byte codes (9.3.3), so each space is followed by a shift, in thousandths of
    /// the size and to the left when positive.
    /// </summary>
    private void ShowStretched(PageText text, PdfFont font)
    {
        var shift = -text.SpaceStretch / text.Size * 1000;
        content.Add("[<"u8);
        for (var at = 0; at < text.Text.Length; at++)
        {
            var character = text.Text[at];
            AddCode(text.Text, ref at, font);
            if (character is ' ' or '\u00A0')
                content.Add(">"u8).Add(shift).Add("<"u8);
        }
        AddWordEnd(text, font);
        content.Add(">] TJ"u8);
    }

    /// <summary>A word that ends with its line is followed by a space like any other (14.8.2.5).</summary>
    private void AddWordEnd(PageText text, PdfFont font)
    {
        if (text.EndsWord && font.Font.GlyphOf(' ') != 0)
            content.AddHex(font.CodeOf(' '));
    }

    private void AddCode(string text, ref int at, PdfFont font)
    {
        int codePoint = text[at];
        if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length)
            codePoint = char.ConvertToUtf32(text[at], text[++at]);
        content.AddHex(font.CodeOf(codePoint));
    }
}
