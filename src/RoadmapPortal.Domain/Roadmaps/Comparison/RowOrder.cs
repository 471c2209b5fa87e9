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

    /// <summary>All rows of a run, moving as few as can be.</summary>
    public void PutBack(RunState was)
    {
        var byId = table.Activities.ToDictionary(row => row.Id);
        var wanted = was.Rows.Select(row => byId[row.Id]).ToList();
        var here = wanted.Where(row => (row.SectionId, row.Level) == (was.Section.Id, was.Level)).ToList();
        var before = was.Rows.ToDictionary(row => row.Id, row => row.Rank);
        var kept = KeptOrder.Of([.. here.Select(row => row.Rank)], at => here[at].Rank == before[here[at].Id]).Select(at => here[at].Id).ToHashSet();
        var places = taken.GetValueOrDefault((was.Section.Id, was.Level), []);
        Rank? above = null;
        for (var at = 0; at < wanted.Count; at++)
        {
            if (kept.Contains(wanted[at].Id))
            {
                above = wanted[at].Rank;
                continue;
            }

            var group = wanted.Skip(at).TakeWhile(row => !kept.Contains(row.Id)).ToList();
            foreach (var (row, rank) in group.Zip(Between(above, Next(places, above), group.Count)))
            {
                row.Place(was.Section.Id, was.Level, rank);
                above = rank;
            }

            at += group.Count - 1;
        }
    }

    /// <summary>Evenly spread, since ranks grow longer where rows crowd.</summary>
    private static IEnumerable<Rank> Between(Rank? low, Rank? high, int count)
    {
        if (count == 0)
        {
            return [];
        }

        var middle = Rank.Between(low, high);
        return [.. Between(low, middle, count / 2), middle, .. Between(middle, high, count - 1 - (count / 2))];
    }

    private static Rank? Next(SortedSet<Rank> places, Rank? above) => places.FirstOrDefault(rank => above is null || rank > above);
}
