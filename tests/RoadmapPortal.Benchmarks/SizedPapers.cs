using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Web.Tests.Demo;

namespace RoadmapPortal.Benchmarks;

/// <summary>Сочи's document (order, audit of 69 schools, 80 activities) as it is, and with its rows several times.</summary>
internal static class SizedPapers
{
    /// <param name="times">How often each row of the audit and of the roadmap stands there.</param>
    public static RoadmapPaper Roadmap(int times)
    {
        var paper = FivePapers.Read("sochi");
        var tables = paper.Tables.Select(table => table with { Sections = Repeat(table.Sections) }).ToList();
        return paper with
        {
            Audit = paper.Audit! with { Factors = Repeat(paper.Audit.Factors) },
            Tables = tables,
            Blocks = [.. paper.Blocks.Select(block => block.Table is null ? block : block with { Table = tables[paper.Tables.TakeWhile(table => !ReferenceEquals(table, block.Table)).Count()] })],
        };

        IReadOnlyList<T> Repeat<T>(IReadOnlyList<T> rows) => [.. Enumerable.Repeat(rows, times).SelectMany(all => all)];
    }

    public static ComposedPaper Composed(int times) => OrderComposition.Compose(Roadmap(times))!;
}
