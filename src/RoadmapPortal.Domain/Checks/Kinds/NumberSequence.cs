using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 6: typed or imported numbers follow one another, of rows in each run and of an order's items under each item. «1.2» follows
/// «1.1»; a run that begins with 1 begins anew.
/// </summary>
internal static partial class NumberSequence
{
    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap) => OfOrder(roadmap.Order)
        .Concat(roadmap.Tables.Where(table => table.Table.Numbering == TableNumbering.Typed && table.Has(ColumnKind.Number)).SelectMany(OfTable));

    private static IEnumerable<Sighting> OfTable(CheckedTable table)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var run in table.Rows.GroupBy(row => row.Run))
        {
            var rows = run.Select(row => (Row: row, Number: Numeral.Read(row.Number))).ToList();
            if (rows[0].Number?.Value == 1)
            {
                last.Clear();
            }

            for (var at = 0; at < rows.Count; at++)
            {
                var (row, number) = rows[at];
                if (row.Number.Trim().Length == 0)
                {
                    yield return new Sighting(FlawPlace.Cell(row, ColumnKind.Number), "У строки нет номера.");
                }
                else if (number is not null && Follow(last, number) is var (before, words))
                {
                    yield return new Sighting(FlawPlace.Cell(row, ColumnKind.Number), words, Renumber(rows[at..], number.Above, before + 1));
                }
            }
        }
    }

    private static IEnumerable<Sighting> OfOrder(Order? order)
    {
        foreach (var siblings in order?.Items.GroupBy(item => item.ParentId) ?? [])
        {
            var last = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var item in siblings)
            {
                if (Numeral.Read(item.Number) is { } number && Follow(last, number) is var (_, words))
                {
                    yield return new Sighting(FlawPlace.OfItem(item), words);
                }
            }
        }
    }

    /// <summary>What is wrong with a number after the last one under the same numbers, and which that was; it is now the last itself.</summary>
    private static (int Before, string Words)? Follow(Dictionary<string, int> last, Numeral number)
    {
        int? before = last.TryGetValue(number.Above, out var known) ? known : null;
        last[number.Above] = number.Value;
        return Wrong(number.Above, before, number.Value) is { } words ? (before ?? 0, words) : null;
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

    /// <summary>Numbers the row and those below it in its run anew; numbers that are words, or under other numbers, stay.</summary>
    private static Fix Renumber(List<(CheckedRow Row, Numeral? Number)> rows, string above, int next)
    {
        var changes = new List<CellChange>();
        foreach (var (row, number) in rows.Where(row => row.Number?.Above == above))
        {
            var words = $"{above}{Words(next++)}{number!.Tail}";
            if (words != row.Number)
            {
                changes.Add(new CellChange(row.Activity.Id, ColumnKind.Number, row.Number, words));
            }
        }

        return new Fix($"Перенумеровать отсюда до конца раздела, начиная с {changes[0].Words.TrimEnd('.', ')')}", changes);
    }

    private static string Words(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Above">The numbers of what it stands under: «5.» of «5.2.»; empty at the top.</param>
    /// <param name="Tail">What follows it: «.», «)».</param>
    private sealed partial record Numeral(string Above, int Value, string Tail)
    {
        public static Numeral? Read(string printed) => Form().Match(printed) is { Success: true } match
            ? new Numeral(match.Groups["above"].Value, int.Parse(match.Groups["value"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups["tail"].Value)
            : null;

        [GeneratedRegex(@"^\s*(?<above>(?:[0-9]{1,5}\.)*)(?<value>[0-9]{1,5})(?<tail>[.)]?)\s*$", RegexOptions.CultureInvariant)]
        private static partial Regex Form();
    }
}
