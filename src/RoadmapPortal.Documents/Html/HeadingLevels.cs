namespace RoadmapPortal.Documents.Html;

/// <summary>
/// Levels of headings that skip none, as a screen reader's list of headings needs it. The first title is the document's; the
/// title of an annex stands one below it, with its own headings below that.
/// </summary>
internal sealed class HeadingLevels(int titleLevel)
{
    private const int Deepest = 6;

    private int titles;
    private int last;

    /// <summary>The level of the latest title.</summary>
    private int Title => titles > 1 ? titleLevel + 1 : titleLevel;

    public int OfTitle()
    {
        titles++;
        return Kept(Title);
    }

    /// <param name="wanted">2 or more, where the title is 1.</param>
    public int OfHeading(int wanted) => Kept(Math.Min(Title + wanted - 1, Math.Max(last + 1, titleLevel)));

    private int Kept(int level) => last = Math.Clamp(level, 1, Deepest);
}
