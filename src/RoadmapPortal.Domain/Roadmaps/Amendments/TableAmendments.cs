using RoadmapPortal.Domain.Roadmaps.Comparison;

namespace RoadmapPortal.Domain.Roadmaps.Amendments;

/// <summary>What changes in one table: its name, columns, sections, and its rows.</summary>
/// <param name="isNamed">There are several tables, so that each place says which one is meant.</param>
internal sealed class TableAmendments(TableComparison table, bool isNamed)
{
    private string Name => $"Таблица «{AmendmentTable.Flat((table.Before ?? table.Shown).Frame.Title)}»";

    public IEnumerable<AmendmentLine> Lines()
    {
        if (table.After is null)
        {
            return [new(Name, "", AmendmentLine.Remove, "")];
        }

        var rows = new RowAmendments(table, Place).Lines().ToList();
        if (table.Before is not { } before)
        {
            return [new(Name, "", $"Дополнить таблицей «{AmendmentTable.Flat(table.After.Frame.Title)}».", ""), .. rows];
        }

        return [.. Frame(before, table.After), .. Columns(before, table.After), .. Sections(before, table.After), .. rows, .. Numbers(before, table.After, rows.Count > 0)];
    }

    /// <summary>As a sentence begins.</summary>
    private string Place(params string[] parts)
    {
        var words = string.Join(", ", (isNamed ? parts.Prepend(Name) : parts).Where(part => part.Length > 0));
        return words.Length == 0 ? "Таблица" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private IEnumerable<AmendmentLine> Frame(TableState before, TableState after)
    {
        if (before.Frame.Title != after.Frame.Title)
        {
            yield return AmendmentLine.Of(Place("название таблицы"), before.Frame.Title, after.Frame.Title, AmendmentLine.Reword);
        }
    }

    private IEnumerable<AmendmentLine> Columns(TableState before, TableState after)
    {
        var (was, now) = (Shown(before), Shown(after));
        foreach (var column in was.Where(column => now.All(other => other.Kind != column.Kind)))
        {
            yield return new(Place($"графа «{AmendmentTable.Flat(column.Heading)}»"), "", "Исключить графу.", "");
        }

        foreach (var column in now)
        {
            var other = was.FirstOrDefault(other => other.Kind == column.Kind);
            if (other is null)
            {
                yield return new(Place(), "", $"Дополнить графой «{AmendmentTable.Flat(column.Heading)}».", "");
            }
            else if (other.Heading != column.Heading)
            {
                yield return AmendmentLine.Of(Place("название графы"), other.Heading, column.Heading, AmendmentLine.Reword);
            }
        }

        var kept = now.Where(column => was.Any(other => other.Kind == column.Kind)).ToList();
        var earlier = was.Where(column => kept.Any(other => other.Kind == column.Kind)).ToList();
        if (!earlier.Select(column => column.Kind).SequenceEqual(kept.Select(column => column.Kind)))
        {
            yield return new(Place("порядок граф"), Headings(earlier), "Расположить в следующем порядке:", Headings(kept));
        }
    }

    private static List<ColumnState> Shown(TableState state) => [.. state.Columns.Where(column => !column.IsHidden)];

    private static string Headings(IEnumerable<ColumnState> columns) => string.Join(", ", columns.Select(column => $"«{AmendmentTable.Flat(column.Heading)}»"));

    private IEnumerable<AmendmentLine> Sections(TableState before, TableState after)
    {
        foreach (var section in before.Sections.Where(section => after.Sections.All(other => other.Id != section.Id)))
        {
            yield return new(Place(SectionName(section)), "", "Исключить раздел.", "");
        }

        foreach (var section in after.Sections)
        {
            if (before.Sections.FirstOrDefault(other => other.Id == section.Id) is not { } was)
            {
                yield return new(Place(), "", "Дополнить разделом:", section.Heading ?? "без заголовка");
                continue;
            }

            if ((was.Heading ?? "") != (section.Heading ?? ""))
            {
                yield return AmendmentLine.Of(Place("заголовок раздела"), was.Heading ?? "", section.Heading ?? "", "Дополнить заголовком:");
            }

            foreach (var level in (Level[])[Level.Municipal, Level.School])
            {
                if ((was.HeadingOf(level) ?? "") != (section.HeadingOf(level) ?? ""))
                {
                    yield return AmendmentLine.Of(Place(SectionName(was), "уровень"), was.HeadingOf(level) ?? "", section.HeadingOf(level) ?? "", "Дополнить уровнем:");
                }
            }
        }

        var (earlier, kept) = (InBoth(before, after), InBoth(after, before));
        if (!earlier.Select(section => section.Id).SequenceEqual(kept.Select(section => section.Id)))
        {
            yield return new(Place("порядок разделов"), Names(earlier), "Расположить в следующем порядке:", Names(kept));
        }
    }

    private static List<SectionState> InBoth(TableState order, TableState other) => [.. order.Sections.Where(section => other.Sections.Any(one => one.Id == section.Id))];

    private static string Names(IEnumerable<SectionState> sections) => string.Join("\n", sections.Select(section => section.Heading ?? "без заголовка"));

    internal static string SectionName(SectionState? section) => section?.Heading is { Length: > 0 } heading ? $"раздел «{AmendmentTable.Flat(heading)}»" : "";

    /// <summary>Counted numbers follow the rows: it is said once that they do.</summary>
    private IEnumerable<AmendmentLine> Numbers(TableState before, TableState after, bool haveRowsChanged)
    {
        var numbers = before.Rows.ToDictionary(row => row.Id, row => row.Number);
        var isCounted = after.Frame.Numbering is not (TableNumbering.None or TableNumbering.Typed) || before.Frame.Numbering != after.Frame.Numbering;
        if (isCounted && (haveRowsChanged || before.Frame != after.Frame || before.Sections.Count != after.Sections.Count)
            && after.Rows.Any(row => numbers.TryGetValue(row.Id, out var number) && number != row.Number))
        {
            yield return new(Place("номера строк"), "", "Считать изменёнными по порядку строк.", "");
        }
    }
}
