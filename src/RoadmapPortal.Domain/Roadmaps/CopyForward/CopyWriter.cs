using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Domain.Roadmaps.CopyForward;

/// <summary>Walks through a roadmap once, writes its copy and notes what was moved and what was not.</summary>
internal sealed class CopyWriter(CheckedRoadmap source, YearShift shift, CopyTarget target)
{
    private readonly List<CopiedText> changed = [];
    private readonly List<CopyRemark> toLookAt = [];
    private readonly List<CopyRemark> kept = [];

    public RoadmapCopy Write()
    {
        var old = source.Roadmap;
        var title = Words(CopyPart.Headings, "Название", old.Title);
        Roadmap copy = old is SchoolRoadmap school
            ? new SchoolRoadmap(old.Tenant, target.Id, target.Period, school.SchoolId, title)
            : new MunicipalRoadmap(old.Tenant, target.Id, target.Period, title);
        if (old is { SignatoryPosition: { } position, SignatoryName: { } name })
        {
            copy.SignBy(position, name);
        }

        var tables = source.Tables.ToDictionary(table => table.Table.Id, table => Table(copy, table).Id);
        foreach (var block in old.Blocks)
        {
            var where = block.Heading?.Trim() is { Length: > 0 } heading ? $"«{heading}»" : "Текст";
            copy.AddBlock(
                block.Kind, Maybe(CopyPart.Headings, $"Заголовок {where}", block.Heading), Maybe(CopyPart.Prose, where, block.Text), block.TableId is { } id ? tables[id] : null);
        }

        foreach (var (task, at) in old.Tasks.Select((task, at) => (task, at)))
        {
            copy.AddTask(task.Marker, Words(CopyPart.Prose, $"Задача {at + 1}", task.Text));
        }

        foreach (var (indicator, at) in old.Indicators.Select((indicator, at) => (indicator, at)))
        {
            copy.AddIndicator(indicator.Marker, Words(CopyPart.Prose, $"Целевой показатель {at + 1}", indicator.Text));
        }

        return new RoadmapCopy(copy, changed, toLookAt, kept);
    }

    private RoadmapTable Table(Roadmap copy, CheckedTable old)
    {
        var table = copy.AddTable(old.Table.Kind, Words(CopyPart.Headings, "Название таблицы", old.Title), old.Table.Numbering, old.Table.NumberSuffix);
        foreach (var column in old.Columns)
        {
            table.AddColumn(column.Kind, Words(CopyPart.Headings, "Заголовок графы", column.Heading)).TakeShare(column.Share);
        }

        var rows = old.Rows.ToLookup(row => (row.Run.Section.Id, row.Run.Level));
        foreach (var section in old.Table.Sections)
        {
            var added = table.AddSection(
                Maybe(CopyPart.Headings, "Заголовок раздела", section.Heading),
                Maybe(CopyPart.Headings, "Заголовок уровня", section.MunicipalHeading),
                Maybe(CopyPart.Headings, "Заголовок уровня", section.SchoolHeading));
            foreach (var level in section.Levels)
            {
                table.Fill(added, level, [.. rows[(section.Id, level)].Select(Row)], target.Meaning);
            }
        }

        return table;
    }

    private ActivityWords Row(CheckedRow row) => new(
        row.Activity.TypedNumber,
        Cells.From(row.Activity.Cells.Select(cell => KeyValuePair.Create(cell.Key, Cell(row, cell.Key, cell.Value)))));

    private string Cell(CheckedRow row, ColumnKind column, string words)
    {
        switch (column)
        {
            case ColumnKind.Codes:
                return words;
            case ColumnKind.Dates when row.Schedule is { } schedule:
                var where = FlawPlace.Cell(row, column).Words;
                var shifted = ScheduleShift.Of(schedule, shift, target.Dates);
                if (shifted.ToLookAt is { } problem)
                {
                    toLookAt.Add(new CopyRemark(where, shifted.Words.After, problem));
                }

                return Note(CopyPart.Dates, where, shifted.Words, isTold: shifted.ToLookAt is not null);
            default:
                return shift.Of(words) is { } other && (other.IsChanged || other.Kept.Count > 0) ? Note(CopyPart.Cells, FlawPlace.Cell(row, column).Words, other, isTold: false) : words;
        }
    }

    private string? Maybe(CopyPart part, string where, string? words) => words is null ? null : Words(part, where, words);

    private string Words(CopyPart part, string where, string words) => Note(part, where, shift.Of(words), isTold: false);

    private string Note(CopyPart part, string where, ShiftedWords words, bool isTold)
    {
        if (words.IsChanged)
        {
            changed.Add(new CopiedText(part, where, words));
        }

        foreach (var year in isTold ? [] : words.Kept.DistinctBy(year => (year.Because, year.Place.In(words.Before))))
        {
            var remark = new CopyRemark(where, words.Before, $"{year.Place.In(words.Before)}: {Because(year.Because)}");
            (year.Because == KeptBecause.NoSuchDay ? toLookAt : kept).Add(remark);
        }

        return words.After;
    }

    private static string Because(KeptBecause because) => because switch
    {
        KeptBecause.OfAnAct => "дата или название другого документа",
        KeptBecause.OutsideThePlan => "год вне старого планового периода",
        KeptBecause.NoSuchDay => "в новом году нет 29 февраля, впишите день сами",
    };
}
