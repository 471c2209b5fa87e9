using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using RoadmapPortal.Benchmarks.Circuits;
using RoadmapPortal.Benchmarks.Editors;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Benchmarks.Marks;

/// <summary>
/// «marks»: the audit's matrix of 100 schools and 40 parameters at the real portal. Ten people mark at once, from the message to the answer
/// that the database has it; and in a real browser from the click to the picture.
/// </summary>
internal static class MarkingFigures
{
    private const int People = 10;
    private const int Marks = 150;
    private const int Clicks = 60;

    /// <summary>The first are not counted: code is compiled in them.</summary>
    private const int WarmUp = 20;

    /// <summary>Faster than anybody clicks for long.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    public static async Task<int> RunAsync()
    {
        await using var portal = await MeasuredPortal.StartAsync(1);
        var audit = await MeasuredAudit.AddAsync(portal.Connection);
        Console.WriteLine($"{audit.Cells.Count} cells; load of the machine {(await File.ReadAllTextAsync("/proc/loadavg"))[..4]}");
        using var visit = await portal.SignInAsync();
        await PrintTogetherAsync(portal, visit, audit);
        await PrintShownAsync(portal, audit);
        return 0;
    }

    private static async Task PrintTogetherAsync(MeasuredPortal portal, PortalVisit visit, MeasuredAudit audit)
    {
        using (var page = await visit.GetAsync(audit.Path, "gzip"))
        {
            Console.WriteLine($"marks: HTML, gzip: {(await page.Content.ReadAsByteArrayAsync()).Length} bytes");
        }

        var before = await audit.FoundAsync();
        var windows = new List<MatrixWindow>();
        try
        {
            while (windows.Count < People)
            {
                windows.Add(await MatrixWindow.OpenAsync(visit, audit.Path));
            }

            var (server, began) = (ServerReading.Worked(portal.ProcessId), Stopwatch.GetTimestamp());
            var times = new ConcurrentQueue<double>();
            var wanted = new ConcurrentDictionary<(SchoolId, RiskParameterId), bool>();
            await Task.WhenAll(windows.Select((window, at) => WorkAsync(window, [.. audit.Cells.Where((_, cell) => cell % People == at)], before, wanted, times)));
            var elapsed = Stopwatch.GetElapsedTime(began);
            server = ServerReading.Worked(portal.ProcessId) - server;
            var after = await audit.FoundAsync();
            var lost = wanted.Count(mark => after.Contains(mark.Key) != mark.Value);
            Console.WriteLine($"marks: {People} people, {times.Count} marks, ms: {new Spread(times).Percentiles} (bar p95 150); lost: {lost} of {wanted.Count}");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"marks: in {elapsed.TotalSeconds:0} s the server used {server / elapsed:0.00} of {Environment.ProcessorCount} cores; drawings to each window {windows.Average(window => window.Circuit.Batches):0}"));
        }
        finally
        {
            foreach (var window in windows)
            {
                await window.DisposeAsync();
            }
        }
    }

    private static async Task WorkAsync(
        MatrixWindow window,
        List<(SchoolId, RiskParameterId)> cells,
        HashSet<(SchoolId, RiskParameterId)> before,
        ConcurrentDictionary<(SchoolId, RiskParameterId), bool> wanted,
        ConcurrentQueue<double> times)
    {
        using var pace = new PeriodicTimer(Pace);
        for (var at = 0; at < Marks; at++)
        {
            var cell = cells[at * 7 % cells.Count];
            var isFound = !(wanted.TryGetValue(cell, out var last) ? last : before.Contains(cell));
            var began = Stopwatch.GetTimestamp();
            if (!await window.MarkAsync(cell, isFound))
            {
                throw new InvalidOperationException("A mark was not saved.");
            }

            wanted[cell] = isFound;
            if (at >= WarmUp)
            {
                times.Enqueue(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            await pace.WaitForNextTickAsync();
        }
    }

    /// <summary>From the click to the frame that shows the mark, in a real browser.</summary>
    private static async Task PrintShownAsync(MeasuredPortal portal, MeasuredAudit audit)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await PageFigures.LaunchAsync(playwright);
        var page = await PageFigures.SignInAsync(portal, chromium);
        await page.GotoAsync(audit.Path);
        await Assertions.Expect(page.Locator(".status > .words")).ToHaveTextAsync("Всё сохранено");
        await page.EvaluateAsync("""
            () => {
              window.took = [];
              document.addEventListener('click', event => {
                const cell = event.target.closest('td[role=gridcell]');
                const before = cell.className;
                const look = () => cell.className === before ? requestAnimationFrame(look) : window.took.push(performance.now() - event.timeStamp);
                requestAnimationFrame(look);
              }, { capture: true });
            }
            """);
        var cells = page.Locator("td[role=gridcell]");
        for (var at = 0; at < Clicks; at++)
        {
            await cells.Nth(at * 41).ClickAsync();
            await page.WaitForFunctionAsync("count => window.took.length === count", at + 1);
        }

        Console.WriteLine($"marks: from click to picture, {Clicks} clicks, ms: {new Spread(await page.EvaluateAsync<double[]>("window.took")).Percentiles} (bar 50)");
    }
}
