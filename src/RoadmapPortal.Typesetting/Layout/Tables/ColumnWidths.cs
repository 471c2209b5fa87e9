using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>Shares the width of the page among the columns so that the table becomes short.</summary>
internal static class ColumnWidths
{
    /// <summary>Heights are a matter of statistics: so many rows, evenly taken, speak for any number of them.</summary>
    private const int MostRowsAsked = 400;

    /// <exception cref="LayoutException">The columns' least widths are more than there is.</exception>
    public static double[] Share(
        IReadOnlyList<TableColumn> columns, IReadOnlyList<ColumnContent> contents, double width, string path)
    {
        var byContent = Enumerable.Range(0, columns.Count).Where(i => columns[i].Width is null).ToArray();
        var free = width - columns.Sum(column => column.Width?.Points ?? 0);
        var shares = ShareByContent([.. byContent.Select(i => contents[i])], free, path);
        var widths = columns.Select(column => column.Width?.Points ?? 0).ToArray();
        for (var i = 0; i < byContent.Length; i++)
            widths[byContent[i]] = shares[i];
        return widths;
    }

    private static double[] ShareByContent(ColumnContent[] contents, double free, string path)
    {
        var least = contents.Select(content => content.Least).ToArray();
        if (least.Sum() > free + 0.01)
            throw new LayoutException("the columns are wider than the page", path);
        if (contents.Length == 0)
            return [];
        var wanted = contents.Select(content => content.Wanted(free)).ToArray();
        if (wanted.Sum() > free)
        {
            // Not every longest word has room: all give up the same part of their wish.
            var part = (free - least.Sum()) / (wanted.Sum() - least.Sum());
            return [.. least.Zip(wanted, (low, high) => low + ((high - low) * part))];
        }
        var natural = contents.Select((content, i) => Math.Max(content.Natural, wanted[i])).ToArray();
        if (natural.Sum() < free)
            return Level(natural, natural, [.. contents.Select(content => content.Greatest)], free);
        return Flatten(LengthsOf(contents), wanted, natural, free);
    }

    /// <summary>The texts' lengths row by row, and within a row column by column.</summary>
    private static double[] LengthsOf(ColumnContent[] contents)
    {
        var rows = contents[0].Lengths.Length;
        var asked = Math.Min(rows, MostRowsAsked);
        var lengths = new double[asked * contents.Length];
        for (var i = 0; i < asked; i++)
        {
            for (var column = 0; column < contents.Length; column++)
                lengths[(i * contents.Length) + column] = contents[column].Lengths[(int)((long)i * rows / asked)];
        }
        return lengths;
    }

    /// <summary>
    /// Looks for the widths with the least sum of row heights. A row is about as high as its fullest cell, length over
    /// width; the maximum is smoothed to a norm of order 4, whose best widths are a fixed point: each column's width in
    /// proportion to how much it decides the heights.
    /// </summary>
    private static double[] Flatten(double[] lengths, double[] lower, double[] upper, double free)
    {
        // A width answers its own influence with up to the fourth power, so a step of a fifth of the way (in
        // logarithms) neither swings nor crawls.
        const int mostRounds = 24;
        const double step = 0.2, still = 0.2;
        var widths = Level([.. lower.Select(_ => 1.0)], lower, upper, free);
        var weights = new double[widths.Length];
        var influence = new double[widths.Length];
        for (var round = 0; round < mostRounds; round++)
        {
            Weigh(lengths, widths, influence);
            for (var i = 0; i < weights.Length; i++)
                weights[i] = widths[i] * Math.Pow(Math.Max(influence[i], 1e-9) / widths[i], step);
            var next = Level(weights, lower, upper, free);
            var change = next.Zip(widths, (one, other) => Math.Abs(one - other)).Max();
            widths = next;
            if (change < still)
                break;
        }
        return widths;
    }

    /// <summary>How much each column decides the heights of the rows.</summary>
    private static void Weigh(double[] lengths, double[] widths, double[] influence)
    {
        Span<double> powers = stackalloc double[widths.Length];
        var perWidth = new double[widths.Length];
        for (var column = 0; column < widths.Length; column++)
            perWidth[column] = 1 / widths[column];
        Array.Clear(influence);
        for (var row = 0; row < lengths.Length; row += widths.Length)
        {
            var sum = 0.0;
            for (var column = 0; column < powers.Length; column++)
            {
                var fullness = lengths[row + column] * perWidth[column];
                fullness *= fullness;
                sum += powers[column] = fullness * fullness;
            }
            if (sum == 0)
                continue;
            var slope = Math.Sqrt(Math.Sqrt(sum)) / sum;
            for (var column = 0; column < powers.Length; column++)
                influence[column] += powers[column] * slope;
        }
    }

    /// <summary>Widths in the ratio of the weights, within bounds, that fill what is free (less only if the upper bounds forbid).</summary>
    private static double[] Level(double[] weights, double[] lower, double[] upper, double free)
    {
        if (upper.Sum() <= free)
            return upper;
        var widths = new double[weights.Length];
        double low = 0, high = free / weights.Min();
        for (var step = 0; step < 60; step++)
        {
            var factor = (low + high) / 2;
            if (Fill(factor) <= free)
                low = factor;
            else
                high = factor;
        }
        Fill(low);
        return widths;

        double Fill(double factor)
        {
            var sum = 0.0;
            for (var i = 0; i < widths.Length; i++)
                sum += widths[i] = Math.Max(lower[i], Math.Min(upper[i], weights[i] * factor));
            return sum;
        }
    }
}
