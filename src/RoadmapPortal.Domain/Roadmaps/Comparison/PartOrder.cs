namespace RoadmapPortal.Domain.Roadmaps.Comparison;

/// <summary>
/// Puts parts into a wanted order, moving as few as can be. A part that must move takes a place where none stands or stood, so that no
/// two ever meet at one place, in whatever order they are saved.
/// </summary>
internal static class PartOrder
{
    /// <summary>A place for each wanted part: its own if it need not move.</summary>
    /// <param name="wanted">Where the parts stand now, in the order that is wanted; none for one that is not there yet.</param>
    /// <param name="taken">All places that are taken now.</param>
    /// <param name="stayed">Whether the part at this index surely did not move: all of those ascend.</param>
    public static IReadOnlyList<Rank> Places(IReadOnlyList<Rank?> wanted, SortedSet<Rank> taken, Func<int, bool> stayed)
    {
        var here = Enumerable.Range(0, wanted.Count).Where(at => wanted[at] is not null).ToList();
        var kept = KeptOrder.Of([.. here.Select(at => wanted[at]!)], at => stayed(here[at])).Select(at => here[at]).ToHashSet();
        var places = new List<Rank>();
        while (places.Count < wanted.Count)
        {
            var above = places.LastOrDefault();
            if (kept.Contains(places.Count))
            {
                places.Add(wanted[places.Count]!);
                continue;
            }

            var count = Enumerable.Range(places.Count, wanted.Count - places.Count).TakeWhile(at => !kept.Contains(at)).Count();
            places.AddRange(Rank.SeriesBetween(above, taken.FirstOrDefault(rank => above is null || rank > above), count));
        }

        return places;
    }

    /// <summary>Makes a list of parts what it was: in its order, with what is no more, and without what was not there.</summary>
    /// <param name="keepsOthers">Leaves what was not there where it stands, for whoever takes it away later.</param>
    public static void Arrange<TPart, TState>(
        List<TPart> parts, IReadOnlyList<TState> wanted, Func<TPart, TState, bool> isOne, Func<TState, Rank, TPart> make, bool keepsOthers = false)
        where TPart : class, IPlaced
    {
        var found = wanted.Select(was => parts.Find(part => isOne(part, was))).ToList();
        var places = Places([.. found.Select(part => part?.Rank)], [.. parts.Select(part => part.Rank)], _ => false);
        if (!keepsOthers)
        {
            parts.RemoveAll(part => !found.Contains(part));
        }

        for (var at = 0; at < wanted.Count; at++)
        {
            if (found[at] is not { } part)
            {
                parts.Add(make(wanted[at], places[at]));
            }
            else if (part.Rank != places[at])
            {
                part.Place(places[at]);
            }
        }
    }
}
