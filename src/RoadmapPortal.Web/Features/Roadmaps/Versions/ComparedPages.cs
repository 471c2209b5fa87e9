using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>Divides the rows of a comparison into pages that a browser bears: by their number and by their words.</summary>
public sealed class ComparedPages
{
    public const int MostRows = 100;

    public const int MostSigns = 300_000;

    private readonly List<HashSet<ActivityId>> pages = [[]];

    private ComparedPages()
    {
    }

    public int Count => pages.Count;

    /// <param name="all">The rows that did not change too.</param>
    public static ComparedPages Of(RoadmapComparison comparison, bool all)
    {
        var divided = new ComparedPages();
        var signs = 0;
        foreach (var row in comparison.Tables.SelectMany(table => table.Runs).SelectMany(run => run.Rows).Where(row => all || row.IsChanged))
        {
            var weight = Signs(row.Before) + Signs(row.After);
            if (divided.pages[^1].Count >= MostRows || (divided.pages[^1].Count > 0 && signs + weight > MostSigns))
            {
                divided.pages.Add([]);
                signs = 0;
            }

            divided.pages[^1].Add(row.Id);
            signs += weight;
        }

        return divided;
    }

    /// <param name="page">From 1; one that is none is the nearest that is.</param>
    public IReadOnlySet<ActivityId> Rows(int page) => pages[Math.Clamp(page, 1, Count) - 1];

    private static int Signs(RowState? row) => row?.Cells.Sum(cell => cell.Value.Length) ?? 0;
}
