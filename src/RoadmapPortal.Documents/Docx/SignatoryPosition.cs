using System.Text;
using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Documents.Docx;

/// <summary>
/// The position of who signs, as lines that leave room for the name. Word processors set a tab beyond a right indent differently,
/// and a table would have to be followed by an empty paragraph; line breaks are what a clerk would type.
/// </summary>
internal static class SignatoryPosition
{
    /// <param name="width">In points.</param>
    /// <param name="size">Of the letters, in points.</param>
    public static string Broken(string position, double width, double size)
    {
        var lines = new StringBuilder(position.Length);
        double used = 0;
        foreach (var word in position.Split(' '))
        {
            var space = lines.Length == 0 ? 0 : WidthOf(" ") * size;
            var fits = used + space + (WidthOf(word.Split('\n')[0]) * size) <= width;
            if (lines.Length > 0)
            {
                lines.Append(fits ? ' ' : '\n');
            }

            lines.Append(word);
            var ownLine = word.LastIndexOf('\n');
            used = (fits && ownLine < 0 ? used + space : 0) + (WidthOf(word[(ownLine + 1)..]) * size);
        }

        return lines.ToString();
    }

    /// <summary>In parts of the letters' size.</summary>
    private static double WidthOf(string text) => FontLibrary.Default.WidthOf(text, FontStyle.Regular);
}
