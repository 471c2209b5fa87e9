using System.Globalization;
using System.Text;

namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>One data folder and the server over it: made, started, and found in order.</summary>
internal sealed class Cluster(PostgresBinaries binaries, ServerAccount account, string dataFolder, bool durable)
{
    private const int BuiltinLocalesSince = 17;
    private const long LongLog = 10_000_000;
    private const string LogName = "server.log";

    // A first start after a crash replays the log; a healthy one takes well under a second.
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string> CommonSettings = new()
    {
        // Nothing on the network: clients come through the socket in a folder that nobody else may enter.
        ["listen_addresses"] = "",
        ["port"] = EmbeddedPostgresServer.SocketPort.ToString(CultureInfo.InvariantCulture),
        ["timezone"] = "UTC",
        ["log_timezone"] = "UTC",
    };

    private static readonly Dictionary<string, string> ThrowAwaySettings = new()
    {
        ["fsync"] = "off",
        ["synchronous_commit"] = "off",
        ["full_page_writes"] = "off",
        ["wal_level"] = "minimal",
        ["max_wal_senders"] = "0",
    };

    public ServerProcesses Processes { get; } = new(account, dataFolder);

    /// <summary>
    /// Makes the data folder beside its final place and moves it there when it is whole, so that a program that dies
    /// meanwhile leaves no half of a database.
    /// </summary>
    public async Task InitializeAsync(string password, CancellationToken cancellationToken)
    {
        var unfinished = dataFolder + ".unfinished";
        var passwordFile = dataFolder + ".password";
        await RemoveAsync(unfinished, cancellationToken).ConfigureAwait(false);
        account.MakeFolder(unfinished);
        try
        {
            PrivateFile.Write(passwordFile, password);
            if (Libc.EffectiveUser == 0)
                Libc.GiveTo(account, passwordFile);
            var made = await account.RunAsync(
                binaries.Initdb, InitdbArguments(unfinished, passwordFile), CommandSurroundings.None, cancellationToken).ConfigureAwait(false);
            if (made.ExitCode != 0)
                throw new EmbeddedPostgresException($"initdb failed in {dataFolder}: {made.LastLine}");
        }
        finally
        {
            File.Delete(passwordFile);
        }
        Directory.Move(unfinished, dataFolder);
    }

    /// <summary>Starts the server and waits until it takes connections.</summary>
    public async Task StartAsync(string socketFolder, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var log = new FileInfo(Path.Combine(dataFolder, LogName));
        if (log.Exists && log.Length > LongLog)
            await account.RunAsync("mv", ["-f", log.FullName, log.FullName + ".old"], CommandSurroundings.None, cancellationToken).ConfigureAwait(false);
        // The folder goes by variable and working folder: pg_ctl would put it between double quotes into a line of shell.
        var surroundings = new CommandSurroundings(dataFolder, new Dictionary<string, string> { ["PGDATA"] = dataFolder });
        string[] arguments =
        [
            "start", "-w", "-s",
            "-t", StartPatience.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            "-l", LogName,
            "-o", ServerOptions(socketFolder, settings),
        ];
        var started = await account.RunAsync(binaries.PgCtl, arguments, surroundings, cancellationToken).ConfigureAwait(false);
        if (started.ExitCode != 0)
            throw new EmbeddedPostgresException($"PostgreSQL did not start: {LastComplaint(log.FullName) ?? started.LastLine} (log: {log.FullName})");
    }

    /// <summary>Deletes a folder that may hold another account's files, without following links that it may contain.</summary>
    public static async Task RemoveAsync(string folder, CancellationToken cancellationToken)
    {
        var removed = await Command.RunAsync("rm", ["-rf", "--", folder], CommandSurroundings.None, cancellationToken).ConfigureAwait(false);
        if (removed.ExitCode != 0)
            throw new EmbeddedPostgresException($"Cannot remove {folder}: {removed.LastLine}");
    }

    private List<string> InitdbArguments(string folder, string passwordFile)
    {
        List<string> arguments =
        [
            "-D", folder, "-U", EmbeddedPostgresServer.AdminName, "--pwfile=" + passwordFile, "--auth=scram-sha-256",
            // Sorted by code point, the same in every version and on every system, so that no update of a library breaks
            // an index. Russian order is asked for where it matters: COLLATE "ru-x-icu".
            "--encoding=UTF8", "--locale=C.UTF-8",
        ];
        if (binaries.MajorVersion >= BuiltinLocalesSince)
            arguments.AddRange(["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]);
        arguments.Add(durable ? "--data-checksums" : "--no-sync");
        return arguments;
    }

    private string ServerOptions(string socketFolder, IReadOnlyDictionary<string, string> settings)
    {
        Dictionary<string, string> all = new(CommonSettings);
        foreach (var (name, value) in durable ? settings : ThrowAwaySettings.Concat(settings))
            all[name] = value;
        all["unix_socket_directories"] = socketFolder;
        all["unix_socket_permissions"] = "0700";
        var line = new StringBuilder();
        foreach (var (name, value) in all)
            line.Append(" -c ").Append('\'').Append($"{name}={value}".Replace("'", @"'\''", StringComparison.Ordinal)).Append('\'');
        return line.ToString();
    }

    private static string? LastComplaint(string logFile) =>
        File.Exists(logFile)
            ? File.ReadLines(logFile).LastOrDefault(line => line.Contains("FATAL:", StringComparison.Ordinal))
            : null;
}
