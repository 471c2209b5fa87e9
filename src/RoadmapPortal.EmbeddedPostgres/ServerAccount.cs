using System.Globalization;

namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>The account that a server runs as. PostgreSQL refuses to run as root, so root lends it an unprivileged one.</summary>
internal sealed record ServerAccount(string Name, uint UserId, uint GroupId)
{
    private static readonly string[] Unprivileged = ["postgres", "nobody"];

    private static bool IsRoot => Libc.EffectiveUser == 0;

    /// <exception cref="EmbeddedPostgresException">Root on a system without a fitting account.</exception>
    public static ServerAccount Choose()
    {
        if (!IsRoot)
            return new ServerAccount(Environment.UserName, Libc.EffectiveUser, Libc.EffectiveGroup);
        var accounts = Accounts();
        return Unprivileged.Select(name => accounts.FirstOrDefault(account => account.Name == name)).OfType<ServerAccount>().FirstOrDefault()
            ?? throw new EmbeddedPostgresException("PostgreSQL does not run as root, and there is neither an account 'postgres' nor 'nobody'.");
    }

    /// <summary>
    /// The account that owns existing data. It need not be the one that <see cref="Choose"/> would take today:
    /// installing PostgreSQL adds 'postgres' where 'nobody' served before.
    /// </summary>
    /// <exception cref="EmbeddedPostgresException">The data are somebody else's or root's.</exception>
    public static ServerAccount OwnerOf(string dataFolder)
    {
        var asked = Command.Run("stat", "-c", "%u %g", "--", dataFolder);
        if (asked.ExitCode != 0)
            throw new EmbeddedPostgresException($"Cannot tell who owns {dataFolder}: {asked.LastLine}");
        var ids = asked.Output.Split(' ', StringSplitOptions.TrimEntries);
        var user = uint.Parse(ids[0], CultureInfo.InvariantCulture);
        var group = uint.Parse(ids[1], CultureInfo.InvariantCulture);
        if (user == 0 || (!IsRoot && user != Libc.EffectiveUser))
            throw new EmbeddedPostgresException(string.Create(
                CultureInfo.InvariantCulture,
                $"The database in {dataFolder} belongs to user {user}; run this as the user who made it, or choose another folder."));
        var name = Accounts().FirstOrDefault(account => account.UserId == user)?.Name ?? ids[0];
        return new ServerAccount(name, user, group);
    }

    /// <summary>
    /// Runs a program as this account, in a session of its own: Ctrl+C in our terminal must not end a server (or its
    /// orderly stop) before the program that uses it.
    /// </summary>
    public Task<CommandResult> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        CommandSurroundings surroundings,
        CancellationToken cancellationToken)
    {
        string[] becomeAccount = IsRoot
            ? ["setpriv", "--reuid", Text(UserId), "--regid", Text(GroupId), "--clear-groups"]
            : [];
        return Command.RunAsync("setsid", [.. becomeAccount, program, .. arguments], surroundings, cancellationToken);
    }

    /// <summary>Runs a line of shell as this account; <paramref name="arguments"/> are its $1, $2 ….</summary>
    public Task<CommandResult> ShellAsync(string line, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        RunAsync("sh", ["-c", line, "sh", .. arguments], CommandSurroundings.None, cancellationToken);

    /// <summary>Whether this account gets through to a folder. Asked of the system, which also knows access lists.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken)
    {
        var asked = await RunAsync("test", ["-x", folder], CommandSurroundings.None, cancellationToken).ConfigureAwait(false);
        return asked.ExitCode switch
        {
            0 => true,
            1 => false,
            _ => throw new EmbeddedPostgresException($"Cannot act as {Name}: {asked.LastLine}"),
        };
    }

    /// <summary>Makes a folder that this account alone may enter. The parent must be ours, so that nobody swaps it underway.</summary>
    public string MakeFolder(string path)
    {
        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (IsRoot)
            Libc.GiveTo(this, path);
        return path;
    }

    private static string Text(uint id) => id.ToString(CultureInfo.InvariantCulture);

    private static List<ServerAccount> Accounts() =>
    [
        .. File.ReadLines("/etc/passwd")
            .Select(line => line.Split(':'))
            .Where(fields => fields.Length >= 4)
            .Select(fields => new ServerAccount(
                fields[0],
                uint.Parse(fields[2], CultureInfo.InvariantCulture),
                uint.Parse(fields[3], CultureInfo.InvariantCulture))),
    ];
}
