using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using RoadmapPortal.Benchmarks.Circuits;

namespace RoadmapPortal.Benchmarks.Editors;

/// <summary>From the message with a cell to the answer that the database has it: alone, and among a hundred.</summary>
internal static class SavingFigures
{
    private const int WarmUp = 60;
    private const int Alone = 300;
    private const int Editors = 100;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    /// <summary>The first is not counted: code is compiled in it.</summary>
    private const int Rounds = 13;

    public static async Task PrintAsync(MeasuredPortal portal)
    {
        using var visit = await portal.SignInAsync();
        await PrintAloneAsync(portal, visit);
        await PrintTogetherAsync(portal, visit);
    }

    private static async Task PrintAloneAsync(MeasuredPortal portal, PortalVisit visit)
    {
        await using var window = await EditorWindow.OpenAsync(visit, portal.Roadmap);
        var cells = await portal.Roadmap.CellsAsync(WarmUp);
        var times = new List<double>();
        for (var at = 0; at < WarmUp + Alone; at++)
        {
            var took = await EditAsync(window, cells[at % cells.Count]);
            if (at >= WarmUp)
            {
                times.Add(took);
            }
        }

        Console.WriteLine($"saving: alone, {times.Count} saves, ms: {new Spread(times).Percentiles} (bar p95 60); lost: {(await portal.Roadmap.LostAsync(cells)).Count}");
    }

    private static async Task PrintTogetherAsync(MeasuredPortal portal, PortalVisit visit)
    {
        var cells = await portal.Roadmap.CellsAsync(Editors);
        var windows = new List<EditorWindow>();
        try
        {
            while (windows.Count < Editors)
            {
                windows.Add(await EditorWindow.OpenAsync(visit, portal.Roadmap));
            }

            var (server, client, began) = (ServerReading.Worked(portal.ProcessId), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            var times = await EditInTurnAsync(windows, cells);
            var elapsed = Stopwatch.GetElapsedTime(began);
            (server, client) = (ServerReading.Worked(portal.ProcessId) - server, Environment.CpuUsage.TotalTime - client);
            var lost = await portal.Roadmap.LostAsync(cells);
            Console.WriteLine($"saving: {Editors} editors, {times.Count} saves, ms: {new Spread(times).Percentiles} (bar p95 150); lost: {lost.Count}");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"saving: in {elapsed.TotalSeconds:0} s, of {Environment.ProcessorCount} cores, the server used {server / elapsed:0.00} ({server.TotalMilliseconds / (Rounds * Editors):0} ms a save), these editors {client / elapsed:0.00}; drawings to each window {windows.Average(window => window.Circuit.Batches):0}"));
        }
        finally
        {
            foreach (var window in windows)
            {
                await window.DisposeAsync();
            }
        }
    }

    /// <summary>The editors begin evenly spread over one round.</summary>
    private static async Task<List<double>> EditInTurnAsync(List<EditorWindow> windows, IReadOnlyList<EditedCell> cells)
    {
        var times = new ConcurrentQueue<double>();
        var work = new List<Task>();
        var began = Stopwatch.GetTimestamp();
        using var beat = new PeriodicTimer(Round / Editors / 5);
        while (work.Count < Editors && await beat.WaitForNextTickAsync())
        {
            while (work.Count < Math.Min(Stopwatch.GetElapsedTime(began) / Round * Editors, Editors))
            {
                work.Add(WorkAsync(windows[work.Count], cells[work.Count], times));
            }
        }

        await Task.WhenAll(work);
        return [.. times];
    }

    /// <summary>As a person does, once a round: stands in the cell, types, saves, and stands elsewhere. One save after another, as the script sends them.</summary>
    private static async Task WorkAsync(EditorWindow window, EditedCell cell, ConcurrentQueue<double> times)
    {
        using var rounds = new PeriodicTimer(Round);
        for (var round = 0; round < Rounds; round++)
        {
            await window.StandAsync(cell);
            var took = await EditAsync(window, cell);
            if (round > 0)
            {
                times.Enqueue(took);
            }

            await window.StandAsync(null);
            await rounds.WaitForNextTickAsync();
        }
    }

    private static async Task<double> EditAsync(EditorWindow window, EditedCell cell)
    {
        var words = cell.Next();
        await window.UnderstandAsync(cell.Column, words);
        var began = Stopwatch.GetTimestamp();
        if (!await window.SaveAsync(cell, words))
        {
            throw new InvalidOperationException($"«{words}» was not saved.");
        }

        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        cell.Acknowledged(words);
        return took;
    }
}
