using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Spreadsheets;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>Shares a sheet's width among the columns of a table: the longest word of each fits, and who says more gets more.</summary>
internal static class GridColumnWidths
{
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Below 1, since the highest cell of a row decides and not the average one.</summary>
    private const double GreedOfLongTexts = 0.7;

    /// <param name="total">The width of all columns together, in points.</param>
    public static IReadOnlyList<double> Of(PaperGrid grid, double total)
    {
        var cells = grid.Headings.Concat(grid.Rows).SelectMany(row => row.Cells.Select(cell => (row.Kind, Cell: cell)))
            .Where(entry => entry.Cell.ColumnSpan == 1).ToLookup(entry => entry.Cell.Column);
        var least = grid.Columns
            .Select((column, at) => Math.Max(
                column.Least * PointsPerMillimetre,
                cells[at].Select(entry => LongestWord(entry.Cell.Text, GridLooks.Of(entry.Kind, column))).DefaultIfEmpty(0).Max()))
            .ToArray();
        var most = grid.Columns.Select((column, at) => Math.Max(least[at], column.Most * PointsPerMillimetre ?? total)).ToArray();
        var weights = grid.Columns.Select((_, at) => Math.Pow(cells[at].Sum(entry => entry.Cell.Text.Length) + 1, GreedOfLongTexts)).ToArray();
        return least.Sum() >= total ? [.. least.Select(width => width * total / least.Sum())] : Share(least, most, weights, total);
    }

    private static double[] Share(double[] least, double[] most, double[] weights, double total)
    {
        var widths = least.ToArray();
        while (true)
        {
            var open = Enumerable.Range(0, widths.Length).Where(at => widths[at] < most[at] - 0.01).ToList();
            var rest = total - widths.Sum();
            if (rest < 0.01)
            {
                return widths;
            }

            if (open.Count == 0)
            {
                return [.. widths.Select(width => width * total / widths.Sum())];
            }

            var sum = open.Sum(at => weights[at]);
            foreach (var at in open)
            {
                widths[at] = Math.Min(most[at], widths[at] + (rest * weights[at] / sum));
            }
        }
    }

    private static double LongestWord(string text, CellLook look)
    {
        double longest = 0;
        foreach (var word in text.AsSpan().SplitAny(" \n"))
        {
            longest = Math.Max(longest, SheetRuler.WidthOf(text.AsSpan(word), look));
        }

        return longest;
    }
}
