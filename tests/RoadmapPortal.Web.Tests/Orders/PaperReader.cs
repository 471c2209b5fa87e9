using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using RoadmapPortal.Documents.Tests.Reading;

namespace RoadmapPortal.Web.Tests.Orders;

/// <summary>The rows of a paper's last table, cell by cell, out of its files.</summary>
internal static partial class PaperReader
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>All words, as they follow each other on the pages.</summary>
    public static string Pdf(byte[] file)
    {
        using var folder = new PrivateFolder();
        return Plain(OtherProgram.Run("pdftotext", "-layout", folder.Write("paper.pdf", output => output.Write(file)), "-"));
    }

    public static IReadOnlyList<string> Word(byte[] file) => Rows(
        Part(file, "word/document.xml").Descendants(W + "tbl").Last().Elements(W + "tr")
            .Select(row => row.Elements(W + "tc").Select(cell => string.Join(' ', cell.Descendants().Where(part => part.Name == W + "t" || part.Name == W + "br").Select(part => part.Name == W + "t" ? part.Value : " ")))));

    public static IReadOnlyList<string> Html(byte[] file) => Rows(
        TableOfHtml().Matches(Encoding.UTF8.GetString(file))[^1].Value.Split("<tr").Skip(1)
            .Select(row => CellOfHtml().Matches(row).Select(cell => System.Net.WebUtility.HtmlDecode(Tag().Replace(cell.Groups[1].Value, " ")))));

    public static IReadOnlyList<string> Sheet(byte[] file)
    {
        var shared = Part(file, "xl/sharedStrings.xml").Root!.Elements(S + "si").Select(text => string.Concat(text.Descendants(S + "t").Select(part => part.Value))).ToList();
        var names = Part(file, "xl/workbook.xml").Descendants(S + "sheet").Select(sheet => (string)sheet.Attribute("name")!).ToList();
        var at = names.FindIndex(name => name.StartsWith("Изменения", StringComparison.Ordinal)) + 1;
        return Rows(Part(file, $"xl/worksheets/sheet{at}.xml").Descendants(S + "row").Select(row => row.Elements(S + "c").Select(cell => Value(cell, shared))));
    }

    private static string Value(XElement cell, List<string> shared) => (string?)cell.Attribute("t") switch
    {
        "s" => shared[int.Parse(cell.Element(S + "v")!.Value, System.Globalization.CultureInfo.InvariantCulture)],
        "inlineStr" => string.Concat(cell.Descendants(S + "t").Select(part => part.Value)),
        _ => cell.Element(S + "v")?.Value ?? "",
    };

    /// <summary>Rows that begin with a number.</summary>
    private static List<string> Rows(IEnumerable<IEnumerable<string>> rows) =>
        [.. rows.Select(row => string.Join('|', row.Select(Plain))).Where(row => row.Length > 0 && char.IsAsciiDigit(row[0]) && row.Contains('|', StringComparison.Ordinal))];

    private static XDocument Part(byte[] file, string name)
    {
        using var package = new ZipArchive(new MemoryStream(file));
        using var part = package.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    private static string Plain(string words) => Spaces().Replace(words.Replace("\u00AD", "", StringComparison.Ordinal).Replace('\u00A0', ' '), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline)]
    private static partial Regex TableOfHtml();

    [GeneratedRegex("<t[dh][^>]*>(.*?)</t[dh]>", RegexOptions.Singleline)]
    private static partial Regex CellOfHtml();
}
