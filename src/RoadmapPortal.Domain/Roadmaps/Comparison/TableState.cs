namespace RoadmapPortal.Domain.Roadmaps.Comparison;

/// <summary>A roadmap's table at one moment.</summary>
public sealed record TableState
{
    /// <param name="columns">In printing order, as are the sections.</param>
    /// <param name="rows">In any order; without those that were removed.</param>
    public TableState(RoadmapTableId id, TableFrame frame, IReadOnlyList<ColumnState> columns, IReadOnlyList<SectionState> sections, IEnumerable<RowState> rows)
    {
        (Id, Frame, Columns, Sections) = (id, frame, columns, sections);
        Runs = Numbered(frame, sections, rows.ToLookup(row => (row.Section, row.Level)));
    }

    public RoadmapTableId Id { get; }

    public TableFrame Frame { get; }

    public IReadOnlyList<ColumnState> Columns { get; }

    public IReadOnlyList<SectionState> Sections { get; }

    /// <summary>In printing order, empty ones too.</summary>
    public IReadOnlyList<RunState> Runs { get; }

    /// <summary>In printing order.</summary>
    public IEnumerable<RowState> Rows => Runs.SelectMany(run => run.Rows);

    public static TableState Of(RoadmapTable table) => new(
        table.Id,
        new TableFrame(table.Title, table.Numbering, table.NumberSuffix) { Kind = table.Kind },
        [.. table.Columns.Select(column => new ColumnState(column.Kind, column.Heading) { IsHidden = column.IsHidden, Share = column.Share })],
        [.. table.Sections.Select(section => new SectionState(section.Id, section.Heading, section.MunicipalHeading, section.SchoolHeading))],
        table.Activities.Where(activity => activity.RemovedAt is null)
            .Select(activity => new RowState(activity.Id, activity.SectionId, activity.Level, activity.Rank, activity.TypedNumber, activity.Cells)));

    private static List<RunState> Numbered(TableFrame frame, IReadOnlyList<SectionState> sections, ILookup<(SectionId, Level), RowState> rows)
    {
        var counter = new RunCounter(frame.Numbering, frame.NumberSuffix);
        var runs = new List<RunState>();
        foreach (var section in sections)
        {
            counter.EnterSection();
            foreach (var level in section.Levels)
            {
                counter.EnterLevel();
                runs.Add(new RunState(section, level, [.. rows[(section.Id, level)].OrderBy(row => row.Rank).Select(row => row with { Number = counter.Next(row.TypedNumber) })]));
            }
        }

        return runs;
    }
}

public sealed record TableFrame(string Title, TableNumbering Numbering, string NumberSuffix)
{
    public TableKind Kind { get; init; }
}

public sealed record ColumnState(ColumnKind Kind, string Heading)
{
    public bool IsHidden { get; init; }

    /// <summary>In percent; none if it finds its width itself.</summary>
    public int? Share { get; init; }
}

public sealed record SectionState(SectionId Id, string? Heading, string? MunicipalHeading, string? SchoolHeading)
{
    public IReadOnlyList<Level> Levels => Section.LevelsUnder(MunicipalHeading, SchoolHeading);

    public string? HeadingOf(Level level) => level switch
    {
        Level.None => null,
        Level.Municipal => MunicipalHeading,
        Level.School => SchoolHeading,
    };
}

/// <summary>The rows of one level of one section, in printing order.</summary>
public sealed record RunState(SectionState Section, Level Level, IReadOnlyList<RowState> Rows);

public sealed record RowState(ActivityId Id, SectionId Section, Level Level, Rank Rank, string TypedNumber, Cells Cells)
{
    /// <summary>As printed; counted by the table that the row stands in.</summary>
    public string Number { get; init; } = "";

    /// <summary>The words of one cell; of the number column, the number as printed.</summary>
    public string Words(ColumnKind column) => column == ColumnKind.Number ? Number : Cells[column];
}
