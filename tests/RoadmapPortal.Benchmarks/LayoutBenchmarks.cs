using BenchmarkDotNet.Attributes;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Benchmarks;

/// <summary>From the words to finished pages, without a file. Every page is made and dropped.</summary>
public class LayoutBenchmarks
{
    private ComposedPaper paper = null!;
    private TypesetDocument document = null!;

    [Params(1, 10, 100)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        paper = SizedPapers.Composed(Times);
        document = PaperPdf.Compose(paper);
    }

    /// <summary>The layout alone: column widths, hyphenation, lines, pages.</summary>
    [Benchmark(Baseline = true)]
    public int Layout() => new DocumentLayout(FontLibrary.Default).PagesOf(document).Count();

    /// <summary>The same, and before it the paper made into blocks.</summary>
    [Benchmark]
    public int LayoutOfAPaper() => PaperPdf.PagesOf(paper).Count();
}
