using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace RoadmapPortal.Benchmarks.Editors;

/// <summary>What a .NET process on this machine holds, seen from outside: the runtime's own event channel and Linux's count.</summary>
/// <param name="Heap">What is left on the managed heap after full collections, in bytes.</param>
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
        var heap = await CollectAsync(process);
        var committed = await CommittedAsync(process);
        var all = Anonymous(process);
        return new ServerReading(heap, all - committed, all);
    }

    /// <summary>Processor time that the process has used so far.</summary>
    public static TimeSpan Worked(int process)
    {
        using var other = System.Diagnostics.Process.GetProcessById(process);
        return other.TotalProcessorTime;
    }

    /// <summary>Makes the process collect everything that it can, and waits for its own figure. The keyword of the session is the wish for a collection.</summary>
    private static async Task<long> CollectAsync(int process)
    {
        var client = new DiagnosticsClient(process);
        using var session = await client.StartEventPipeSessionAsync(
            [new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, CollectionEvents)], requestRundown: false, 64, CancellationToken.None);
        var heap = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = Task.Run(() =>
        {
            using var source = new EventPipeEventSource(session.EventStream);
            var isFull = false;
            source.Clr.GCStart += begin => isFull |= begin.Depth == 2;
            source.Clr.GCHeapStats += stats =>
            {
                if (isFull)
                {
                    heap.TrySetResult(stats.TotalHeapSize);
                }
            };
            source.Process();
        });
        var bytes = await heap.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await session.StopAsync(CancellationToken.None);
        await reading;
        return bytes;
    }

    /// <summary>What the collector has from the system at the moment, by the runtime's own counter, which tells it each second.</summary>
    private static async Task<long> CommittedAsync(int process)
    {
        using var session = await new DiagnosticsClient(process).StartEventPipeSessionAsync(
            [new EventPipeProvider("System.Runtime", EventLevel.Informational, 0, new Dictionary<string, string> { ["EventCounterIntervalSec"] = "1" })],
            requestRundown: false,
            16,
            CancellationToken.None);
        var committed = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = Task.Run(() =>
        {
            using var source = new EventPipeEventSource(session.EventStream);
            source.Dynamic.All += counters =>
            {
                if (counters.EventName == "EventCounters"
                    && counters.PayloadValue(0) is IDictionary<string, object> outer
                    && outer["Payload"] is IDictionary<string, object> counter
                    && Equals(counter["Name"], "gc-committed"))
                {
                    committed.TrySetResult((long)(Convert.ToDouble(counter["Mean"], CultureInfo.InvariantCulture) * Mega));
                }
            };
            source.Process();
        });
        var bytes = await committed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await session.StopAsync(CancellationToken.None);
        await reading;
        return bytes;
    }

    private static long Anonymous(int process) => 1024 * long.Parse(
        File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal))[8..].Replace("kB", "", StringComparison.Ordinal),
        NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
        CultureInfo.InvariantCulture);
}
