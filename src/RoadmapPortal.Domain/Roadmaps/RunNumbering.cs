using System.Globalization;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Puts a table's rows into printing order and counts them as the table counts.</summary>
internal static class RunNumbering
{
    public static IReadOnlyList<ActivityRun> Number(RoadmapTable table)
    {
        var byPlace = table.Activities.Where(activity => activity.RemovedAt is null).ToLookup(activity => (activity.SectionId, activity.Level));
        var runs = new List<ActivityRun>();
        var number = 0;
        foreach (var section in table.Sections)
        {
            number = table.Numbering == TableNumbering.PerSection ? 0 : number;
            foreach (var level in section.Levels)
            {
                number = table.Numbering == TableNumbering.PerLevel ? 0 : number;
                var rows = byPlace[(section.Id, level)].OrderBy(activity => activity.Rank)
                    .Select(activity => new NumberedActivity(Spell(table, activity, ++number), activity));
                runs.Add(new ActivityRun(section, level, [.. rows]));
            }
        }

        return runs;
    }

    private static string Spell(RoadmapTable table, Activity activity, int number) => table.Numbering switch
    {
        TableNumbering.None => "",
        TableNumbering.Typed => activity.TypedNumber,
        TableNumbering.WholeTable or TableNumbering.PerSection or TableNumbering.PerLevel =>
            number.ToString(CultureInfo.InvariantCulture) + table.NumberSuffix,
    };
}
