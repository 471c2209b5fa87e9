using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>
/// The folder around a database: <c>data</c> (the server's), <c>password</c> and the owner's lock (ours). Chosen so that
/// the server's account gets there, and never a new one while an older one holds data.
/// </summary>
internal sealed record DataHome(string Folder)
{
    private const UnixFileMode PassThrough = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public string DataFolder => Path.Combine(Folder, "data");

    private string PasswordFile => Path.Combine(Folder, "password");

    private bool HasData => Directory.Exists(DataFolder);

    /// <exception cref="EmbeddedPostgresException">There are data where the server cannot get.</exception>
    public static async Task<DataHome> ChooseAsync(EmbeddedPostgresOptions options, string wanted, CancellationToken cancellationToken)
    {
        var home = new DataHome(wanted);
        var fallback = new DataHome(Path.Combine(options.FallbackFolder, FallbackName(wanted)));
        var account = home.HasData ? ServerAccount.OwnerOf(home.DataFolder) : ServerAccount.Choose();
        if (!home.HasData && fallback.HasData)
            return Said(options, fallback, wanted, "holds the data that were made when the wanted folder was closed to the server");
        MakePassable(wanted);
        if (await account.CanEnterAsync(wanted, cancellationToken).ConfigureAwait(false))
            return home;
        if (home.HasData)
            throw new EmbeddedPostgresException($"The database in {wanted} cannot be reached by {account.Name}, who runs it: let others pass (chmod o+x) on the folders above it.");
        MakePassable(fallback.Folder);
        if (await account.CanEnterAsync(fallback.Folder, cancellationToken).ConfigureAwait(false))
            return Said(options, fallback, wanted, $"is used, for {account.Name} cannot get to the wanted folder");
        throw new EmbeddedPostgresException($"Neither {wanted} nor {fallback.Folder} can be reached by {account.Name}, who runs the server.");
    }

    /// <summary>
    /// The programs where the server's account can run them: in their own place, else in a copy, kept for the next start.
    /// </summary>
    public static async Task<PostgresBinaries> ReachableAsync(
        PostgresBinaries binaries, ServerAccount account, EmbeddedPostgresOptions options, CancellationToken cancellationToken)
    {
        if (await account.CanEnterAsync(binaries.Initdb, cancellationToken).ConfigureAwait(false))
            return binaries;
        var installation = Path.GetDirectoryName(binaries.BinFolder)!;
        var made = File.GetLastWriteTimeUtc(binaries.Initdb).Ticks;
        var copy = Path.Combine(options.FallbackFolder, FallbackName(FormattableString.Invariant($"{installation}|{made}")) + "-programs");
        if (!Directory.Exists(copy))
        {
            var unfinished = FormattableString.Invariant($"{copy}.{Environment.ProcessId}");
            var copied = await Command.RunAsync(
                "cp", ["-a", "--", installation, unfinished], CommandSurroundings.None, cancellationToken).ConfigureAwait(false);
            var opened = await Command.RunAsync(
                "chmod", ["-R", "u+rwX,go=rX", "--", unfinished], CommandSurroundings.None, cancellationToken).ConfigureAwait(false);
            if (copied.ExitCode != 0 || opened.ExitCode != 0)
                throw new EmbeddedPostgresException($"Cannot copy {installation} to {copy}: {copied.LastLine}");
            await PlaceAsync(unfinished, copy).ConfigureAwait(false);
        }
        options.Log($"PostgreSQL runs from a copy in {copy}, for {account.Name} cannot get to {binaries.BinFolder}.");
        return PostgresBinaries.At(Path.Combine(copy, Path.GetFileName(binaries.BinFolder)));
    }

    public string NewPassword()
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        PrivateFile.Write(PasswordFile, password);
        return password;
    }

    /// <exception cref="EmbeddedPostgresException">The file is gone.</exception>
    public string KeptPassword() =>
        File.Exists(PasswordFile)
            ? File.ReadAllText(PasswordFile)
            : throw new EmbeddedPostgresException($"The database in {Folder} is there, but its password file {PasswordFile} is gone.");

    public int DataMajorVersion() =>
        int.Parse(File.ReadAllText(Path.Combine(DataFolder, "PG_VERSION")), CultureInfo.InvariantCulture);

    private static DataHome Said(EmbeddedPostgresOptions options, DataHome home, string wanted, string why)
    {
        options.Log($"PostgreSQL data: {home.Folder} {why} ({wanted}).");
        return home;
    }

    /// <summary>Makes the folder if it is not there; one that is there keeps its rights, whoever made it.</summary>
    private static void MakePassable(string folder)
    {
        if (Directory.Exists(folder))
            return;
        try
        {
            Directory.CreateDirectory(folder, PassThrough);
            File.SetUnixFileMode(folder, PassThrough);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException($"Cannot make the folder {folder}: {error.Message}", error);
        }
    }

    private static string FallbackName(string key) =>
        "roadmap-portal-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..12];

    private static async Task PlaceAsync(string unfinished, string copy)
    {
        try
        {
            Directory.Move(unfinished, copy);
        }
        catch (IOException) when (Directory.Exists(copy))
        {
            // Another program made the same copy at the same moment; either serves.
            await Cluster.RemoveAsync(unfinished, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
