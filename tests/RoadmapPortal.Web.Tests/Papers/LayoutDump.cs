using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Web.Tests.Papers;

/// <summary>A page as text: every mark with its place, to a tenth of a point.</summary>
internal sealed class LayoutDump : IPainter
{
    private readonly StringBuilder lines = new();

    public static string Of(Page page)
    {
        var dump = new LayoutDump();
        dump.Say($"page {page.Number} {page.Width:0.0} x {page.Height:0.0}");
        page.Paint(dump);
        foreach (var mark in page.Outline)
        {
            dump.Say($"outline {mark.Level} {mark.Y:0.0} {mark.Title}");
        }

        return dump.lines.ToString();
    }

    /// <summary>One line that stands for the page: its checksum, and enough words to know it again.</summary>
    public static string Summary(string paper, Page page)
    {
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(page))));
        var texts = page.Texts.ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{paper} {page.Number} {checksum} {texts.Count} texts, {page.Rules.Count()} rules: {Short(texts[0].Text)} … {Short(texts[^1].Text)}");
    }

    public void DrawText(PageText text) => Say(
        $"text {text.X:0.0} {text.Y:0.0} {text.Width:0.0} {text.Face.Family}/{text.Face.Style} {text.Size:0.0} +{text.SpaceStretch:0.00} {text.Origin.Role} {text.Text}");

    public void DrawRule(PageRule rule) => Say($"rule {rule.X1:0.0} {rule.Y1:0.0} {rule.X2:0.0} {rule.Y2:0.0} {rule.Thickness:0.0}");

    public void DrawMatrix(PageMatrix matrix) => Say($"matrix {matrix.X:0.0} {matrix.Y:0.0} {matrix.Module:0.00} {string.Join('/', matrix.Rows)}");

    public void DrawWatermark(PageWatermark watermark) =>
        Say($"watermark {watermark.X:0.0} {watermark.Y:0.0} {watermark.Angle:0.0} {watermark.Size:0.0} {watermark.Text}");

    private static string Short(string text) => text.Length <= 24 ? text : text[..24];

    private void Say(FormattableString line) => lines.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
