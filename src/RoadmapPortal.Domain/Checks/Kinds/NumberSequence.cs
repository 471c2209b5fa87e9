using System.Globalization;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>Check 6: typed or imported numbers follow one another, of rows in each run and of an order's items under each item.</summary>
internal static class NumberSequence
{
    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap) =>
        OfOrder(roadmap.Order).Concat(roadmap.Tables.Where(table => table.Table.Numbering == TableNumbering.Typed).SelectMany(OfTable));

    private static IEnumerable<Sighting> OfTable(CheckedTable table)
    {
        int? last = null;
        foreach (var run in table.Rows.GroupBy(row => row.Run))
        {
            var rows = run.ToList();
            var first = Number(rows[0].Number);
            last = first == 1 ? null : last;
            foreach (var (row, at) in rows.Select((row, at) => (row, at)))
            {
                var number = Number(row.Number);
                if (row.Number.Trim().Length == 0)
                {
                    yield return new Sighting(FlawPlace.Cell(row, ColumnKind.Number), "У строки нет номера.");
                }
                else if (number is not null && Wrong("", last, number.Value) is { } words)
                {
                    yield return new Sighting(FlawPlace.Cell(row, ColumnKind.Number), words, Renumber(rows[at..], (last ?? 0) + 1));
                }

                last = number ?? last;
            }
        }
    }

    private static IEnumerable<Sighting> OfOrder(Order? order)
    {
        foreach (var siblings in order?.Items.GroupBy(item => item.ParentId) ?? [])
        {
            int? last = null;
            foreach (var item in siblings)
            {
                                var printed = item.Number.Trim().TrimEnd('.');
                var above = printed[..(printed.LastIndexOf('.') + 1)];
                var number = Number(printed[above.Length..]);
                if (number is not null && Wrong(above, last, number.Value) is { } words)
                {
                    yield return new Sighting(FlawPlace.OfItem(item), words);
                }

                last = number ?? last;
            }
        }
    }

    /// <param name="above">The numbers of the items above, «5.»; empty in a table.</param>
    private static string? Wrong(string above, int? last, int number) => (number - (last ?? 0)) switch
    {
        1 => null,
        0 when last is not null => $"Номер {above}{Words(number)} стоит дважды.",
        _ when last is null => $"Нумерация начинается с {above}{Words(number)}.",
        2 => $"Пропущен номер {above}{Words(number - 1)}.",
        > 2 => $"Пропущены номера {above}{Words(last.Value + 1)} – {above}{Words(number - 1)}.",
        < 0 => $"После номера {above}{Words(last.Value)} стоит {above}{Words(number)}.",
        _ => null,
    };

    /// <summary>Numbers the row and those below it in its run anew; numbers that are words stay.</summary>
    private static Fix Renumber(List<CheckedRow> rows, int next)
    {
        var changes = new List<CellChange>();
        foreach (var row in rows.Where(row => Number(row.Number) is not null))
        {
            var words = Words(next++) + (row.Number.TrimEnd().EndsWith('.') ? "." : "");
            if (words != row.Number)
            {
                changes.Add(new CellChange(row.Activity.Id, ColumnKind.Number, row.Number, words));
            }
        }

        return new Fix($"Перенумеровать отсюда до конца раздела, начиная с {changes[0].Words.TrimEnd('.')}", changes);
    }

    private static int? Number(string printed) =>
        int.TryParse(printed.AsSpan().Trim().TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000 ? number : null;

    private static string Words(int number) => number.ToString(CultureInfo.InvariantCulture);
}
