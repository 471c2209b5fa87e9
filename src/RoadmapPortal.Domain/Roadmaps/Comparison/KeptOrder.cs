namespace RoadmapPortal.Domain.Roadmaps.Comparison;

/// <summary>Which items of a reordered list need not have moved.</summary>
internal static class KeptOrder
{
    /// <summary>The indexes of a longest ascending run of places; of two that are alike, the one with more items that surely stayed.</summary>
    /// <param name="places">Where each item stood before, in the order of now; or where it stands, in the order that is wanted. No place twice.</param>
    /// <param name="stayed">Whether the item at this index surely did not move: all of those ascend.</param>
    public static HashSet<int> Of<T>(IReadOnlyList<T> places, Func<int, bool> stayed)
        where T : IComparable<T>
    {
        var best = new (long Weight, int Before)[places.Count];
        var last = -1;
        for (var at = 0; at < places.Count; at++)
        {
            best[at] = (0, -1);
            for (var before = 0; before < at; before++)
            {
                if (best[before].Weight > best[at].Weight && places[before].CompareTo(places[at]) < 0)
                {
                    best[at] = (best[before].Weight, before);
                }
            }

            best[at].Weight += stayed(at) ? places.Count + 1 : 1;
            last = last < 0 || best[at].Weight > best[last].Weight ? at : last;
        }

        var kept = new HashSet<int>();
        for (; last >= 0; last = best[last].Before)
        {
            kept.Add(last);
        }

        return kept;
    }
}
