using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>Shares a sheet's width among the columns of a table: the longest word of each fits unless it is endless, and who says more gets more.</summary>
internal static class GridColumnWidths
{
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Below 1, since the highest cell of a row decides and not the average one.</summary>
    private const double GreedOfLongTexts = 0.7;

    /// <summary>Of the whole: a longer word (an address of a hundred letters) is broken rather than that the others lose their room.</summary>
    private const double GreatestPartOfWord = 0.4;

    /// <summary>In millimetres: room for the sides of a cell and a letter.</summary>
    private const double NarrowestGiven = 6;

    /// <param name="total">The width of all columns together, in points.</param>
    public static IReadOnlyList<double> Of(PaperGrid grid, double total, SheetRuler ruler)
    {
        var least = grid.Columns.Select(column => column.Least * PointsPerMillimetre).ToArray();
        var wanted = least.ToArray();
        var letters = new int[least.Length];
        foreach (var row in grid.Headings.Concat(grid.Rows))
        {
            foreach (var cell in row.Cells)
            {
                if (cell.ColumnSpan == 1)
                {
                    letters[cell.Column] += cell.Text.Length;
                    Widen(ref wanted[cell.Column], total * GreatestPartOfWord, cell.Text, GridLooks.Of(row.Kind, grid.Columns[cell.Column]), ruler);
                }
            }
        }

        var most = grid.Columns.Select((column, at) => Math.Max(wanted[at], column.Most * PointsPerMillimetre ?? total)).ToArray();
        var weights = letters.Select(count => Math.Pow(count + 1, GreedOfLongTexts)).ToArray();
        var given = GridShares.Widths(grid, total, least, NarrowestGiven * PointsPerMillimetre);
        var open = Enumerable.Range(0, least.Length).Where(at => given[at] is null).ToArray();
        var rest = total - given.Sum(width => width ?? 0);
        var found = open.Length == 0 ? [] : Find(Of(least), Of(wanted), Of(most), Of(weights), rest);
        return [.. given.Select((width, at) => width ?? found[Array.IndexOf(open, at)])];

        double[] Of(double[] all) => [.. open.Select(at => all[at])];
    }

    private static double[] Find(double[] least, double[] wanted, double[] most, double[] weights, double total) =>
        wanted.Sum() >= total ? Shrink(least, wanted, total) : Share(wanted, most, weights, total);

    /// <summary>All give up the same part of what they wish beyond their least width, and of that only if even it is too much.</summary>
    private static double[] Shrink(double[] least, double[] wanted, double total)
    {
        var sum = least.Sum();
        if (sum >= total)
        {
            return [.. least.Select(width => width * total / sum)];
        }

        var part = (total - sum) / (wanted.Sum() - sum);
        return [.. least.Zip(wanted, (low, high) => low + ((high - low) * part))];
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

    private static void Widen(ref double wanted, double most, ReadOnlySpan<char> text, CellLook look, SheetRuler ruler)
    {
        foreach (var word in text.SplitAny(' ', '\n'))
        {
            wanted = Math.Max(wanted, Math.Min(most, ruler.WidthOf(text[word], look)));
        }
    }
}
