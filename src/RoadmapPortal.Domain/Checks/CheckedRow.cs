using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks;

/// <summary>A row with what its words mean.</summary>
public sealed class CheckedRow
{
    internal CheckedRow(CheckedTable table, ActivityRun run, int position, NumberedActivity row, PeriodDates period)
    {
        Table = table;
        Run = run;
        Position = position;
        Number = row.Number;
        Activity = row.Activity;
        Schedule = table.Has(ColumnKind.Dates) ? Schedule.Read(Activity.Cells[ColumnKind.Dates], period) : null;
        Codes = table.Has(ColumnKind.Codes) ? ParameterCodeList.Read(Activity.Cells[ColumnKind.Codes]) : null;
        Title = WordStems.Of(Words(ColumnKind.Title));
    }

    public CheckedTable Table { get; }

    public ActivityRun Run { get; }

    /// <summary>Among the rows of its run, from 0.</summary>
    public int Position { get; }

    /// <summary>As printed; empty if the table has no numbers.</summary>
    public string Number { get; }

    public Activity Activity { get; }

    /// <summary>None if the table has no column for dates.</summary>
    public Schedule? Schedule { get; }

    /// <summary>None if the table has no column for codes.</summary>
    public ParameterCodeList? Codes { get; }

    /// <summary>The words of the activity.</summary>
    internal WordStems Title { get; }

    /// <summary>The words for who answers; read when first asked for.</summary>
    internal WordStems Responsible => field ??= WordStems.Of(Words(ColumnKind.Responsible));

    /// <summary>The words for whom it is held; read when first asked for.</summary>
    internal WordStems Audience => field ??= WordStems.Of(Words(ColumnKind.Audience));

    /// <summary>The words of a cell; none of a column that the table does not show.</summary>
    public string Words(ColumnKind column) => Table.Has(column) ? Activity.Cells[column] : "";
}
