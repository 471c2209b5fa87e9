using BenchmarkDotNet.Attributes;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Spreadsheets;

namespace RoadmapPortal.Benchmarks;

/// <summary>The workbook beside zipping the XML that is in it.</summary>
public class XlsxBenchmarks
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
    public long Xlsx() => Write().Length;

    private byte[] Write()
    {
        using var file = new MemoryStream();
        PaperXlsx.Write(paper, DateTimeOffset.UnixEpoch, file);
        return file.ToArray();
    }
}
