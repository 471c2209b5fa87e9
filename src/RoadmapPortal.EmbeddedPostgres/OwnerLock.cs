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

    /// <exception cref="EmbeddedPostgresException">A living program has it, or the folder is somebody else's.</exception>
    public static OwnerLock Take(string folder)
    {
        try
        {
            var held = TryLock(folder, FileMode.OpenOrCreate)
                ?? throw new FolderInUseException($"The database in {folder} is already in use by process {OwnerIn(folder) ?? "(unknown)"}.");
            File.WriteAllText(Path.Combine(folder, NumberName), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new OwnerLock(held);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new EmbeddedPostgresException($"The folder {folder} belongs to another user.", error);
        }
    }

    /// <summary>
    /// Takes what a dead program left, or answers null: a living one has it, or it is just being made or removed. The
    /// number is written under the lock, so a folder that has it and can be locked has lost its owner.
    /// </summary>
    public static OwnerLock? TryTakeLeftover(string folder)
    {
        if (string.IsNullOrEmpty(OwnerIn(folder)))
            return null;
        // Never made anew: its owner may be removing the folder at this moment, the lock last of all.
        var held = TryLock(folder, FileMode.Open);
        if (held is null || File.Exists(Path.Combine(folder, LockName)))
            return held is null ? null : new OwnerLock(held);
        held.Dispose();
        return null;
    }

    public void Dispose() => held.Dispose();

    private static FileStream? TryLock(string folder, FileMode mode)
    {
        var path = Path.Combine(folder, LockName);
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (mode == FileMode.OpenOrCreate)
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new FileStream(path, options);
        }
        catch (IOException) when (mode == FileMode.Open || File.Exists(path))
        {
            return null;
        }
    }

    private static string? OwnerIn(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, NumberName)).Trim();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
