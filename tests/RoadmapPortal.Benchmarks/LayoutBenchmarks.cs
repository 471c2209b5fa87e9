using BenchmarkDotNet.Attributes;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Pdf;

namespace RoadmapPortal.Benchmarks;

/// <summary>From the words to finished pages, without a file.</summary>
public class LayoutBenchmarks
{
    private ComposedPaper paper = null!;

    [Params(1, 10, 100)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup() => paper = SizedPapers.Composed(Times);

    /// <summary>Every page is made and dropped.</summary>
    [Benchmark]
    public int Pages() => PaperPdf.PagesOf(paper).Count();
}
