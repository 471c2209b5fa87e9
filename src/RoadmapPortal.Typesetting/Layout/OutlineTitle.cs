using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Layout;

internal static class OutlineTitle
{
    /// <summary>The text on one line, as an outline shows it.</summary>
    public static string Of(IReadOnlyList<Run> runs) => string.Join(
        ' ',
        string.Concat(runs.Select(run => run.Text))
            .Replace("\u00AD", "", StringComparison.Ordinal)
            .Split([' ', '\n', '\r', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}
