using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace RoadmapPortal.Documents.Import;

/// <summary>Texts of a workbook.</summary>
internal static partial class XlsxText
{
    /// <summary>All runs of the element where the reader stands, without phonetic hints; the reader stands at its end afterwards.</summary>
    public static string Of(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        var isText = false;
        var phonetic = 0;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            var isStart = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            phonetic += reader.LocalName != "rPh" ? 0 : isStart ? 1 : reader.NodeType == XmlNodeType.EndElement ? -1 : 0;
            isText = reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement ? isStart && reader.LocalName == "t" : isText;
            if (isText && phonetic == 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA && text.Length < SheetFile.LongestCell)
            {
                text.Append(reader.Value);
            }
        }

        return Decoded(text.ToString());
    }

    /// <summary>«_x000D_» is a character's code (ECMA-376 part 1, 22.9.2.19 ST_Xstring).</summary>
    public static string Decoded(string words)
    {
        var text = words.Contains("_x", StringComparison.Ordinal)
            ? Code().Replace(words, code => ((char)int.Parse(code.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : words;
        return text.Length > SheetFile.LongestCell ? text[..SheetFile.LongestCell] : text;
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
