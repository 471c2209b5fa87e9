using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using RoadmapPortal.Benchmarks;
using RoadmapPortal.Benchmarks.Editors;
using RoadmapPortal.Benchmarks.Filing;
using RoadmapPortal.Benchmarks.Marks;
using RoadmapPortal.Benchmarks.PublicRegister;

// «peak 100» writes one large PDF in this process and says how much memory that took; «editors» measures the roadmap editor, «marks» the
// audit's matrix and «filing» the schools' roadmaps and the archive of their period at a real portal, «public» its pages for guests; anything else is for the benchmarks («--filter *Pdf*»).
if (args is ["peak", var times])
{
    PeakMemory.Print(int.Parse(times, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["editors", .. var words])
{
    return await EditorFigures.RunAsync(words);
}

if (args is ["marks"])
{
    return await MarkingFigures.RunAsync();
}

if (args is ["filing"])
{
    return await FilingFigures.RunAsync();
}

if (args is ["public"])
{
    return await PublicFigures.RunAsync();
}

// In this process: a process of its own per benchmark would be built by a restore that not every registry can serve.
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.DontLogOutput).WithWarmupCount(8).WithIterationCount(20))
    .AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Descriptor, DefaultColumnProviders.Metrics)
    .AddColumn(StatisticColumn.Min, StatisticColumn.Median, StatisticColumn.Max, BaselineRatioColumn.RatioMean)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddExporter(MarkdownExporter.GitHub)
    .AddLogger(ConsoleLogger.Default);
BenchmarkSwitcher.FromAssembly(typeof(PeakMemory).Assembly).Run(args, config);
return 0;
