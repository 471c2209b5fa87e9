using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>What is done to several rows together: repeated, stepped, moved elsewhere and put back.</summary>
public sealed partial class RoadmapTable
{
    public static readonly Rule PlaceIsInTheTable = new(
        "table/place-is-in-the-table", "Такого места в таблице больше нет: раздел или уровень изменились. Обновите страницу и выберите место снова.");

    /// <param name="ids">Rows of this table.</param>
    public IReadOnlyList<Refusal> WhyNotDuplicate(IReadOnlyCollection<ActivityId> ids) => [.. WhyNotTouch(ids), .. WhyNotAdd(ids.Count)];

    /// <summary>Adds the same rows again below the last of them. Typed numbers are not repeated: two rows cannot have one.</summary>
    /// <returns>The new rows, in their order.</returns>
    /// <exception cref="RefusedException">See <see cref="WhyNotDuplicate"/>.</exception>
    public IReadOnlyList<Activity> Duplicate(IReadOnlyCollection<ActivityId> ids, RowMeaning meaning)
    {
        RefusedException.ThrowIfAny(WhyNotDuplicate(ids));
        var rows = InOrder(ids);
        var copies = AddBeside(rows[^1].Id, Side.Below, rows.Count);
        foreach (var (copy, row) in copies.Zip(rows))
        {
            copy.Fill("", row.Cells, meaning);
        }

        return copies;
    }

    /// <param name="ids">Rows of this table; the first of them must be able to go up, or the last to go down.</param>
    public IReadOnlyList<Refusal> WhyNotStep(IReadOnlyCollection<ActivityId> ids, Side side) =>
        WhyNotTouch(ids) is { Count: > 0 } refusals ? refusals : WhyNotStep(side == Side.Above ? InOrder(ids)[0].Id : InOrder(ids)[^1].Id, side);

    /// <summary>Moves rows that follow one another one place up or down, as one would move each of them.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotStep(IReadOnlyCollection{ActivityId}, Side)"/>.</exception>
    public void Step(IReadOnlyCollection<ActivityId> ids, Side side)
    {
        RefusedException.ThrowIfAny(WhyNotStep(ids, side));
        var rows = InOrder(ids);
        foreach (var row in side == Side.Above ? rows : rows.Reverse())
        {
            Step(row.Id, side);
        }
    }

    /// <summary>Where rows stand, to be put back there.</summary>
    public IReadOnlyList<RowPosition> PlacesOf(IReadOnlyCollection<ActivityId> ids) =>
        [.. ids.Select(Find).Select(row => new RowPosition(row.Id, row.SectionId, row.Level, row.Rank))];

    public IReadOnlyList<Refusal> WhyNotMove(IReadOnlyCollection<ActivityId> ids, ActivityId neighbour) =>
        ids.Contains(neighbour) ? [RowHasWhereToGo.Refuse()] : WhyNotTouch([.. ids, neighbour]);

    /// <summary>Moves rows beside another one, in their order.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotMove(IReadOnlyCollection{ActivityId}, ActivityId)"/>.</exception>
    public void Move(IReadOnlyCollection<ActivityId> ids, ActivityId neighbour, Side side)
    {
        RefusedException.ThrowIfAny(WhyNotMove(ids, neighbour));
        var beside = Find(neighbour);
        var (before, after) = Gap(beside.SectionId, beside.Level, beside, side);
        Place(ids, beside.SectionId, beside.Level, before, after);
    }

    public IReadOnlyList<Refusal> WhyNotMove(IReadOnlyCollection<ActivityId> ids, SectionId section, Level level) =>
        [.. WhyNotTouch(ids), .. Has(section, level) ? Array.Empty<Refusal>() : [PlaceIsInTheTable.Refuse()]];

    /// <summary>Moves rows to the end of a section's level, in their order.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotMove(IReadOnlyCollection{ActivityId}, SectionId, Level)"/>.</exception>
    public void Move(IReadOnlyCollection<ActivityId> ids, SectionId section, Level level)
    {
        RefusedException.ThrowIfAny(WhyNotMove(ids, section, level));
        Place(ids, section, level, LastRank(section, level), null);
    }

    public IReadOnlyList<Refusal> WhyNotPutBack(IReadOnlyList<RowPosition> places) =>
        [.. WhyNotTouch([.. places.Select(place => place.Row)]), .. places.All(place => Has(place.Section, place.Level)) ? Array.Empty<Refusal>() : [PlaceIsInTheTable.Refuse()]];

    /// <summary>Puts rows back where they stood; if somebody took the very place meanwhile, right after it.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotPutBack"/>.</exception>
    public void PutBack(IReadOnlyList<RowPosition> places)
    {
        RefusedException.ThrowIfAny(WhyNotPutBack(places));
        foreach (var (id, section, level, rank) in places)
        {
            var taken = activities.Where(row => row.SectionId == section && row.Level == level && row.Id != id).Select(row => row.Rank).Where(other => other >= rank).Order().ToList();
            var free = taken.FirstOrDefault() == rank ? Rank.Between(rank, taken.ElementAtOrDefault(1)) : rank;
            Find(id).Place(section, level, free);
        }
    }

    private IReadOnlyList<Refusal> WhyNotTouch(IReadOnlyCollection<ActivityId> ids) =>
        ids.Any(id => Find(id).RemovedAt is not null) ? [Activity.RowIsInPlace.Refuse()] : [];

    private bool Has(SectionId section, Level level) => sections.Any(other => other.Id == section && other.Levels.Contains(level));

    private void Place(IReadOnlyCollection<ActivityId> ids, SectionId section, Level level, Rank? before, Rank? after)
    {
        foreach (var (row, rank) in InOrder(ids).Zip(Rank.SeriesBetween(before, after, ids.Count)).ToList())
        {
            row.Place(section, level, rank);
        }
    }

    /// <summary>In printing order.</summary>
    private IReadOnlyList<Activity> InOrder(IReadOnlyCollection<ActivityId> ids)
    {
        var wanted = ids.ToHashSet();
        return [.. Runs().SelectMany(run => run.Rows).Select(row => row.Activity).Where(row => wanted.Contains(row.Id))];
    }
}

/// <summary>Where a row stands.</summary>
public sealed record RowPosition(ActivityId Row, SectionId Section, Level Level, Rank Rank);
