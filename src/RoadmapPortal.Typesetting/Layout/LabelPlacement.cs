using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Typesetting.Layout;

/// <summary>
/// A list's label before the first line. With room for it left of the text (a negative first-line indent) it hangs there and
/// the text begins at the paragraph's left edge, as in Word; otherwise the text follows after a bound space, which is
/// never stretched. A label stands on one line: its line breaks become spaces.
/// </summary>
internal sealed class LabelPlacement
{
    private readonly TextBlock label;
    private readonly double before;
    private readonly Origin origin;

    public LabelPlacement(Paragraph paragraph, TextShaper shaper, double width, Func<string> path)
    {
        var look = paragraph.Runs.Count > 0 ? paragraph.Runs[0] : new Run("");
        var shaped = shaper.Shape([look with { Text = paragraph.Label!.Text.ReplaceLineEndings(" ") + Typography.NoBreakSpace }], paragraph.Size, bold: false, path);
        var whole = shaped.WidthOf(0, shaped.Length);
        var start = paragraph.FirstLineIndent.Points;
        var hangs = whole <= -start;
        TextIndent = hangs ? 0 : start + whole;
        if (TextIndent >= width)
            throw new LayoutException("its label leaves no room for text", path());
        before = TextIndent - start;
        origin = new Origin(OriginRole.ListLabel, paragraph);
        label = new TextBlock(shaped, shaper, whole + 1, default, path, 0, paragraph.LineSpacing);
    }

    /// <summary>Where the text of the first line begins, from the paragraph's left edge.</summary>
    public double TextIndent { get; }

    /// <summary>Places the label on the base line before the point where the first line's text begins.</summary>
    public void Write(PageBuilder page, double textX, double baseLine) =>
        label.Write(page, 0, 1, textX - before, baseLine - label.FirstBaseLine, TextAlignment.Left, origin);
}
