namespace RoadmapPortal.Web.Features.Archives.Work;

/// <summary>How far an archive is, in steps that people understand. Told on one thread, read on another.</summary>
public sealed class ArchiveProgress
{
    private readonly Lock gate = new();
    private (string Step, int Done, int Total) now = ("", 0, 0);

    public (string Step, int Done, int Total) Now
    {
        get
        {
            lock (gate)
            {
                return now;
            }
        }
    }

    /// <param name="step">«Карты школ».</param>
    /// <param name="total">How many there are; 0 where nothing is counted.</param>
    public void Begin(string step, int total = 0)
    {
        lock (gate)
        {
            now = (step, 0, total);
        }
    }

    public void Advance()
    {
        lock (gate)
        {
            now = now with { Done = now.Done + 1 };
        }
    }
}
