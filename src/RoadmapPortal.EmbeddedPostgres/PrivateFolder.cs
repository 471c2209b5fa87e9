using System.Security.Cryptography;
using System.Text;

namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>
/// A folder under a temporary one, made for one server and locked for its life: it holds the socket, and a throw-away
/// server's data. Its name cannot be guessed, so nobody can have made it before us.
/// </summary>
internal sealed class PrivateFolder : IDisposable
{
    public const string NamePrefix = "rp-";

    private const int LongestSocketPath = 107;
    private const string SocketFolderName = "s";
    private const UnixFileMode PassThrough = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly OwnerLock held;

    private PrivateFolder(string path, OwnerLock held)
    {
        Path = path;
        this.held = held;
    }

    public string Path { get; }

    public string SocketFolder => SocketFolderIn(Path);

    /// <exception cref="EmbeddedPostgresException">The server's account cannot get there, or a socket's path would be too long.</exception>
    public static async Task<PrivateFolder> MakeAsync(string temporaryFolder, ServerAccount account, CancellationToken cancellationToken)
    {
        var path = System.IO.Path.Combine(
            System.IO.Path.GetFullPath(temporaryFolder), NamePrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)));
        var socket = System.IO.Path.Combine(SocketFolderIn(path), ".s.PGSQL.65535");
        if (Encoding.UTF8.GetByteCount(socket) > LongestSocketPath)
            throw new EmbeddedPostgresException($"The temporary folder {temporaryFolder} is too long for a socket's path ({LongestSocketPath} bytes).");
        Directory.CreateDirectory(path, PassThrough);
        // What the mask of our process took away is given back: the folder is ours and new.
        File.SetUnixFileMode(path, PassThrough);
        var folder = new PrivateFolder(path, OwnerLock.Take(path));
        try
        {
            if (!await account.CanEnterAsync(path, cancellationToken).ConfigureAwait(false))
                throw new EmbeddedPostgresException($"The temporary folder {temporaryFolder} is closed to {account.Name}, who runs the server.");
            account.MakeFolder(folder.SocketFolder);
            return folder;
        }
        catch
        {
            await folder.RemoveAsync().ConfigureAwait(false);
            throw;
        }
    }

    public static string SocketFolderIn(string path) => System.IO.Path.Combine(path, SocketFolderName);

    /// <summary>The lock goes last, so that a removal that is broken off is taken up again by the next start.</summary>
    public static async Task RemoveAsync(string path, CancellationToken cancellationToken)
    {
        foreach (var part in Directory.GetDirectories(path))
            await Cluster.RemoveAsync(part, cancellationToken).ConfigureAwait(false);
        await Cluster.RemoveAsync(path, cancellationToken).ConfigureAwait(false);
    }

    public async Task RemoveAsync()
    {
        await RemoveAsync(Path, CancellationToken.None).ConfigureAwait(false);
        held.Dispose();
    }

    public void Dispose() => held.Dispose();
}
