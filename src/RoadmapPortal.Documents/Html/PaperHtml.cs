using System.Text;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Html;

/// <summary>
/// A paper to be read on a screen of any width and by a screen reader, and printed by a browser. It needs no script and no other
/// file, and it is well-formed XML too, so that programs can read it.
/// </summary>
public static class PaperHtml
{
    /// <summary>Nothing in the file may load or run anything, whatever a paper's words say.</summary>
    private const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'";

    /// <summary>A whole document in UTF-8. The stream stays open.</summary>
    /// <param name="notice">What stands above the paper; none if nothing does.</param>
    public static void Write(ComposedPaper paper, Stream output, PaperNotice? notice = null)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024, leaveOpen: true);
        text.NewLine = "\n";
        var html = new HtmlText(text);
        html.Tag("<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>").OneLine(paper.Title).Tag("</title>\n")
            .Tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n")
            .Tag($"<meta http-equiv=\"Content-Security-Policy\" content=\"{ContentPolicy}\"/>\n")
            .Tag("<meta name=\"author\" content=\"").OneLine(paper.Author).Tag("\"/>\n<style>\n")
            .Tag(PaperStyle.OfPage).Tag(PaperStyle.Of(paper.Look)).Tag(notice is null ? "" : PaperStyle.OfNotice).Tag(paper.Verification is null ? "" : HtmlVerification.Style).Tag("</style>\n</head>\n<body>\n");
        notice?.Write(html);
        html.Tag("<main>\n");
        WriteBody(paper, text);
        if (paper.Verification is { } mark)
        {
            HtmlVerification.Write(html, mark);
        }

        html.Tag("</main>\n</body>\n</html>\n");
    }

    /// <summary>
    /// The paper alone, to stand inside a page that has <see cref="WriteStyle"/> among its styles. It has neither styles nor ids of
    /// its own.
    /// </summary>
    /// <param name="titleLevel">Of the paper's title among the headings of the page, from 1.</param>
    public static void WriteBody(ComposedPaper paper, TextWriter output, int titleLevel = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(titleLevel, 1);
        var html = new HtmlText(output);
        html.Tag(paper.IsDraft ? "<article class=\"paper paper-draft\" lang=\"ru\">\n" : "<article class=\"paper\" lang=\"ru\">\n");
        if (paper.IsDraft)
        {
            html.Tag("<p class=\"draft\"><strong>Проект: документ не утверждён</strong></p>\n");
        }

        var elements = new HtmlElements(html, new HeadingLevels(titleLevel));
        foreach (var section in paper.Sections)
        {
            html.Tag(section.IsLandscape ? "<div class=\"sheet sheet-turned\">\n" : "<div class=\"sheet\">\n");
            elements.Write(section.Elements);
            html.Tag("</div>\n");
        }

        html.Tag("</article>\n");
    }

    /// <summary>The style sheet that <see cref="WriteBody"/> needs: it concerns nothing outside the paper but the printed page.</summary>
    public static void WriteStyle(PrintLook look, TextWriter output) => output.Write(PaperStyle.Of(look));
}
