using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Typesetting.Layout;

/// <summary>A paragraph from one of its lines on.</summary>
internal sealed class ParagraphFlow : Flow
{
    /// <summary>In a line of so many ems a small word bound to the next costs nothing.</summary>
    private const int LeastWideLine = 20;

    private readonly Paragraph paragraph;
    private readonly TextBlock text;
    private readonly LabelPlacement? label;
    private readonly int from;
    private readonly Origin origin;

    public ParagraphFlow(Paragraph paragraph, TextShaper shaper, double width, Func<string> path)
    {
        this.paragraph = paragraph;
        origin = new Origin(OriginRole.Paragraph, paragraph);
        var rules = LineRules.Of(paragraph);
        var textWidth = width - paragraph.LeftIndent.Points;
        label = paragraph.Label is null ? null : new LabelPlacement(paragraph, shaper, textWidth, path);
        var isWide = rules.IsJustified && textWidth >= paragraph.Size.Points * LeastWideLine;
        var shaped = shaper.Shape(paragraph.Runs, paragraph.Size, bold: false, path, isWide);
        text = new TextBlock(
            shaped, shaper, textWidth, rules, path, label?.TextIndent ?? paragraph.FirstLineIndent.Points, paragraph.LineSpacing);
    }

    private ParagraphFlow(ParagraphFlow whole, int from) =>
        (paragraph, text, label, origin, this.from) = (whole.paragraph, whole.text, whole.label, whole.origin, from);

    public override double SpaceBefore => from == 0 ? paragraph.SpaceBefore.Points : 0;

    public override double SpaceAfter => paragraph.SpaceAfter.Points;

    public override bool KeepsWithNext => paragraph.KeepWithNext || paragraph.HeadingLevel > 0;

    public override double? KeptHeight => WholeHeight;

    private double WholeHeight => text.HeightOf(from, text.LineCount);

    private bool IsUndivided => paragraph.KeepTogether || paragraph.HeadingLevel > 0;

    private int Remaining => text.LineCount - from;

    public override LayoutAnswer Fit(LayoutSpace space)
    {
        if (WholeHeight + space.Reserve <= space.Height + 0.001)
            return Whole();
        return WholeHeight <= space.Height + 0.001 ? FitBeforeNext(space) : FitSome(space);
    }

    public override double LeastStart(double pageHeight) => IsUndivided || Remaining <= 3
        ? WholeHeight
        : text.HeightOf(from, from + 2);

    /// <summary>All of it fits, but not the next block's start: its last two lines go along to the next page.</summary>
    private LayoutAnswer FitBeforeNext(LayoutSpace space)
    {
        if (!IsUndivided && Remaining >= 4 && text.HeightOf(text.LineCount - 2, text.LineCount) + space.Reserve <= space.PageHeight)
            return Part(Remaining - 2);
        return space.IsPageTop || space.Reserve > space.PageHeight
            ? Whole()
            : new LayoutAnswer.NoRoom("it is kept with the next block, which has no room here");
    }

    private LayoutAnswer FitSome(LayoutSpace space)
    {
        if (IsUndivided && !space.IsPageTop && WholeHeight <= space.PageHeight)
            return new LayoutAnswer.NoRoom("it is not divided");
        var count = text.LinesWithoutStragglers(space.Height, from);
        if (count == 0 && space.IsPageTop)
            count = text.LinesIn(space.Height, from);
        return count > 0 ? Part(count) : new LayoutAnswer.NoRoom("its lines have no room on the page");
    }

    private LayoutAnswer.Whole Whole() => new(new Lines(this, text.LineCount));

    private LayoutAnswer.Part Part(int count) => new(new Lines(this, from + count), new ParagraphFlow(this, from + count));

    private sealed record Lines(ParagraphFlow Flow, int To) : Fragment(Flow.text.HeightOf(Flow.from, To))
    {
        public override void Write(PageBuilder page, double x, double y)
        {
            var paragraph = Flow.paragraph;
            if (Flow.from == 0 && paragraph.HeadingLevel > 0)
                page.Add(new OutlineMark(OutlineTitle.Of(paragraph.Runs), paragraph.HeadingLevel, y, Flow.origin));
            var left = x + paragraph.LeftIndent.Points;
            if (Flow.from == 0)
                Flow.label?.Write(page, left + Flow.text.StartOf(0, paragraph.Alignment), y + Flow.text.FirstBaseLine);
            Flow.text.Write(page, Flow.from, To, left, y, paragraph.Alignment, Flow.origin);
        }
    }
}
