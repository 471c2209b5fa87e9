using System.Globalization;

namespace RoadmapPortal.Benchmarks.Editors;

/// <summary>
/// «editors [memory] [saving] [traffic] [page] [--times N]»: the figures of the roadmap editor, measured at the real portal in a process of its own.
/// Without a name, all of them; with «--times» each row of Сочи's roadmap stands there so many times.
/// </summary>
internal static class EditorFigures
{
    private static readonly (string Name, Func<MeasuredPortal, Task> PrintAsync)[] All =
    [
        ("page", PageFigures.PrintAsync),
        ("traffic", TrafficFigures.PrintAsync),
        ("saving", SavingFigures.PrintAsync),
        ("memory", MemoryFigures.PrintAsync),
    ];

    /// <returns>The program's exit code.</returns>
    public static async Task<int> RunAsync(string[] words)
    {
        var at = Array.IndexOf(words, "--times");
        var times = at < 0 ? 1 : at + 1 < words.Length && int.TryParse(words[at + 1], CultureInfo.InvariantCulture, out var number) ? number : 0;
        string[] names = at < 0 ? words : [.. words[..at], .. words.Skip(at + 2)];
        if (times < 1 || names.Except(All.Select(figure => figure.Name)).Any())
        {
            await Console.Error.WriteLineAsync($"Usage: editors [{string.Join("] [", All.Select(figure => figure.Name))}] [--times N]");
            return 1;
        }

        // A portal for each: what one leaves behind is not the next one's.
        foreach (var (_, printAsync) in All.Where(figure => names.Length == 0 || names.Contains(figure.Name)))
        {
            await using var portal = await MeasuredPortal.StartAsync(times);
            Console.WriteLine($"{await portal.Roadmap.CountRowsAsync()} rows; load of the machine {(await File.ReadAllTextAsync("/proc/loadavg"))[..4]}");
            await printAsync(portal);
        }

        return 0;
    }
}
