using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>Draws marks as PDF operators (ISO 32000-1, 8.5 and 9.4). PDF counts heights from the foot of the sheet.</summary>
internal sealed class PdfPagePainter(PdfFonts fonts, ByteBuffer content, double pageHeight) : IPainter
{
    private FaceId? face;
    private double size;
    private double thickness = -1;

    public void DrawText(PageText text)
    {
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
            Show(text.Text, font);
        content.Add(" ET\n"u8);
    }

    public void DrawRule(PageRule rule)
    {
        if (thickness != rule.Thickness)
        {
            content.Add(rule.Thickness).Add(" w 2 J\n"u8);
            thickness = rule.Thickness;
        }
        content.Add(rule.X1).Add(" "u8).Add(pageHeight - rule.Y1).Add(" m "u8);
        content.Add(rule.X2).Add(" "u8).Add(pageHeight - rule.Y2).Add(" l S\n"u8);
    }

    public void DrawWatermark(PageWatermark watermark) => throw new NotSupportedException("Watermarks come with the tagged writer.");

    private void Show(string text, PdfFont font)
    {
        content.Add("<"u8);
        for (var at = 0; at < text.Length; at++)
            AddCode(text, ref at, font);
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
        content.Add(">] TJ"u8);
    }

    private void AddCode(string text, ref int at, PdfFont font)
    {
        int codePoint = text[at];
        if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length)
            codePoint = char.ConvertToUtf32(text[at], text[++at]);
        content.AddHex(font.CodeOf(codePoint));
    }
}
