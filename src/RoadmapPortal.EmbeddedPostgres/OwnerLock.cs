using System.Globalization;

namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>
/// Says that a folder is in use by a living program of ours. The system drops the lock when that program dies, however
/// it dies, so a lock that can be had proves that the owner is gone.
/// </summary>
internal sealed class OwnerLock : IDisposable
{
    // The number stands in a second file: a locked one cannot be opened even to read.
    private const string LockName = "owner.lock";
    private const string NumberName = "owner.pid";

    private readonly FileStream held;

    private OwnerLock(FileStream held) => this.held = held;

    /// <summary>Takes the folder, or answers null if a living program (this one included) has it.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder is somebody else's.</exception>
    public static OwnerLock? TryTake(string folder)
    {
        FileStream held;
        try
        {
            held = new FileStream(Path.Combine(folder, LockName), new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, LockName)))
        {
            return null;
        }
        File.WriteAllText(Path.Combine(folder, NumberName), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new OwnerLock(held);
    }

    /// <exception cref="EmbeddedPostgresException">A living program has it, or the folder is somebody else's.</exception>
    public static OwnerLock Take(string folder)
    {
        try
        {
            return TryTake(folder)
                ?? throw new FolderInUseException($"The database in {folder} is already in use by process {OwnerIn(folder) ?? "(unknown)"}.");
        }
        catch (UnauthorizedAccessException error)
        {
            throw new EmbeddedPostgresException($"The folder {folder} belongs to another user.", error);
        }
    }

    /// <summary>
    /// Whether this folder was ever taken. The number is written under the lock, so a folder that has it and can be
    /// locked is a dead program's, and not one that is just being made.
    /// </summary>
    public static bool WasTaken(string folder) => OwnerIn(folder) is { Length: > 0 };

    public void Dispose() => held.Dispose();

    private static string? OwnerIn(string folder)
    {
        var path = Path.Combine(folder, NumberName);
        return File.Exists(path) ? File.ReadAllText(path).Trim() : null;
    }
}
