using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Layout;

internal static class OutlineTitle
{
    /// <summary>More is not read in a list beside the pages; a clerk may make a whole section a heading.</summary>
    private const int MostCharacters = 200;

    /// <summary>The text on one line, as an outline shows it; a long one ends with «…».</summary>
    public static string Of(IReadOnlyList<Run> runs)
    {
        var title = string.Join(
            ' ',
            string.Concat(runs.Select(run => run.Text))
                .Replace("\u00AD", "", StringComparison.Ordinal)
                .Split([' ', '\n', '\r', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
        if (title.Length <= MostCharacters)
            return title;
        var end = title.LastIndexOf(' ', MostCharacters - 1);
        if (end < MostCharacters / 2)
            end = MostCharacters - (char.IsHighSurrogate(title[MostCharacters - 2]) ? 2 : 1);
        return title[..end] + "…";
    }
}
