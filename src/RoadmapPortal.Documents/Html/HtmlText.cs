using System.Buffers;
using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Html;

/// <summary>Writes tags of ours and words of others. Whatever the words are, they stay words; the result reads as HTML and as XML.</summary>
internal sealed class HtmlText(TextWriter output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"'\n");

    /// <summary>Markup as it is; never words of a paper.</summary>
    public HtmlText Tag(string markup)
    {
        output.Write(markup);
        return this;
    }

    public HtmlText Number(int number)
    {
        output.Write(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Words of an element; a line break stays one.</summary>
    public HtmlText Words(string text) => Escape(text, "<br/>");

    /// <summary>Words of an attribute or of the title, on one line.</summary>
    public HtmlText OneLine(string text) => Escape(text, " ");

    private HtmlText Escape(string text, string lineBreak)
    {
        var rest = CleanText.Of(text).AsSpan();
        while (rest.IndexOfAny(Special) is >= 0 and var at)
        {
            output.Write(rest[..at]);
            output.Write(rest[at] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => lineBreak,
            });
            rest = rest[(at + 1)..];
        }

        output.Write(rest);
        return this;
    }
}
