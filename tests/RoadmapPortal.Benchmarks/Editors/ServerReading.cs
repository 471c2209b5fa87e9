using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace RoadmapPortal.Benchmarks.Editors;

/// <summary>What a .NET process on this machine holds, seen from outside: the runtime's own event channel and Linux's count.</summary>
/// <param name="Heap">What is alive on the managed heap after full collections, in bytes.</param>
/// <param name="Native">Memory of its own that is not the collector's: of the sockets' compression, above all; in bytes.</param>
/// <param name="All">Memory of its own that the process has in RAM, the heap's free room included (RssAnon), in bytes.</param>
internal sealed record ServerReading(long Heap, long Native, long All)
{
    private const double Mega = 1_000_000;
    private const long CollectionEvents = (long)(ClrTraceEventParser.Keywords.GC | ClrTraceEventParser.Keywords.GCHeapCollect);

    public static async Task<ServerReading> OfAsync(int process)
    {
        // Twice: what the first collection leaves to finalizers is gone after the second.
        await CollectAsync(process);
        await CollectAsync(process);
        var (heap, committed) = await CountersAsync(process);
        var all = Anonymous(process);
        return new ServerReading(heap, all - committed, all);
    }

    /// <summary>Processor time that the process has used so far.</summary>
    public static TimeSpan Worked(int process)
    {
        using var other = System.Diagnostics.Process.GetProcessById(process);
        return other.TotalProcessorTime;
    }

    /// <summary>Makes the process collect everything that it can. The keyword of the session is the wish for a collection.</summary>
    private static async Task CollectAsync(int process) => await ListenAsync<bool>(
        process,
        new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, CollectionEvents),
        (source, answer) =>
        {
            var isFull = false;
            source.Clr.GCStart += begin => isFull |= begin.Depth == 2;
            source.Clr.GCHeapStats += _ =>
            {
                if (isFull)
                {
                    answer.TrySetResult(true);
                }
            };
        });

    /// <summary>What is alive on the heap, and what the collector has from the system, by the runtime's own counters, which tell it each second.</summary>
    private static Task<(long Heap, long Committed)> CountersAsync(int process) => ListenAsync<(long, long)>(
        process,
        new EventPipeProvider("System.Runtime", EventLevel.Informational, 0, new Dictionary<string, string> { ["EventCounterIntervalSec"] = "1" }),
        (source, answer) =>
        {
            var values = new Dictionary<string, double>(StringComparer.Ordinal);
            source.Dynamic.All += counters =>
            {
                if (counters.EventName == "EventCounters" && counters.PayloadValue(0) is IDictionary<string, object> outer && outer["Payload"] is IDictionary<string, object> counter
                    && counter.TryGetValue("Mean", out var mean))
                {
                    values[(string)counter["Name"]] = Convert.ToDouble(mean, CultureInfo.InvariantCulture) * Mega;
                }

                if (values.TryGetValue("gc-heap-size", out var heap) && values.TryGetValue("gc-committed", out var committed))
                {
                    answer.TrySetResult(((long)heap, (long)committed));
                }
            };
        });

    private static async Task<T> ListenAsync<T>(int process, EventPipeProvider provider, Action<EventPipeEventSource, TaskCompletionSource<T>> hear)
    {
        using var session = await new DiagnosticsClient(process).StartEventPipeSessionAsync([provider], requestRundown: false, 64, CancellationToken.None);
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = Task.Run(() =>
        {
            using var source = new EventPipeEventSource(session.EventStream);
            hear(source, answer);
            source.Process();
        });
        var heard = await answer.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await session.StopAsync(CancellationToken.None);
        await reading;
        return heard;
    }

    private static long Anonymous(int process) => 1024 * long.Parse(
        File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal))[8..].Replace("kB", "", StringComparison.Ordinal),
        NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
        CultureInfo.InvariantCulture);
}
