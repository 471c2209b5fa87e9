using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Checks;

/// <summary>A table of the roadmap with its rows read.</summary>
public sealed class CheckedTable
{
    internal CheckedTable(RoadmapTable table, int position, bool isOnlyOne, PeriodDates period)
    {
        Table = table;
        Position = position;
        IsOnlyOne = isOnlyOne;
        Columns = table.ShownColumns;
        Runs = table.Runs();
        var rows = new List<CheckedRow>();
        foreach (var run in Runs)
        {
            for (var at = 0; at < run.Rows.Count; at++)
            {
                rows.Add(new CheckedRow(this, run, at, run.Rows[at], period));
            }
        }

        Rows = rows;
    }

    /// <summary>Among the tables of the roadmap, from 0.</summary>
    public int Position { get; }

    /// <summary>Those that are shown, in printing order: nobody is reproached with what they cannot see.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>In printing order.</summary>
    public IReadOnlyList<CheckedRow> Rows { get; }

    public string Title => Table.Title;

    /// <summary>Its title then says nothing about where a row is.</summary>
    internal bool IsOnlyOne { get; }

    internal RoadmapTable Table { get; }

    internal IReadOnlyList<ActivityRun> Runs { get; }

    internal bool Has(ColumnKind kind)
    {
        foreach (var column in Columns)
        {
            if (column.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }
}
