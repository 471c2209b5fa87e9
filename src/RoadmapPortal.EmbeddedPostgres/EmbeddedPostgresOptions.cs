namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>Where a private server keeps its data and for how long: <see cref="Durable"/> or <see cref="ThrowAway"/>.</summary>
public sealed record EmbeddedPostgresOptions
{
    private EmbeddedPostgresOptions(string? folder) => Folder = folder;

    /// <summary>The folder that keeps the data, absolute; null for a throw-away server.</summary>
    public string? Folder { get; }

    /// <summary>The programs to run; null looks for them with <see cref="PostgresBinaries.Find(string?, int?)"/>.</summary>
    public PostgresBinaries? Binaries { get; init; }

    /// <summary>More server settings by name, which win over ours (for instance <c>max_connections</c>), except where the socket lies.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Hears what happened, one line at a time: a leftover stopped, another folder taken.</summary>
    public Action<string> Log { get; init; } = static _ => { };

    /// <summary>Where sockets and throw-away data go. Short, because the path of a socket may have 107 bytes.</summary>
    public string TemporaryFolder { get; init; } = "/tmp";

    /// <summary>
    /// Where root puts data and programs that the unprivileged account cannot reach in their own place.
    /// Not a temporary folder: those are swept by age, and a table that nobody wrote to for a month is old.
    /// </summary>
    public string FallbackFolder { get; init; } = "/var/lib";

    /// <summary>A server whose data stay in <paramref name="folder"/> from one start to the next.</summary>
    public static EmbeddedPostgresOptions Durable(string folder) => new(Path.GetFullPath(folder));

    /// <summary>A server that trades safety for speed (no fsync) and whose data go when it stops.</summary>
    public static EmbeddedPostgresOptions ThrowAway() => new(folder: null);
}
