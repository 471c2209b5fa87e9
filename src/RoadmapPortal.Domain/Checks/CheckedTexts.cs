using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Checks;

/// <summary>Walks over everything that is written in a roadmap and in its order, in the order of the paper.</summary>
internal static class CheckedTexts
{
    public static IEnumerable<CheckedText> Of(CheckedRoadmap roadmap) => OfOrder(roadmap.Order).Concat(OfHead(roadmap.Roadmap)).Concat(OfTables(roadmap));

    private static IEnumerable<CheckedText> OfOrder(Order? order)
    {
        if (order is null)
        {
            yield break;
        }

        yield return new CheckedText(order.Header.Title, true, text => FlawPlace.OfText("Приказ, название", text));
        yield return new CheckedText(order.Preamble, true, text => FlawPlace.OfText("Приказ, преамбула", text));
        foreach (var item in order.Items)
        {
            yield return new CheckedText(item.Text, true, text => FlawPlace.OfItem(item));
        }
    }

    private static IEnumerable<CheckedText> OfHead(Roadmap roadmap)
    {
        yield return Outside(roadmap.Title, "Название");
        foreach (var block in roadmap.Blocks)
        {
            var name = block.Kind switch
            {
                BlockKind.Goal => "Цель",
                BlockKind.Tasks => "Задачи",
                BlockKind.Indicators => "Целевые показатели",
                BlockKind.Prose => string.IsNullOrWhiteSpace(block.Heading) ? "Текст" : $"Текст «{block.Heading.Trim()}»",
                BlockKind.Audit => "Аудит",
                BlockKind.Table => "Таблица",
            };
            yield return Outside(block.Heading, $"{name}, заголовок");
            yield return Outside(block.Text, name);
        }

        foreach (var (task, at) in roadmap.Tasks.Select((task, at) => (task, at)))
        {
            yield return Outside(task.Text, $"Задача {at + 1}");
        }

        foreach (var (indicator, at) in roadmap.Indicators.Select((indicator, at) => (indicator, at)))
        {
            yield return Outside(indicator.Text, $"Целевой показатель {at + 1}");
        }
    }

    private static IEnumerable<CheckedText> OfTables(CheckedRoadmap roadmap)
    {
        foreach (var table in roadmap.Tables)
        {
            foreach (var column in table.Columns)
            {
                yield return Outside(column.Heading, $"{table.Title.Trim()}, заголовок графы");
            }

            foreach (var run in table.Runs)
            {
                yield return Outside(run.Section.Heading, "Заголовок раздела");
                yield return Outside(run.Section.HeadingOf(run.Level), "Заголовок уровня");
            }

            foreach (var row in table.Rows)
            {
                foreach (var (column, _) in row.Activity.Cells)
                {
                    if (table.Has(column))
                    {
                        yield return new CheckedText(row, column);
                    }
                }
            }
        }
    }

    private static CheckedText Outside(string? words, string where) => new(words ?? "", false, text => FlawPlace.OfText(where, text));
}
