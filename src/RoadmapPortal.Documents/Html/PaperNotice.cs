namespace RoadmapPortal.Documents.Html;

/// <summary>What a page says about the paper that it shows: which edition it is, where its file is.</summary>
/// <param name="Lead">A sentence above the lines; none if there is none.</param>
public sealed record PaperNotice(string? Lead, IReadOnlyList<PaperNoticeLine> Lines)
{
    internal void Write(HtmlText html)
    {
        html.Tag("<header class=\"notice\">\n");
        if (Lead is not null)
        {
            html.Tag("<p><strong>").Words(Lead).Tag("</strong></p>\n");
        }

        html.Tag("<dl>\n");
        foreach (var line in Lines)
        {
            html.Tag("<dt>").Words(line.Name).Tag("</dt><dd>");
            if (line.Address is { } address)
            {
                html.Tag("<a href=\"").OneLine(address).Tag("\">").Words(line.Words).Tag("</a>");
            }
            else
            {
                html.Words(line.Words);
            }

            html.Tag("</dd>\n");
        }

        html.Tag("</dl>\n</header>\n");
    }
}

/// <param name="Address">Of the portal's own; none if the words lead nowhere.</param>
public sealed record PaperNoticeLine(string Name, string Words, string? Address = null);
