namespace RoadmapPortal.Domain.Roadmaps.Comparison;

/// <summary>
/// Puts rows back into the order of an earlier moment. A row that must move takes a place where none stands or stood, so that no two
/// rows ever meet at one place, in whatever order they are saved.
/// </summary>
internal sealed class RowOrder
{
    private readonly RoadmapTable table;
    private readonly Dictionary<(SectionId, Level), SortedSet<Rank>> taken;

    /// <summary>Looks once where rows stand: places that become free on the way are not taken.</summary>
    public RowOrder(RoadmapTable table)
    {
        this.table = table;
        taken = table.Activities.GroupBy(row => (row.SectionId, row.Level)).ToDictionary(group => group.Key, group => new SortedSet<Rank>(group.Select(row => row.Rank)));
    }

    /// <summary>One row, to its old place, or right behind whoever stands there now.</summary>
    public void PutBack(RowState was)
    {
        var row = table.Find(was.Id);
        if ((row.SectionId, row.Level, row.Rank) == (was.Section, was.Level, was.Rank))
        {
            return;
        }

        var places = taken.GetValueOrDefault((was.Section, was.Level), []);
        row.Place(was.Section, was.Level, places.Contains(was.Rank) ? Rank.Between(was.Rank, Next(places, was.Rank)) : was.Rank);
    }

    /// <summary>All rows of a run, moving as few as can be; those that the table has no more are made anew, without words.</summary>
    public void PutBack(RunState was)
    {
        var place = (was.Section.Id, was.Level);
        var byId = table.Activities.ToDictionary(row => row.Id);
        var wanted = was.Rows.Select(row => byId.GetValueOrDefault(row.Id)).ToList();
        var ranks = PartOrder.Places(
            [.. wanted.Select(row => row is not null && (row.SectionId, row.Level) == place ? row.Rank : null)],
            taken.GetValueOrDefault(place, []),
            at => wanted[at]!.Rank == was.Rows[at].Rank);
        foreach (var (at, rank) in ranks.Index())
        {
            if (wanted[at] is not { } row)
            {
                table.PutBack(was.Rows[at].Id, was.Section.Id, was.Level, rank);
            }
            else if ((row.SectionId, row.Level) != place || row.Rank != rank)
            {
                row.Place(was.Section.Id, was.Level, rank);
            }
        }
    }

    private static Rank? Next(SortedSet<Rank> places, Rank? above) => places.FirstOrDefault(rank => above is null || rank > above);
}
