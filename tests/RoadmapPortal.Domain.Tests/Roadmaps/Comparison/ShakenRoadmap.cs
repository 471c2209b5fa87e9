using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Comparison;

/// <summary>A roadmap to which people do all that they may, at random and always the same.</summary>
internal sealed class ShakenRoadmap(int seed)
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly Random random = new(seed);

    public Sample Sample { get; } = new();

    private Roadmap Map => Sample.Roadmap;

    private string Words => random.Next(4) == 0 ? "" : $"Слова {random.Next(1000)}";

    private Side Side => random.Next(2) == 0 ? Side.Above : Side.Below;

    /// <summary>A state as it prints, without the places that parts have among their like.</summary>
    public static string Print(RoadmapState state) => string.Join(
        '\n',
        [
            state.Title,
            .. state.Blocks.Select(block => block.ToString()),
            .. state.Tasks.Concat(state.Indicators).Select(item => item.ToString()),
            .. state.Tables.SelectMany(table => (string[])
            [
                $"{table.Id} {table.Frame}",
                .. table.Columns.Select(column => column.ToString()),
                .. table.Sections.Select(section => $"{section.Id} {section.Heading} [{section.MunicipalHeading ?? "нет"}] [{section.SchoolHeading ?? "нет"}]"),
                .. table.Rows.Select(row => $"{row.Id} {row.Section} {row.Level} {row.Number} {row.TypedNumber} {string.Join(';', row.Cells)}"),
            ]),
        ]);

    public void Shake(int times)
    {
        for (; times > 0; times--)
        {
            switch (random.Next(3))
            {
                case 0:
                    ShakeWords();
                    break;
                case 1 when Map.Tables.Count > 0:
                    ShakeShape(Some(Map.Tables));
                    break;
                case 2 when Map.Tables.Count > 0 && Some(Map.Tables) is { Activities.Count: > 0 } table:
                    ShakeRow(table, Some(table.Activities));
                    break;
            }
        }
    }

    private T Some<T>(IReadOnlyList<T> parts) => parts[random.Next(parts.Count)];

    private void ShakeWords()
    {
        switch (random.Next(9))
        {
            case 0:
                Map.Rename(Map.Title, $"Карта {random.Next(100)}");
                break;
            case 1 when Some(Enum.GetValues<BlockKind>()) is var kind && kind != BlockKind.Table && Map.WhyNotStartBlock(kind).Count == 0:
                Map.StartBlock(kind, Map.Blocks.Count == 0 ? null : Some(Map.Blocks).Id);
                break;
            case 2 when Map.Blocks.Count > 0 && Some(Map.Blocks) is var block && Map.WhyNotRemove(block.Id).Count == 0:
                Map.Remove(block.Id);
                break;
            case 3 when Map.Blocks.Count > 0 && Some(Map.Blocks) is var block && Side is var side && Map.WhyNotMove(block.Id, side).Count == 0:
                Map.Move(block.Id, side);
                break;
            case 4 when Map.Blocks.FirstOrDefault(block => block.HasText) is { } block:
                block.WriteText(block.Text ?? "", Words);
                break;
            case 5:
                Map.StartItem(random.Next(2) == 0 ? BlockKind.Tasks : BlockKind.Indicators, Words);
                break;
            case 6 when Map.Tasks.Count > 0:
                Map.Remove(Some(Map.Tasks));
                break;
            case 7 when Map.Indicators.Count > 0 && Some(Map.Indicators) is var item && Side is var side && Map.WhyNotMove(item, side).Count == 0:
                Map.Move(item, side);
                break;
            case 8 when Map.Tables.Count < 4:
                Map.StartTable(Some(Enum.GetValues<TableKind>()), "Таблица", [ColumnKind.Number, ColumnKind.Title]);
                break;
        }
    }

    private void ShakeShape(RoadmapTable table)
    {
        switch (random.Next(10))
        {
            case 9:
                table.Share(table.Shares, table.WhyNotShare(table.Shares, new Dictionary<ColumnKind, int> { [table.Columns[0].Kind] = 30 }).Count > 0 ? table.Shares : new Dictionary<ColumnKind, int> { [table.Columns[0].Kind] = 30 });
                break;
            case 0 when Some(Enum.GetValues<ColumnKind>()) is var kind && table.WhyNotAddColumn(kind).Count == 0:
                table.AddColumn(kind, Words + "!");
                break;
            case 1 when Some(table.Columns) is var column && table.WhyNotRemove(column.Id).Count == 0:
                table.Remove(column.Id);
                break;
            case 2 when Some(table.Columns) is var column && table.WhyNotHide(column.Id).Count == 0:
                table.Hide(column.Id);
                break;
            case 3 when Some(table.Columns) is var column && Side is var side && table.WhyNotMove(column.Id, side).Count == 0:
                table.Move(column.Id, side);
                break;
            case 4:
                table.NumberBy(table.Numbering, Some(Enum.GetValues<TableNumbering>()));
                break;
            case 5:
                table.StartSection();
                break;
            case 6 when Some(table.Sections) is var section && table.WhyNotRemove(section.Id).Count == 0:
                table.Remove(section.Id);
                break;
            case 7 when Some(table.Sections) is var section && Side is var side && table.WhyNotMove(section.Id, side).Count == 0:
                table.Move(section.Id, side);
                break;
            case 8 when Some(table.Sections) is var section:
                var level = random.Next(2) == 0 ? Level.Municipal : Level.School;
                var wanted = random.Next(2) == 0 ? null : Words;
                if (table.WhyNotWriteLevel(section.Id, level, section.HeadingOf(level), wanted).Count == 0)
                {
                    table.WriteLevel(section.Id, level, section.HeadingOf(level), wanted);
                }

                break;
        }
    }

    private void ShakeRow(RoadmapTable table, Activity row)
    {
        switch (random.Next(5))
        {
            case 0:
                table.AddLast(row.SectionId, row.Level).Write(ColumnKind.Title, "", Words, Sample.Meaning);
                break;
            case 1:
                table.Remove(row.Id, Noon);
                break;
            case 2:
                table.Restore(row.Id);
                break;
            case 3 when row.RemovedAt is null:
                row.Write(ColumnKind.Title, row.Cells[ColumnKind.Title], Words, Sample.Meaning);
                break;
            case 4 when Side is var side && table.WhyNotStep(row.Id, side).Count == 0:
                table.Step(row.Id, side);
                break;
        }
    }
}
