using System.Globalization;
using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Html;

/// <summary>Writes the elements of a paper in reading order.</summary>
internal sealed class HtmlElements(HtmlText html, HeadingLevels levels)
{
    private readonly Dictionary<string, int> regions = new(StringComparer.Ordinal);

    /// <summary>The heading that a table stands under.</summary>
    private string? heading;

    public void Write(IReadOnlyList<PaperElement> elements)
    {
        heading = null;
        foreach (var element in elements)
        {
            Write(element);
        }
    }

    private void Write(PaperElement element)
    {
        switch (element)
        {
            case CornerStamp stamp:
                html.Tag("<p class=\"stamp\">").Words(string.Join('\n', stamp.Lines)).Tag("</p>\n");
                break;
            case Letterhead head:
                WriteHead(head);
                break;
            case PaperTitle title:
                WriteHeading(levels.OfTitle(), "title", title.Text);
                break;
            case PaperHeading own:
                heading = own.HeadsTable ? own.Text : null;
                WriteHeading(levels.OfHeading(own.Level), own.HeadsTable ? "of-table" : "of-text", own.Text);
                break;
            case RunningText text:
                WriteText(text);
                break;
            case PaperList list:
                WriteItems(list.Items);
                break;
            case PaperTable table:
                new HtmlTable(html, table.Grid).Write(RegionName(heading ?? table.Name));
                heading = null;
                break;
            case SignatureLine line:
                html.Tag("<div class=\"signature\"><p>").Words(line.Position).Tag("</p><p class=\"name\">").Words(line.Name).Tag("</p></div>\n");
                break;
            default:
                throw new ArgumentException($"A page has no place for a {element.GetType().Name}.", nameof(element));
        }
    }

    private void WriteHead(Letterhead head)
    {
        html.Tag("<header class=\"letterhead\">\n<p class=\"body\">").Words(string.Join('\n', head.Body)).Tag("</p>\n<p class=\"kind\">").Words(head.Kind)
            .Tag("</p>\n<div class=\"registered\"><p>").Words(head.Date).Tag("</p><p>").Words(head.Place ?? "").Tag("</p><p>").Words(head.Number)
            .Tag("</p></div>\n</header>\n");
    }

    private void WriteHeading(int level, string kind, string words)
    {
        var tag = string.Create(CultureInfo.InvariantCulture, $"h{level}");
        html.Tag($"<{tag} class=\"{kind}\">").Words(words).Tag($"</{tag}>\n");
    }

    private void WriteText(RunningText text)
    {
        html.Tag("<p class=\"text\">");
        if (text.Lead is { } lead)
        {
            html.Tag("<strong>").Words(lead).Tag("</strong> ");
        }

        html.Tag("<span>").Words(text.Text).Tag("</span></p>\n");
    }

    /// <summary>
    /// Labels are the paper's own words («2.1.», «–»), so they are written and the browser adds none. The role is named because
    /// a list without markers is no list to some screen readers.
    /// </summary>
    private void WriteItems(IReadOnlyList<PaperListItem> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        var tag = items[0].Label.Any(char.IsLetterOrDigit) ? "ol" : "ul";
        html.Tag($"<{tag} class=\"items\" role=\"list\">\n");
        foreach (var item in items)
        {
            html.Tag("<li><span class=\"label\">").Words(item.Label).Tag("</span> <span class=\"words\">").Words(item.Text).Tag("</span>");
            WriteItems(item.Items);
            html.Tag("</li>\n");
        }

        html.Tag($"</{tag}>\n");
    }

    /// <summary>Regions of a page are told apart by their names.</summary>
    private string RegionName(string wanted)
    {
        var count = regions[wanted] = regions.GetValueOrDefault(wanted) + 1;
        return count == 1 ? wanted : string.Create(CultureInfo.InvariantCulture, $"{wanted} ({count})");
    }
}
