using System.Globalization;
using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Html;

/// <summary>
/// Writes one table: headings with their scope, a group of rows for each section and level, and in each row the cell that names
/// it. Cells repeat the words of their column, which narrow screens show beside them; the roles are said because a table drawn there as blocks would lose them.
/// </summary>
internal sealed class HtmlTable(HtmlText html, PaperGrid grid)
{
    private readonly string[] labels = Labels(grid);

    /// <summary>Numbers and codes do not name a row; the first column of words does.</summary>
    private readonly int naming = Math.Max(0, grid.Columns.TakeWhile(column => column.Centred).Count() % Math.Max(1, grid.Columns.Count));

    public void Write(string name)
    {
        html.Tag("<div class=\"grid\" role=\"region\" tabindex=\"0\" aria-label=\"").OneLine(name).Tag("\">\n<table role=\"table\">\n<caption>").OneLine(name).Tag("</caption>\n");
        WriteShares();
        if (grid.Headings.Count > 0)
        {
            html.Tag("<thead role=\"rowgroup\">\n");
            foreach (var row in grid.Headings)
            {
                WriteRow(row);
            }

            html.Tag("</thead>\n");
        }

        WriteGroups();
        html.Tag("</table>\n</div>\n");
    }

    /// <summary>The widths that the table's author gave; the others are the browser's.</summary>
    private void WriteShares()
    {
        if (grid.Columns.All(column => column.Share is null))
        {
            return;
        }

        html.Tag("<colgroup>");
        foreach (var column in grid.Columns)
        {
            html.Tag(column.Share is { } share ? string.Create(CultureInfo.InvariantCulture, $"<col style=\"width:{share * 100:0.##}%\"/>") : "<col/>");
        }

        html.Tag("</colgroup>\n");
    }

    /// <summary>The words that stand lowest above each column.</summary>
    private static string[] Labels(PaperGrid grid)
    {
        var labels = new string[grid.Columns.Count];
        Array.Fill(labels, "");
        foreach (var cell in grid.Headings.SelectMany(row => row.Cells))
        {
            labels.AsSpan(cell.Column, cell.ColumnSpan).Fill(cell.Text);
        }

        return labels;
    }

    /// <summary>A section opens a group, and so does each level of it but the first, which follows the section's own row.</summary>
    private void WriteGroups()
    {
        GridRowKind? before = null;
        foreach (var row in grid.Rows)
        {
            if (before is null || row.Kind == GridRowKind.Section || (row.Kind == GridRowKind.Level && before != GridRowKind.Section))
            {
                html.Tag(before is null ? "" : "</tbody>\n").Tag("<tbody role=\"rowgroup\">\n");
            }

            WriteRow(row);
            before = row.Kind;
        }

        if (before is not null)
        {
            html.Tag("</tbody>\n");
        }
    }

    private void WriteRow(GridRow row)
    {
        html.Tag(row.Kind switch
        {
            GridRowKind.Section => "<tr role=\"row\" class=\"section\">",
            GridRowKind.Level => "<tr role=\"row\" class=\"level\">",
            GridRowKind.Heading or GridRowKind.Body => "<tr role=\"row\">",
        });
        foreach (var cell in row.Cells)
        {
            WriteCell(row.Kind, cell);
        }

        html.Tag("</tr>\n");
    }

    private void WriteCell(GridRowKind row, GridCell cell)
    {
        var tag = row == GridRowKind.Body && cell.Column != naming ? "td" : "th";
        html.Tag("<").Tag(tag).Tag(row switch
        {
            GridRowKind.Heading => " role=\"columnheader\" scope=\"col\"",
            GridRowKind.Section or GridRowKind.Level => " role=\"rowheader\" scope=\"rowgroup\"",
            GridRowKind.Body => cell.Column != naming ? " role=\"cell\"" : " role=\"rowheader\" scope=\"row\"",
        });
        WriteSpan(" colspan=\"", cell.ColumnSpan);
        WriteSpan(" rowspan=\"", cell.RowSpan);
        if (row == GridRowKind.Body)
        {
            var isEmpty = string.IsNullOrWhiteSpace(cell.Text);
            html.Tag((grid.Columns[cell.Column].Centred, isEmpty) switch
            {
                (true, false) => " class=\"mark\"",
                (true, true) => " class=\"mark empty\"",
                (false, true) => " class=\"empty\"",
                (false, false) => "",
            });
            html.Tag(" data-label=\"").OneLine(labels[cell.Column]).Tag("\"");
        }

        html.Tag(">").Words(cell.Text).Tag("</").Tag(tag).Tag(">");
    }

    private void WriteSpan(string attribute, int span)
    {
        if (span > 1)
        {
            html.Tag(attribute).Number(span).Tag("\"");
        }
    }
}
