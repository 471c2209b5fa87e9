namespace RoadmapPortal.Typesetting.Layout;

/// <summary>A finished page: a list of marks in reading order that a painter draws and a test reads.</summary>
public sealed class Page
{
    internal Page(int number, double width, double height, IReadOnlyList<PageItem> items, IReadOnlyList<OutlineMark> outline)
    {
        Number = number;
        Width = width;
        Height = height;
        Items = items;
        Outline = outline;
    }

    /// <summary>Counted from 1 through the whole document.</summary>
    public int Number { get; }

    /// <summary>Width of the sheet in points.</summary>
    public double Width { get; }

    /// <summary>Height of the sheet in points.</summary>
    public double Height { get; }

    public IReadOnlyList<PageItem> Items { get; }

    /// <summary>Headings and section rows that begin here.</summary>
    public IReadOnlyList<OutlineMark> Outline { get; }

    public IEnumerable<PageText> Texts => Items.OfType<PageText>();

    public IEnumerable<PageRule> Rules => Items.OfType<PageRule>();

    public void Paint(IPainter painter)
    {
        foreach (var item in Items)
        {
            switch (item)
            {
                case PageText text:
                    painter.DrawText(text);
                    break;
                case PageRule rule:
                    painter.DrawRule(rule);
                    break;
                case PageMatrix matrix:
                    painter.DrawMatrix(matrix);
                    break;
                case PageWatermark watermark:
                    painter.DrawWatermark(watermark);
                    break;
                default:
                    throw new InvalidOperationException($"A painter cannot draw a {item.GetType().Name}.");
            }
        }
    }
}
