using BenchmarkDotNet.Attributes;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Docx;

namespace RoadmapPortal.Benchmarks;

/// <summary>The text document beside zipping the XML that is in it.</summary>
public class DocxBenchmarks
{
    private ComposedPaper paper = null!;
    private IReadOnlyList<(string Name, byte[] Content)> parts = [];

    [Params(1, 10, 100)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        paper = SizedPapers.Composed(Times);
        parts = RawStreams.OfZip(Write());
    }

    [Benchmark(Baseline = true)]
    public long ZipOfTheSameXml() => RawStreams.Zip(parts);

    [Benchmark]
    public long Docx() => Write().Length;

    private byte[] Write()
    {
        using var file = new MemoryStream();
        PaperDocx.Write(paper, DateTimeOffset.UnixEpoch, file);
        return file.ToArray();
    }
}
