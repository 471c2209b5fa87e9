using BenchmarkDotNet.Attributes;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Benchmarks;

/// <summary>All checks of a roadmap, the reading of its words included: what is done again after each change of a cell.</summary>
public class CheckBenchmarks
{
    private RoadmapSources sources = null!;
    private CheckedRoadmap read = null!;

    /// <summary>25 times: 2,000 rows.</summary>
    [Params(1, 25)]
    public int Times { get; set; }

    /// <summary>With one, every title begins with the same word: all are then compared with all.</summary>
    [Params("", "Организация: ")]
    public string Opening { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        sources = SizedRoadmaps.Of(Times, Opening);
        read = sources.Checked();
        if (read.Rows.Count() != 80 * Times)
        {
            throw new InvalidOperationException($"{read.Rows.Count()} rows.");
        }
    }

    [Benchmark]
    public int ReadAndInspect() => RoadmapInspection.Of(sources.Checked(), CheckSeverities.Usual).Count;

    /// <summary>The reading alone.</summary>
    [Benchmark]
    public int Read() => sources.Checked().Rows.Count();

    /// <summary>The checks alone, of texts that were gathered before.</summary>
    [Benchmark]
    public int Inspect() => RoadmapInspection.Of(read, CheckSeverities.Usual).Count;
}
