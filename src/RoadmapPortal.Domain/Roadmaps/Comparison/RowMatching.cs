namespace RoadmapPortal.Domain.Roadmaps.Comparison;

/// <summary>Lays the rows of two states of a table side by side.</summary>
internal static class RowMatching
{
    public static IReadOnlyList<RunComparison> Runs(TableState? before, TableState? after)
    {
        var earlier = new Dictionary<ActivityId, RowState>((before?.Rows ?? []).Select(row => KeyValuePair.Create(row.Id, row)));
        var later = new Dictionary<ActivityId, RowState>((after?.Rows ?? []).Select(row => KeyValuePair.Create(row.Id, row)));
        var earlierRuns = (before?.Runs ?? []).ToDictionary(run => (run.Section.Id, run.Level));
        var laterRuns = (after?.Runs ?? []).ToDictionary(run => (run.Section.Id, run.Level));
        var sections = (before?.Sections ?? []).ToDictionary(section => section.Id);
        var sectionsNow = (after?.Sections ?? []).ToDictionary(section => section.Id);
        return
        [
            .. laterRuns.Keys.Concat(earlierRuns.Keys.Except(laterRuns.Keys)).Select(place => new RunComparison(
                sections.GetValueOrDefault(place.Id),
                sectionsNow.GetValueOrDefault(place.Id),
                place.Level,
                Rows(earlierRuns.GetValueOrDefault(place)?.Rows ?? [], laterRuns.GetValueOrDefault(place)?.Rows ?? [], earlier, later))),
        ];
    }

    /// <summary>The rows of a run as it is, each removed one behind the row that it stood behind.</summary>
    private static List<RowComparison> Rows(
        IReadOnlyList<RowState> before, IReadOnlyList<RowState> after, Dictionary<ActivityId, RowState> earlier, Dictionary<ActivityId, RowState> later)
    {
        var places = before.Select((row, at) => (row.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        var common = after.Where(row => places.ContainsKey(row.Id)).ToList();
        var kept = KeptOrder.Of([.. common.Select(row => places[row.Id])], at => before[places[common[at].Id]].Rank == common[at].Rank);
        var stayed = kept.Select(at => common[at].Id).ToHashSet();
        var removed = Removed(before, stayed, later);
        var rows = new List<RowComparison>(removed[default]);
        foreach (var row in after)
        {
            rows.Add(new RowComparison(earlier.GetValueOrDefault(row.Id), row, earlier.ContainsKey(row.Id) && !stayed.Contains(row.Id)));
            rows.AddRange(removed[row.Id]);
        }

        return rows;
    }

    /// <summary>The rows that are no more, by the row which stayed above them; none if nothing did.</summary>
    private static ILookup<ActivityId, RowComparison> Removed(IReadOnlyList<RowState> before, HashSet<ActivityId> stayed, Dictionary<ActivityId, RowState> later)
    {
        var removed = new List<(ActivityId Above, RowComparison Row)>();
        var above = default(ActivityId);
        foreach (var row in before)
        {
            if (stayed.Contains(row.Id))
            {
                above = row.Id;
            }
            else if (!later.ContainsKey(row.Id))
            {
                removed.Add((above, new RowComparison(row, null, false)));
            }
        }

        return removed.ToLookup(pair => pair.Above, pair => pair.Row);
    }
}
