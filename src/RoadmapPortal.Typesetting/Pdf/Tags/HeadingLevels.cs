namespace RoadmapPortal.Typesetting.Pdf.Tags;

/// <summary>
/// Heading levels as PDF/UA wants them: the first is 1 and none is skipped on the way down (ISO 14289-1, 7.4.2),
/// whatever levels the author gave.
/// </summary>
internal sealed class HeadingLevels
{
    private readonly Stack<int> open = new();

    /// <param name="level">The author's level.</param>
    public int Next(int level)
    {
        while (open.TryPeek(out var above) && above >= level)
            open.Pop();
        open.Push(level);
        return open.Count;
    }
}
