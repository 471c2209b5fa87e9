using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Web.Features.Roadmaps.Preview;

/// <summary>
/// A finished page as a drawing, measured in points: the same marks at the same places as in the file. Faces are named
/// <c>paper-0</c>, <c>paper-1</c> … by their family's place in the font list, see <see cref="PaperFonts"/>.
/// </summary>
public sealed class PageSheet : ComponentBase
{
    [Parameter, EditorRequired]
    public required Page Page { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "svg");
        builder.AddAttribute(1, "viewBox", Say($"0 0 {Page.Width:0.##} {Page.Height:0.##}"));
        builder.AddAttribute(2, "role", "img");
        builder.AddAttribute(3, "aria-label", Say($"Страница {Page.Number}"));
        Page.Paint(new Painter(builder));
        builder.CloseElement();
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class Painter(RenderTreeBuilder builder) : IPainter
    {
        public void DrawText(PageText text)
        {
            builder.OpenElement(10, "text");
            builder.AddAttribute(11, "x", Say($"{text.X:0.##}"));
            builder.AddAttribute(12, "y", Say($"{text.Y:0.##}"));
            if (text.SpaceStretch > 0)
            {
                builder.AddAttribute(13, "word-spacing", Say($"{text.SpaceStretch:0.###}"));
            }

            AddFace(text.Face, text.Size);

            // The file draws the hyphen of a broken word as a soft hyphen, which a browser would hide.
            builder.AddContent(50, text.Text.Replace('\u00AD', '-'));
            builder.CloseElement();
        }

        public void DrawRule(PageRule rule)
        {
            builder.OpenElement(20, "path");
            builder.AddAttribute(21, "d", Say($"M{rule.X1:0.##} {rule.Y1:0.##}L{rule.X2:0.##} {rule.Y2:0.##}"));
            builder.AddAttribute(22, "stroke-width", Say($"{rule.Thickness:0.##}"));
            builder.CloseElement();
        }

        public void DrawMatrix(PageMatrix matrix)
        {
            foreach (var (x, y, width, height) in matrix.Bars())
            {
                builder.OpenElement(60, "rect");
                builder.AddAttribute(61, "x", Say($"{x:0.##}"));
                builder.AddAttribute(62, "y", Say($"{y:0.##}"));
                builder.AddAttribute(63, "width", Say($"{width:0.##}"));
                builder.AddAttribute(64, "height", Say($"{height:0.##}"));
                builder.CloseElement();
            }
        }

        public void DrawWatermark(PageWatermark watermark)
        {
            builder.OpenElement(30, "text");
            builder.AddAttribute(31, "class", "mark");
            builder.AddAttribute(32, "x", Say($"{watermark.X:0.##}"));
            builder.AddAttribute(33, "y", Say($"{watermark.Y:0.##}"));
            builder.AddAttribute(34, "transform", Say($"rotate({-watermark.Angle:0.##} {watermark.X:0.##} {watermark.Y:0.##})"));
            AddFace(watermark.Face, watermark.Size);
            builder.AddContent(51, watermark.Text);
            builder.CloseElement();
        }

        private void AddFace(FaceId face, double size)
        {
            builder.AddAttribute(40, "font-family", Say($"paper-{face.Family}"));
            builder.AddAttribute(41, "font-size", Say($"{size:0.##}"));
            if (face.Style.HasFlag(FontStyle.Bold))
            {
                builder.AddAttribute(42, "font-weight", "700");
            }

            if (face.Style.HasFlag(FontStyle.Italic))
            {
                builder.AddAttribute(43, "font-style", "italic");
            }
        }
    }
}
