using System.Globalization;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Tests.Demo;

namespace RoadmapPortal.Benchmarks;

/// <summary>Сочи's roadmap (80 activities, an order, an audit of 16 parameters × 69 schools) with its rows several times in other words.</summary>
internal static class SizedRoadmaps
{
    /// <param name="times">How often each row stands there; each time three words of its title are others.</param>
    /// <param name="opening">What every title begins with; nothing if they begin as in the document.</param>
    public static RoadmapSources Of(int times, string opening)
    {
        var sources = FivePapers.Sources("sochi");
        var table = sources.Roadmap.Tables.Single();
        var larger = new MunicipalRoadmap(sources.Roadmap.Tenant, RoadmapId.New(), sources.Period.Id, sources.Roadmap.Title);
        var copy = larger.AddTable(table.Kind, table.Title, table.Numbering, table.NumberSuffix);
        foreach (var column in table.Columns)
        {
            copy.AddColumn(column.Kind, column.Heading);
        }

        foreach (var runs in table.Runs().GroupBy(run => run.Section))
        {
            var section = copy.AddSection(runs.Key.Heading, runs.Key.MunicipalHeading, runs.Key.SchoolHeading);
            foreach (var run in runs)
            {
                copy.Fill(section, run.Level, [.. Enumerable.Range(0, times).SelectMany(time => run.Rows.Select(row => Reworded(row, time, opening)))], RowMeaning.Nothing);
            }
        }

        return sources with { Roadmap = larger };
    }

    internal static ActivityWords Reworded(NumberedActivity row, int time, string opening)
    {
        var cells = row.Activity.Cells;
        var other = time == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", группа {time}, план {time * 7} и выезд {time * 31}");
        return new ActivityWords("", cells.With(ColumnKind.Title, $"{opening}{cells[ColumnKind.Title]}{other}"));
    }
}
