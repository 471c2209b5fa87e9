using System.Globalization;

namespace RoadmapPortal.Benchmarks.Editors;

/// <summary>How much memory of the server one open editor takes.</summary>
internal static class MemoryFigures
{
    private static readonly int[] Steps = [0, 50, 100, 200];

    public static async Task PrintAsync(MeasuredPortal portal)
    {
        using var visit = await portal.SignInAsync();
        var windows = new List<EditorWindow>();
        try
        {
            // What is made once for all, code compiled and pools filled, belongs to no circuit.
            await OpenAsync(windows, visit, portal, 20);
            await CloseAsync(windows);
            var readings = new List<(int Circuits, ServerReading Reading)>();
            foreach (var step in Steps)
            {
                await OpenAsync(windows, visit, portal, step);
                var reading = await ServerReading.OfAsync(portal.ProcessId);
                readings.Add((step, reading));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"memory: {step,3} circuits: managed heap {Mega(reading.Heap):0.0} MB, native {Mega(reading.Native):0.0} MB, all {Mega(reading.All):0.0} MB"));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"memory: per circuit: managed heap {Slope(readings, reading => reading.Heap):0.000} MB, native {Slope(readings, reading => reading.Native):0.000} MB (bar of both 0.5), all {Slope(readings, reading => reading.All):0.000} MB"));
        }
        finally
        {
            await CloseAsync(windows);
        }
    }

    private static async Task OpenAsync(List<EditorWindow> windows, Circuits.PortalVisit visit, MeasuredPortal portal, int count)
    {
        while (windows.Count < count)
        {
            var window = await EditorWindow.OpenAsync(visit, portal.Roadmap);
            windows.Add(window);
            await window.StandAsync(null);
        }
    }

    private static async Task CloseAsync(List<EditorWindow> windows)
    {
        foreach (var window in windows)
        {
            await window.DisposeAsync();
        }

        windows.Clear();
    }

    private static double Mega(double bytes) => bytes / 1024 / 1024;

    /// <summary>Least squares: what one more circuit adds.</summary>
    private static double Slope(List<(int Circuits, ServerReading Reading)> readings, Func<ServerReading, long> what)
    {
        var x = readings.Average(point => point.Circuits);
        var y = readings.Average(point => Mega(what(point.Reading)));
        return readings.Sum(point => (point.Circuits - x) * (Mega(what(point.Reading)) - y)) / readings.Sum(point => (point.Circuits - x) * (point.Circuits - x));
    }
}
