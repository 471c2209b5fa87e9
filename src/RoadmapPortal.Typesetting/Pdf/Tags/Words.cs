using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Pdf.Tags;

internal static class Words
{
    /// <summary>Whether a reader has anything to read there: spaces alone are no content.</summary>
    public static bool AreIn(IReadOnlyList<Run> runs)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            foreach (var character in runs[i].Text)
            {
                if (!char.IsWhiteSpace(character) && character is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))
                    return true;
            }
        }
        return false;
    }
}
