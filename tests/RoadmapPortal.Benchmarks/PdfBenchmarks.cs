using BenchmarkDotNet.Attributes;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Pdf;

namespace RoadmapPortal.Benchmarks;

/// <summary>The whole tagged PDF beside the compression of what is in it.</summary>
public class PdfBenchmarks
{
    private ComposedPaper paper = null!;
    private IReadOnlyList<byte[]> streams = [];

    [Params(1, 10, 100)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        paper = SizedPapers.Composed(Times);
        using var file = new MemoryStream();
        PaperPdf.Write(paper, DateTimeOffset.UnixEpoch, file);
        streams = RawStreams.OfPdf(file.ToArray());
        if (streams.Count < 10)
        {
            throw new InvalidOperationException("The streams of the PDF were not found.");
        }
    }

    [Benchmark(Baseline = true)]
    public long DeflateOfTheSameStreams() => RawStreams.Deflate(streams);

    [Benchmark]
    public long Pdf()
    {
        using var file = new MemoryStream();
        PaperPdf.Write(paper, DateTimeOffset.UnixEpoch, file);
        return file.Length;
    }
}
