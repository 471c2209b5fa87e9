using System.Globalization;

namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>Clears away what programs of ours left that were killed: throw-away servers and folders of sockets.</summary>
internal static class Leftovers
{
    private static readonly string[] DataFolders = ["data", "data.unfinished"];

    /// <summary>
    /// Touches only folders that carry our name and our user's ownership, were once taken by a program of ours, and whose
    /// lock can be had now, which proves that this program is dead.
    /// </summary>
    public static async Task RemoveAsync(string temporaryFolder, Action<string> log, CancellationToken cancellationToken)
    {
        var user = Libc.EffectiveUser.ToString(CultureInfo.InvariantCulture);
        var found = await Command.RunAsync(
            "find",
            [temporaryFolder, "-maxdepth", "1", "-type", "d", "-name", PrivateFolder.NamePrefix + "*", "-user", user],
            CommandSurroundings.None,
            cancellationToken).ConfigureAwait(false);
        foreach (var folder in found.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                using var held = OwnerLock.TryTakeLeftover(folder);
                if (held is not null && await RemoveOneAsync(folder, cancellationToken).ConfigureAwait(false))
                    log($"Removed what a program that was killed had left: {folder}.");
            }
            catch (Exception error) when (error is EmbeddedPostgresException or IOException or UnauthorizedAccessException)
            {
                // Somebody else's mess is no reason not to start.
                log($"Left {folder} of a program that was killed: {error.Message}");
            }
        }
    }

    private static async Task<bool> RemoveOneAsync(string folder, CancellationToken cancellationToken)
    {
        foreach (var data in DataFolders.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
            await new ServerProcesses(ServerAccount.OwnerOf(data), data).EndAsync(orderly: false, cancellationToken).ConfigureAwait(false);
        if (await ServesDurableDataAsync(folder, cancellationToken).ConfigureAwait(false))
            return false;
        await PrivateFolder.RemoveAsync(folder, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Whether the socket belongs to a durable server that outlived its program: that one is its own folder's affair.</summary>
    private static async Task<bool> ServesDurableDataAsync(string folder, CancellationToken cancellationToken)
    {
        var sockets = PrivateFolder.SocketFolderIn(folder);
        if (!Directory.Exists(sockets))
            return false;
        // The second line of a socket's lock file names the data folder (PostgreSQL, miscinit.c).
        foreach (var lockFile in Directory.GetFiles(sockets, ".s.PGSQL.*.lock"))
        {
            var dataFolder = File.ReadLines(lockFile).ElementAtOrDefault(1);
            if (dataFolder is not null && Directory.Exists(dataFolder)
                && (await new ServerProcesses(ServerAccount.OwnerOf(dataFolder), dataFolder).FindAsync(cancellationToken).ConfigureAwait(false)).Count > 0)
                return true;
        }
        return false;
    }
}
