using System.Globalization;
using System.Security.Cryptography;

namespace RoadmapPortal.EmbeddedPostgres.Tests;

/// <summary>A folder of one test, open for passing like a usual checkout; gone afterwards.</summary>
internal sealed class Scratch : IAsyncDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Open = OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public Scratch()
    {
        Path = "/tmp/rpt-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        Make(Path, Open);
        Temporary = Folder("t");
    }

    public string Path { get; }

    /// <summary>For sockets and throw-away data, so that tests do not clear away each other's.</summary>
    public string Temporary { get; }

    public List<string> Log { get; } = [];

    public string Folder(string name) => Make(System.IO.Path.Combine(Path, name), Open);

    public string ClosedFolder(string name) => Make(System.IO.Path.Combine(Path, name), OwnerOnly);

    public EmbeddedPostgresOptions Durable(string name = "database") => With(EmbeddedPostgresOptions.Durable(System.IO.Path.Combine(Path, name)));

    public EmbeddedPostgresOptions ThrowAway() => With(EmbeddedPostgresOptions.ThrowAway());

    public static async Task<EmbeddedPostgresServer> StartAsync(EmbeddedPostgresOptions options) =>
        await EmbeddedPostgresServer.StartAsync(options, TestContext.Current.CancellationToken);

    /// <summary>Postgres processes of one data folder, also those that nobody wrote down.</summary>
    public static async Task<IReadOnlyList<int>> ProcessesOfAsync(string dataFolder) =>
        Directory.Exists(dataFolder)
            ? await new ServerProcesses(ServerAccount.OwnerOf(dataFolder), dataFolder).FindAsync(TestContext.Current.CancellationToken)
            : [];

    public static bool IsAlive(int process)
    {
        var status = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status");
        return File.Exists(status) && !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }

    public static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    public static Task KillAsync(int process) =>
        Command.RunAsync("kill", ["-s", "KILL", process.ToString(CultureInfo.InvariantCulture)], CommandSurroundings.None, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Leftovers.RemoveAsync(Temporary, static _ => { }, CancellationToken.None);
        foreach (var data in Directory.EnumerateDirectories(Path, "data", SearchOption.AllDirectories).ToList())
            await new ServerProcesses(ServerAccount.OwnerOf(data), data).EndAsync(orderly: false, CancellationToken.None);
        await Cluster.RemoveAsync(Path, CancellationToken.None);
    }

    private static string Make(string path, UnixFileMode mode)
    {
        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, mode);
        return path;
    }

    private EmbeddedPostgresOptions With(EmbeddedPostgresOptions options) => options with
    {
        TemporaryFolder = Temporary,
        FallbackFolder = Folder("fallback"),
        Log = Log.Add,
    };
}
