using System.Text;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Typesetting.Tests.Pdf;

/// <summary>The text as poppler tells it to a screen reader: element by element.</summary>
internal static class StructText
{
    /// <summary>Type and text of every element that is not a mere group, in reading order; white space made uniform.</summary>
    public static IReadOnlyList<(string Type, string Text)> Of(byte[] file)
    {
        var found = new List<(string Type, StringBuilder Text)>();
        foreach (var line in PdfTool.Run("pdfinfo", file, "-struct-text", "FILE").Split('\n'))
        {
            var quoted = Regex.Match(line, "^ *\"(.*)\"$");
            var element = Regex.Match(line, "^ *([A-Z][A-Za-z0-9]*)( \\(block\\))?:?$");
            if (quoted.Success)
                found[^1].Text.Append(quoted.Groups[1].Value);
            else if (element.Success)
                found.Add((element.Groups[1].Value, new StringBuilder()));
            else
                line.ShouldMatch("^( */.*)?$");
        }
        string[] groups = ["Document", "Sect", "Table", "THead", "TBody", "TR", "L", "LI"];
        return [.. found.Where(element => !groups.Contains(element.Type)).Select(element => (element.Type, Uniform(element.Text.ToString())))];
    }

    public static string Uniform(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
