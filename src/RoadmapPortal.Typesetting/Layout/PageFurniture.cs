using System.Globalization;
using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Typesetting.Layout;

/// <summary>What stands on a page beside its text: the watermark behind it, the number above, the mark in the corner of the first.</summary>
internal sealed class PageFurniture
{
    private static readonly Length NumberSize = Length.Pt(12);

    /// <summary>From the sheet's edge to the top of the digits, at least (ГОСТ Р 7.0.97-2025).</summary>
    private static readonly Length NumberDistance = Length.Mm(10);

    /// <summary>Digits and capitals reach so far above the base line, as a part of the size: they fill no face's ascent.</summary>
    private const double CapitalHeight = 0.68;

    /// <summary>The watermark's length as a part of the diagonal, and the most of the shorter side its size may be.</summary>
    private const double WatermarkLength = 0.65, GreatestWatermark = 0.4;

    private static readonly Length MarkTextSize = Length.Pt(8), MarkDistance = Length.Mm(3);

    private readonly Section section;
    private readonly TextShaper shaper;
    private readonly Func<string> path;
    private readonly PageWatermark? watermark;
    private readonly CornerMark? mark;

    /// <param name="mark">Of the section's first page; none on other sections.</param>
    public PageFurniture(Section section, TextShaper shaper, string? watermark, CornerMark? mark, Func<string> path)
    {
        (this.section, this.shaper, this.mark, this.path) = (section, shaper, mark, path);
        this.watermark = string.IsNullOrWhiteSpace(watermark) ? null : Watermark(watermark.Trim());
    }

    /// <summary>What the corner mark takes from the first page, with the distance to the text.</summary>
    public double HeightOfMark => mark is null ? 0 : mark.Side.Points + MarkDistance.Points;

    /// <summary>A new page, which holds what lies below everything else.</summary>
    public PageBuilder Begin()
    {
        var page = new PageBuilder();
        if (watermark is not null)
            page.Add(watermark);
        return page;
    }

    /// <exception cref="LayoutException">The top margin has no room for the number.</exception>
    public void Finish(PageBuilder page, int number)
    {
        if (number == 1 && mark is not null)
            AddMark(page, mark);
        if (section.Numbering != PageNumbering.TopCentreFromSecondPage || number == 1)
            return;
        var shaped = shaper.Shape([new Run(number.ToString(CultureInfo.InvariantCulture))], NumberSize, bold: false, path);
        var text = new TextBlock(shaped, shaper, section.Page.ContentWidth.Points, default, path);
        var descent = shaped.Spans[0].Line.Descent * NumberSize.Points;
        var wished = NumberDistance.Points + (CapitalHeight * NumberSize.Points);
        // A margin too small for both gives up the distance from the edge, never the one from the text.
        var baseLine = Math.Min(wished, section.Page.Margins.Top.Points - descent);
        if (baseLine < CapitalHeight * NumberSize.Points)
            throw new LayoutException("the top margin has no room for the page number", path());
        text.Write(
            page, 0, 1, section.Page.Margins.Left.Points, baseLine - text.FirstBaseLine, TextAlignment.Centre, Origin.PageNumber);
    }

    private void AddMark(PageBuilder page, CornerMark mark)
    {
        var side = mark.Side.Points;
        var left = section.Page.Width.Points - section.Page.Margins.Right.Points - side;
        var foot = section.Page.Height.Points - section.Page.Margins.Bottom.Points;
        page.Add(new PageMatrix(left, foot - side, side / mark.Rows.Count, mark.Rows));
        var width = section.Page.ContentWidth.Points - side - MarkDistance.Points;
        foreach (var line in mark.Lines.Reverse())
        {
            var text = new TextBlock(shaper.Shape([new Run(line)], MarkTextSize, bold: false, path), shaper, width, default, path);
            foot -= text.HeightOf(0, text.LineCount);
            text.Write(page, 0, text.LineCount, section.Page.Margins.Left.Points, foot, TextAlignment.Right, Origin.CornerMark);
        }
    }

    /// <summary>Bold, from the lower left to the upper right, in the middle of the sheet.</summary>
    private PageWatermark Watermark(string word)
    {
        double width = section.Page.Width.Points, height = section.Page.Height.Points;
        var shaped = shaper.Shape([new Run(word)], Length.Pt(1), bold: true, () => "watermark");
        if (shaped.Spans.Length > 1)
            throw new LayoutException("no one font has all its characters", "watermark");
        var length = shaped.WidthOf(0, shaped.Length);
        var size = Math.Min(
            Math.Sqrt((width * width) + (height * height)) * WatermarkLength / length, Math.Min(width, height) * GreatestWatermark);
        var face = new FaceId(shaped.Spans[0].Face.Family, FontStyle.Bold);
        var angle = Math.Atan2(height, width) * 180 / Math.PI;
        return new PageWatermark(new string(shaped.Characters), width / 2, height / 2, angle, length * size, face, size);
    }
}
