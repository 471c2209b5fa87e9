namespace RoadmapPortal.Web.Parts;

/// <summary>
/// Draws a part of a page a moment after others changed something: many changes are one drawing, and whoever made them does not wait until
/// every page that looks on is drawn. Without it a hundred people at one roadmap keep the server busy with drawing alone.
/// </summary>
public sealed class CalmDrawing(Func<Task> draw, TimeProvider time)
{
    /// <summary>Short enough to see colleagues write, well within the second in which their changes must be there.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private int isAsked;

    /// <summary>From any thread.</summary>
    public void Ask()
    {
        if (Interlocked.Exchange(ref isAsked, 1) == 0)
        {
            _ = DrawAsync();
        }
    }

    private async Task DrawAsync()
    {
        await Task.Delay(Pause, time);

        // Before the drawing: what changes from now on is perhaps not in it.
        Volatile.Write(ref isAsked, 0);
        await draw();
    }
}
