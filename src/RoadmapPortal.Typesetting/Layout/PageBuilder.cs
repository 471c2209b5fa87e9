namespace RoadmapPortal.Typesetting.Layout;

/// <summary>Collects the marks of the page being filled.</summary>
internal sealed class PageBuilder
{
    private readonly List<PageItem> items = [];
    private readonly List<OutlineMark> outline = [];

    public void Add(PageItem item) => items.Add(item);

    public void Add(OutlineMark mark) => outline.Add(mark);

    public Page Build(int number, double width, double height) => new(number, width, height, items, outline);
}
