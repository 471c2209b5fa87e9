using System.Globalization;

namespace RoadmapPortal.EmbeddedPostgres.Tests;

/// <summary>How to reach a server, and what can be seen of it from outside.</summary>
internal sealed record ServerAddress(string Host, int Port, string Password, string DataFolder)
{
    /// <summary>The number that the server itself wrote down.</summary>
    public int Postmaster =>
        int.Parse(File.ReadLines(Path.Combine(DataFolder, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    public static ServerAddress Of(EmbeddedPostgresServer server) => new(server.Host, server.Port, server.Password, server.DataFolder);

    /// <summary>Asks by psql; the answer without decoration, or psql's complaint as an exception.</summary>
    public async Task<string> AskAsync(string sql)
    {
        string[] arguments = ["-X", "-q", "-A", "-t", "-w", "-v", "ON_ERROR_STOP=1", "-h", Host, "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", "-d", "postgres", "-c", sql];
        var surroundings = new CommandSurroundings("/", new Dictionary<string, string> { ["PGPASSWORD"] = Password });
        var asked = await Command.RunAsync("psql", arguments, surroundings, TestContext.Current.CancellationToken);
        return asked.ExitCode == 0 ? asked.Output.Trim() : throw new InvalidOperationException(asked.Error);
    }
}
