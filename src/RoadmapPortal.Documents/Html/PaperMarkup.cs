using System.Text.RegularExpressions;
using System.Xml;

namespace RoadmapPortal.Documents.Html;

/// <summary>
/// Tells what <see cref="PaperHtml"/> writes from what it never would. Pages take a kept paper for markup, so markup that came from elsewhere is asked here first.
/// </summary>
public static partial class PaperMarkup
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "article", "div", "header", "h1", "h2", "h3", "h4", "h5", "h6", "p", "span", "strong", "br", "ol", "ul", "li",
        "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal) { "class", "lang", "role", "tabindex", "aria-label", "scope", "colspan", "rowspan", "data-label" };

    /// <summary>Whether nothing stands in it but words and the elements of a paper: nothing that loads, sends, leads elsewhere or runs.</summary>
    public static bool IsBody(string body)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
                if (!IsOfPaper(reader))
                {
                    return false;
                }
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>Whether it stays a style sheet, whatever stands in it.</summary>
    public static bool IsStyle(string style) => !style.Contains('<', StringComparison.Ordinal);

    private static bool IsOfPaper(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.Element => Elements.Contains(reader.Name) && AreAttributesOfPaper(reader),
        XmlNodeType.EndElement or XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => true,
        _ => false,
    };

    private static bool AreAttributesOfPaper(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
        {
            if (!Attributes.Contains(reader.Name) && !(reader.Name == "style" && Width().IsMatch(reader.Value)))
            {
                return false;
            }
        }

        reader.MoveToElement();
        return true;
    }

    /// <summary>The share of a table's column.</summary>
    [GeneratedRegex(@"^width:[0-9]{1,3}(?:\.[0-9]{1,2})?%\z", RegexOptions.CultureInvariant)]
    private static partial Regex Width();
}
