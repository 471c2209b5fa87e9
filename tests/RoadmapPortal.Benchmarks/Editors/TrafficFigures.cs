using System.Globalization;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Benchmarks.Editors;

/// <summary>What each of those who look on is sent when somebody changes one cell, and when somebody steps into another one.</summary>
internal static class TrafficFigures
{
    private const int Viewers = 10;
    private const int Changes = 20;

    public static async Task PrintAsync(MeasuredPortal portal)
    {
        using var visit = await portal.SignInAsync();
        var windows = new List<EditorWindow>();
        try
        {
            while (windows.Count <= Viewers)
            {
                windows.Add(await EditorWindow.OpenAsync(visit, portal.Roadmap));
            }

            var (editor, viewers) = (windows[0], windows[1..]);
            var cells = await portal.Roadmap.CellsAsync(3 * Changes);
            foreach (var column in (ColumnKind[])[ColumnKind.Title, ColumnKind.Venue, ColumnKind.Dates])
            {
                var ofColumn = cells.Where(cell => cell.Column == column).Take(Changes).ToList();
                await PrintAsync($"a change in {column}", viewers, ofColumn, async cell =>
                {
                    var words = cell.Next();
                    await editor.SaveAsync(cell, words);
                    cell.Acknowledged(words);
                });
            }

            await PrintAsync("a step into another cell", viewers, cells.Take(Changes).ToList(), editor.StandAsync);
        }
        finally
        {
            foreach (var window in windows)
            {
                await window.DisposeAsync();
            }
        }
    }

    /// <summary>One change a second, so that each has arrived everywhere before the next.</summary>
    private static async Task PrintAsync(string what, List<EditorWindow> viewers, List<EditedCell> cells, Func<EditedCell, Task> change)
    {
        var (wire, drawn) = (new List<double>(), new List<double>());
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1));
        await beat.WaitForNextTickAsync();
        foreach (var cell in cells)
        {
            var before = viewers.Select(viewer => (viewer.Circuit.Received, viewer.Circuit.BatchBytes)).ToList();
            await change(cell);
            await beat.WaitForNextTickAsync();
            wire.AddRange(viewers.Zip(before, (viewer, then) => (double)(viewer.Circuit.Received - then.Received)));
            drawn.AddRange(viewers.Zip(before, (viewer, then) => (double)(viewer.Circuit.BatchBytes - then.BatchBytes)));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"traffic: {what}, bytes on the wire to each of {viewers.Count}: {new Spread(wire).Range} (bar 2048); before compression: {new Spread(drawn).Range}"));
    }
}
