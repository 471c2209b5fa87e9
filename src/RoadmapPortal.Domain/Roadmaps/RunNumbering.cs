namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Puts a table's rows into printing order and counts them as the table counts.</summary>
internal static class RunNumbering
{
    public static IReadOnlyList<ActivityRun> Number(RoadmapTable table)
    {
        var byPlace = table.Activities.Where(activity => activity.RemovedAt is null).ToLookup(activity => (activity.SectionId, activity.Level));
        var runs = new List<ActivityRun>();
        var counter = new RunCounter(table.Numbering, table.NumberSuffix);
        foreach (var section in table.Sections)
        {
            counter.EnterSection();
            foreach (var level in section.Levels)
            {
                counter.EnterLevel();
                var rows = byPlace[(section.Id, level)].OrderBy(activity => activity.Rank)
                    .Select(activity => new NumberedActivity(counter.Next(activity.TypedNumber), activity));
                runs.Add(new ActivityRun(section, level, [.. rows]));
            }
        }

        return runs;
    }
}
