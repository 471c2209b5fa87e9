using System.Diagnostics;
using System.Globalization;

namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>
/// Finds and ends the processes that serve one data folder. They are known by the folder they live in (postgres makes the
/// data folder its working folder) and their name, never by a number in a file alone: numbers are given out again.
/// </summary>
internal sealed class ServerProcesses(ServerAccount account, string dataFolder)
{
    // As the server's account: root inside a container may not look into other accounts' processes.
    private const string FindLine =
        """
        for process in /proc/[0-9]*; do
          if [ "$process/cwd" -ef "$1" ] && read -r name < "$process/comm" && [ "$name" = postgres ]; then
            echo "${process#/proc/}"
          fi
        done
        exit 0
        """;

    // The processes are looked at again before the signal goes out, by the same account, which cannot hit anybody else's.
    private const string SignalLine =
        """
        signal=$1; folder=$2; shift 2
        for id; do
          if [ "/proc/$id/cwd" -ef "$folder" ]; then kill -s "$signal" "$id"; fi
        done
        exit 0
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan FastShutdown = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan QuickShutdown = TimeSpan.FromSeconds(15);

    private readonly string postmasterFile = Path.Combine(dataFolder, "postmaster.pid");

    public async Task<IReadOnlyList<int>> FindAsync(CancellationToken cancellationToken)
    {
        var found = await account.ShellAsync(FindLine, [dataFolder], cancellationToken).ConfigureAwait(false);
        if (found.ExitCode != 0)
            throw new EmbeddedPostgresException($"Cannot look for servers as {account.Name}: {found.LastLine}");
        return [.. found.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Number)];
    }

    /// <summary>
    /// Ends whatever serves the folder and waits until it is gone: the server orderly (a fast shutdown, with its last
    /// checkpoint), if need be at once (which its write-ahead log survives); then what a dead server left.
    /// </summary>
    /// <param name="orderly">False: at once, for data that go anyway.</param>
    /// <returns>Whether anything ran.</returns>
    public async Task<bool> EndAsync(bool orderly, CancellationToken cancellationToken)
    {
        var running = await FindAsync(cancellationToken).ConfigureAwait(false);
        if (running.Count == 0)
            return false;
        if (Postmaster() is { } postmaster && running.Contains(postmaster))
        {
            if (orderly && await SignalAsync("INT", [postmaster], FastShutdown, cancellationToken).ConfigureAwait(false))
                return true;
            if (await SignalAsync("QUIT", [postmaster], QuickShutdown, cancellationToken).ConfigureAwait(false))
                return true;
        }
        // The children of a killed server end by themselves as soon as they notice; a busy one is told.
        running = await FindAsync(cancellationToken).ConfigureAwait(false);
        if (await SignalAsync("QUIT", running, QuickShutdown, cancellationToken).ConfigureAwait(false))
            return true;
        running = await FindAsync(cancellationToken).ConfigureAwait(false);
        if (await SignalAsync("KILL", running, QuickShutdown, cancellationToken).ConfigureAwait(false))
            return true;
        throw new EmbeddedPostgresException($"The server in {dataFolder} does not end: processes {string.Join(", ", running)}.");
    }

    /// <summary>
    /// Removes postmaster.pid if it names a process that lives but serves something else; postgres would take that for a
    /// server and refuse to start. A file whose process is dead is left to postgres, which checks more than the number.
    /// Only to be asked when nothing serves the folder.
    /// </summary>
    public bool RemoveForeignNumber()
    {
        if (Postmaster() is not { } number || !Directory.Exists(string.Create(CultureInfo.InvariantCulture, $"/proc/{number}")))
            return false;
        File.Delete(postmasterFile);
        return true;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private int? Postmaster() =>
        File.Exists(postmasterFile)
        && int.TryParse(File.ReadLines(postmasterFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private async Task<bool> SignalAsync(string signal, IReadOnlyList<int> processes, TimeSpan patience, CancellationToken cancellationToken)
    {
        string[] arguments = [signal, dataFolder, .. processes.Select(id => id.ToString(CultureInfo.InvariantCulture))];
        await account.ShellAsync(SignalLine, arguments, cancellationToken).ConfigureAwait(false);
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < patience)
        {
            if ((await FindAsync(cancellationToken).ConfigureAwait(false)).Count == 0)
                return true;
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
        return false;
    }
}
