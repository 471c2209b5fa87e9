namespace RoadmapPortal.Benchmarks.Editors;

/// <summary>Shows what the server's log says of trouble: a figure beside which something failed is worth nothing.</summary>
internal sealed class ServerLog
{
    /// <summary>Enough to see what went wrong, few enough to see the figures.</summary>
    private const int MostLines = 60;

    private bool isTrouble = true;
    private int shown;

    public void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        // Lines of an exception follow their entry; entries begin with «[time level]». What is said before the first entry is said by the start.
        if (line.StartsWith('['))
        {
            isTrouble = line.Contains(" ERR]", StringComparison.Ordinal) || line.Contains(" FTL]", StringComparison.Ordinal);
        }

        if (isTrouble && shown++ < MostLines)
        {
            Console.Error.WriteLine(line);
        }
    }
}
