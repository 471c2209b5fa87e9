using System.Globalization;
using System.Text;
using System.Xml;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Svg;

/// <summary>
/// A finished page as a drawing for a browser: the same marks at the same places as in the file. Faces are named
/// <c>paper-0</c>, <c>paper-1</c> … by their family's place in the font list; whoever shows the drawing serves the fonts.
/// </summary>
public sealed class SvgPage : IPainter
{
    private readonly StringBuilder svg = new();

    private SvgPage()
    {
    }

    /// <summary>One <c>svg</c> element, measured in points.</summary>
    /// <param name="label">What a screen reader says of the picture; its texts are hidden from it.</param>
    public static string Draw(Page page, string label)
    {
        var drawing = new SvgPage();
        drawing.Say($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {page.Width:0.##} {page.Height:0.##}\" role=\"img\" aria-label=\"{Escape(label)}\">");
        page.Paint(drawing);
        drawing.svg.Append("</svg>");
        return drawing.svg.ToString();
    }

    public void DrawText(PageText text)
    {
        Say($"<text x=\"{text.X:0.##}\" y=\"{text.Y:0.##}\" font-size=\"{text.Size:0.##}\"{FaceOf(text.Face)}");
        if (text.SpaceStretch > 0)
        {
            Say($" word-spacing=\"{text.SpaceStretch:0.###}\"");
        }

        // The file draws the hyphen of a broken word as a soft hyphen, which a browser would hide.
        Say($">{Escape(text.Text.Replace('\u00AD', '-'))}</text>");
    }

    public void DrawRule(PageRule rule) =>
        Say($"<path d=\"M{rule.X1:0.##} {rule.Y1:0.##}L{rule.X2:0.##} {rule.Y2:0.##}\" stroke=\"currentColor\" stroke-width=\"{rule.Thickness:0.##}\" stroke-linecap=\"square\"/>");

    public void DrawWatermark(PageWatermark watermark) =>
        Say($"<text x=\"{watermark.X:0.##}\" y=\"{watermark.Y:0.##}\" font-size=\"{watermark.Size:0.##}\"{FaceOf(watermark.Face)} text-anchor=\"middle\" dominant-baseline=\"central\" opacity=\"0.07\" transform=\"rotate({-watermark.Angle:0.##} {watermark.X:0.##} {watermark.Y:0.##})\">{Escape(watermark.Text)}</text>");

    private static string FaceOf(FaceId face)
    {
        var bold = face.Style.HasFlag(FontStyle.Bold) ? " font-weight=\"700\"" : "";
        var italic = face.Style.HasFlag(FontStyle.Italic) ? " font-style=\"italic\"" : "";
        return string.Create(CultureInfo.InvariantCulture, $" font-family=\"paper-{face.Family}\"{bold}{italic}");
    }

    private static string Escape(string text)
    {
        var clean = string.Concat(text.Where(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character)));
        return clean.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
    }

    private void Say(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
