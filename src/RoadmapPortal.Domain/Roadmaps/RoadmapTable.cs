using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

public readonly record struct RoadmapTableId(Guid Value) : IEntityId<RoadmapTableId>
{
    public static RoadmapTableId New() => new(Guid.CreateVersion7());

    public static RoadmapTableId From(Guid value) => new(value);
}

/// <summary>таблица of a roadmap: chosen columns, sections with levels, and the activities in their order.</summary>
public sealed partial class RoadmapTable : ITenantOwned, IPlaced
{
    /// <summary>Far above any real roadmap (the largest seen has 80 rows), low enough for one page and one print.</summary>
    public const int MostRows = 5_000;

    public static readonly Rule TableHasRoom = new(
        "table/has-room", "В таблице уже {0} строк, больше не помещается. Разделите её на две таблицы.");

    public static readonly Rule RowHasWhereToGo = new(
        "table/row-has-where-to-go", "Строку дальше не переместить: она уже на краю таблицы.");

    private readonly List<Column> columns = [];
    private readonly List<Section> sections = [];
    private readonly List<Activity> activities = [];

    private RoadmapTable()
    {
    }

    internal RoadmapTable(MunicipalityId tenant, RoadmapTableId id, RoadmapId roadmap, Rank rank, TableKind kind, string title, TableNumbering numbering, string numberSuffix)
    {
        Tenant = tenant;
        Id = id;
        RoadmapId = roadmap;
        Rank = rank;
        Kind = kind;
        Title = title;
        Numbering = numbering;
        NumberSuffix = numberSuffix;
    }

    public MunicipalityId Tenant { get; private set; }

    public RoadmapTableId Id { get; private set; }

    public RoadmapId RoadmapId { get; private set; }

    public Rank Rank { get; private set; } = null!;

    public TableKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public TableNumbering Numbering { get; private set; }

    /// <summary>What follows a counted number: «.» in Сочи, nothing in Новороссийск.</summary>
    public string NumberSuffix { get; private set; } = "";

    /// <summary>In printing order.</summary>
    public IReadOnlyList<Column> Columns => [.. columns.OrderBy(column => column.Rank)];

    /// <summary>What is printed and shown, in printing order.</summary>
    public IReadOnlyList<Column> ShownColumns => [.. Columns.Where(column => !column.IsHidden)];

    /// <summary>In printing order.</summary>
    public IReadOnlyList<Section> Sections => [.. sections.OrderBy(section => section.Rank)];

    /// <summary>All rows in no order, the removed ones too; see <see cref="Runs"/> for what is printed.</summary>
    public IReadOnlyList<Activity> Activities => activities;

    /// <exception cref="RefusedException">See <see cref="WhyNotAddColumn"/>.</exception>
    public Column AddColumn(ColumnKind kind, string heading)
    {
        RefusedException.ThrowIfAny(WhyNotAddColumn(kind));
        var column = new Column(Tenant, ColumnId.New(), Id, Rank.Between(columns.Max(other => other.Rank), null), kind, heading);
        columns.Add(column);
        return column;
    }

    public Section AddSection(string? heading, string? municipalHeading, string? schoolHeading)
    {
        var rank = Rank.Between(sections.Max(other => other.Rank), null);
        var section = new Section(Tenant, SectionId.New(), Id, rank, heading, municipalHeading, schoolHeading);
        sections.Add(section);
        return section;
    }

    /// <summary>The rows as they are printed: sections in order, levels inside, numbers counted as the table counts.</summary>
    public IReadOnlyList<ActivityRun> Runs() => RunNumbering.Number(this);

    /// <param name="about">How many rows are wanted.</param>
    public IReadOnlyList<Refusal> WhyNotAdd(int about = 1)
    {
        var rows = activities.Count(activity => activity.RemovedAt is null);
        return rows + about > MostRows ? [TableHasRoom.Refuse(rows)] : [];
    }

    /// <summary>Fills an empty level of a section with rows that arrive in order.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAdd"/>.</exception>
    /// <exception cref="ArgumentException">The section has no such level.</exception>
    /// <exception cref="InvalidOperationException">The level has rows already.</exception>
    public void Fill(Section section, Level level, IReadOnlyList<ActivityWords> rows, RowMeaning meaning)
    {
        RefusedException.ThrowIfAny(WhyNotAdd(rows.Count));
        if (!section.Levels.Contains(level))
        {
            throw new ArgumentException($"The section '{section.Heading}' has no level {level}.", nameof(level));
        }

        if (LastRank(section.Id, level) is not null)
        {
            throw new InvalidOperationException($"The level {level} of the section '{section.Heading}' has rows already.");
        }

        foreach (var (row, rank) in rows.Zip(Rank.Series(rows.Count)))
        {
            var activity = new Activity(Tenant, ActivityId.New(), Id, section.Id, level, rank);
            activity.Fill(row.Number, row.Cells, meaning);
            activities.Add(activity);
        }
    }

    /// <summary>Adds empty rows beside another, in the same section and level.</summary>
    /// <returns>The new rows, in their order.</returns>
    /// <exception cref="RefusedException">See <see cref="WhyNotAdd"/>.</exception>
    public IReadOnlyList<Activity> AddBeside(ActivityId neighbour, Side side, int count = 1)
    {
        RefusedException.ThrowIfAny(WhyNotAdd(count));
        var beside = Find(neighbour);
        var (before, after) = Gap(beside.SectionId, beside.Level, beside, side);
        return [.. Rank.SeriesBetween(before, after, count).Select(rank => Add(beside.SectionId, beside.Level, rank))];
    }

    /// <summary>Adds an empty row at the end of a section's level.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAdd"/>.</exception>
    public Activity AddLast(SectionId section, Level level)
    {
        RefusedException.ThrowIfAny(WhyNotAdd());
        if (!sections.Single(other => other.Id == section).Levels.Contains(level))
        {
            throw new ArgumentException($"The section has no level {level}.", nameof(level));
        }

        return Add(section, level, Rank.Between(LastRank(section, level), null));
    }

    /// <summary>Takes a row out of the table; it can be brought back to the same place. Doing it twice changes nothing.</summary>
    public void Remove(ActivityId id, DateTimeOffset at)
    {
        var activity = Find(id);
        if (activity.RemovedAt is null)
        {
            activity.Remove(at);
        }
    }

    /// <summary>Brings a removed row back to its place.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAdd"/>.</exception>
    public void Restore(ActivityId id)
    {
        var activity = Find(id);
        if (activity.RemovedAt is not null)
        {
            RefusedException.ThrowIfAny(WhyNotAdd());
            activity.Restore();
        }
    }

    public IReadOnlyList<Refusal> WhyNotStep(ActivityId id, Side side)
    {
        if (Find(id).RemovedAt is not null)
        {
            return [Activity.RowIsInPlace.Refuse()];
        }

        return StepTarget(id, side) is null ? [RowHasWhereToGo.Refuse()] : [];
    }

    /// <summary>Moves a row one place up or down; from the edge of a level it goes on into the neighbouring level or section.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotStep(ActivityId, Side)"/>.</exception>
    public void Step(ActivityId id, Side side)
    {
        RefusedException.ThrowIfAny(WhyNotStep(id, side));
        var (section, level, rank) = StepTarget(id, side)!.Value;
        Find(id).Place(section, level, rank);
    }

    /// <summary>Links every row to the directory's entries that it names, after the directory has learned new ones.</summary>
    public void FindPeople(ResponsibleDirectory directory)
    {
        foreach (var activity in activities)
        {
            activity.FindPeople(directory);
        }
    }

    /// <summary>The row with this id, removed or not.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such row.</exception>
    public Activity Find(ActivityId id) =>
        activities.FirstOrDefault(activity => activity.Id == id) ?? throw new KeyNotFoundException($"The table has no activity {id.Value}.");

    void IPlaced.Place(Rank rank) => Rank = rank;

    private Activity Add(SectionId section, Level level, Rank rank)
    {
        var activity = new Activity(Tenant, ActivityId.New(), Id, section, level, rank);
        activities.Add(activity);
        return activity;
    }

    private (SectionId Section, Level Level, Rank Rank)? StepTarget(ActivityId id, Side side)
    {
        var runs = Runs();
        var at = runs.TakeWhile(run => run.Rows.All(row => row.Activity.Id != id)).Count();
        var rows = runs[at].Rows;
        var place = rows.TakeWhile(row => row.Activity.Id != id).Count();
        var next = side == Side.Above ? place - 1 : place + 1;
        if (next >= 0 && next < rows.Count)
        {
            var neighbour = rows[next].Activity;
            var (before, after) = Gap(neighbour.SectionId, neighbour.Level, neighbour, side);
            return (neighbour.SectionId, neighbour.Level, Rank.Between(before, after));
        }

        var otherRun = side == Side.Above ? at - 1 : at + 1;
        if (otherRun < 0 || otherRun >= runs.Count)
        {
            return null;
        }

        var (section, level) = (runs[otherRun].Section.Id, runs[otherRun].Level);
        var rank = side == Side.Above ? Rank.Between(LastRank(section, level), null) : Rank.Between(null, FirstRank(section, level));
        return (section, level, rank);
    }

    /// <summary>The ranks between which a row beside this one finds its place; removed rows keep theirs, so they count.</summary>
    private (Rank? Before, Rank? After) Gap(SectionId section, Level level, Activity beside, Side side)
    {
        var ranks = RanksOf(section, level);
        var at = ranks.IndexOf(beside.Rank);
        return side == Side.Above ? (ranks.ElementAtOrDefault(at - 1), beside.Rank) : (beside.Rank, ranks.ElementAtOrDefault(at + 1));
    }

    private Rank? FirstRank(SectionId section, Level level) => RanksOf(section, level).FirstOrDefault();

    private Rank? LastRank(SectionId section, Level level) => RanksOf(section, level).LastOrDefault();

    private List<Rank> RanksOf(SectionId section, Level level) =>
        [.. activities.Where(activity => activity.SectionId == section && activity.Level == level).Select(activity => activity.Rank).Order()];
}
