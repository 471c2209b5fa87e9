namespace RoadmapPortal.Typesetting.Layout;

internal sealed class PageBreakFlow : Flow
{
    public override LayoutAnswer Fit(LayoutSpace space) => space.IsPageTop
        ? new LayoutAnswer.Empty()
        : new LayoutAnswer.NoRoom("a new page was asked for");

    public override double LeastStart(double pageHeight) => 0;
}
