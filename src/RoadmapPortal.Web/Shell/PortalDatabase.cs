using Npgsql;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.EmbeddedPostgres;

namespace RoadmapPortal.Web.Shell;

/// <summary>
/// The database of this run: the one that the connection strings <c>Portal</c> and <c>Migrations</c> name, or, without them, the
/// embedded server in the private folder <c>.local</c>. A command that finds the embedded server already run by the portal uses it there.
/// </summary>
public sealed class PortalDatabase : IAsyncDisposable
{
    public const string NotUpToDate = "The database is not up to date: run the command 'migrate' first (or 'demo' for the demo municipalities).";

    private const string DatabaseName = "roadmap_portal";
    private static readonly TimeSpan PatienceWithOtherCommand = TimeSpan.FromSeconds(60);

    private readonly EmbeddedPostgresServer? server;
    private readonly RunningPortalFile? announcement;

    private PortalDatabase(PortalConnections connections, EmbeddedPostgresServer? server, RunningPortalFile? announcement)
    {
        Connections = connections;
        this.server = server;
        this.announcement = announcement;
    }

    public PortalConnections Connections { get; }

    /// <summary>Opens the database for one command and closes it again; a failure that an administrator can mend is one line and exit code 1.</summary>
    public static async Task<int> WithAsync(Func<PortalConnections, Task<int>> command, CancellationToken cancellation)
    {
        try
        {
            await using var database = await OpenAsync(Configuration(), isPortal: false, cancellation);
            return await command(database.Connections);
        }
        catch (Exception exception) when (Mendable(exception) is { } words)
        {
            await Console.Error.WriteLineAsync(words);
            return 1;
        }
    }

    /// <summary>As <see cref="WithAsync"/>, for a command that cannot do without the tables of this version.</summary>
    public static Task<int> WithSchemaAsync(Func<PortalConnections, Task<int>> command, CancellationToken cancellation) => WithAsync(
        async connections => (await DatabaseMigrator.PendingMigrationsAsync(connections.Portal, cancellation)).Count == 0
            ? await command(connections)
            : throw new PortalConfigurationException(NotUpToDate),
        cancellation);

    /// <summary>One line for failures that an administrator can mend; none for defects.</summary>
    public static string? Mendable(Exception exception)
    {
        // EF wraps what it takes for a passing failure of the server.
        var cause = exception is InvalidOperationException { InnerException: NpgsqlException inner } ? inner : exception;
        return cause is EmbeddedPostgresException or NpgsqlException or InvalidDataException or PortalConfigurationException or IOException or UnauthorizedAccessException
            ? cause.Message.ReplaceLineEndings(" ")
            : null;
    }

    /// <param name="isPortal">The portal itself, which other programs may join, and not a passing command.</param>
    /// <exception cref="PortalConfigurationException">Only one of the two connection strings is given.</exception>
    /// <exception cref="EmbeddedPostgresException">The embedded server cannot be had; the message says why and what to do.</exception>
    public static async Task<PortalDatabase> OpenAsync(IConfiguration configuration, bool isPortal, CancellationToken cancellation)
    {
        var portal = configuration.GetConnectionString("Portal");
        var migrations = configuration.GetConnectionString("Migrations");
        if (portal is not null && migrations is not null)
        {
            return new PortalDatabase(new PortalConnections(portal, migrations), null, null);
        }

        if (portal is not null || migrations is not null)
        {
            throw new PortalConfigurationException("Give both connection strings, ConnectionStrings__Portal and ConnectionStrings__Migrations, or neither.");
        }

        return await OpenEmbeddedAsync(PrivateFolder(configuration), isPortal, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        announcement?.Remove();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>The same settings for the portal and for commands: files, then the environment.</summary>
    public static IConfiguration Configuration() =>
        new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

    private static async Task<PortalDatabase> OpenEmbeddedAsync(string folder, bool isPortal, CancellationToken cancellation)
    {
        var announcement = new RunningPortalFile(Path.Combine(folder, "portal.json"));
        var giveUp = TimeProvider.System.GetUtcNow() + PatienceWithOtherCommand;
        while (true)
        {
            try
            {
                var server = await EmbeddedPostgresServer.StartAsync(
                    EmbeddedPostgresOptions.Durable(Path.Combine(folder, "postgres")) with { Log = Console.Error.WriteLine }, cancellation);
                var connections = await DatabaseProvisioner.ProvisionAsync(server.ConnectionString, DatabaseName, cancellation);
                announcement.Remove();
                if (isPortal)
                {
                    announcement.Write(connections);
                }

                return new PortalDatabase(connections, server, isPortal ? announcement : null);
            }
            catch (FolderInUseException) when (!isPortal && announcement.Read() is { } running)
            {
                return new PortalDatabase(running, null, null);
            }
            catch (FolderInUseException) when (announcement.Read() is null && TimeProvider.System.GetUtcNow() < giveUp)
            {
                // Another command has the server for a moment.
                await Task.Delay(TimeSpan.FromMilliseconds(300), cancellation);
            }
        }
    }

    /// <summary><c>.local</c> beside the solution, or beside the published program; git ignores it.</summary>
    internal static string PrivateFolder(IConfiguration configuration)
    {
        if (configuration["EmbeddedPostgres:Folder"] is { Length: > 0 } folder)
        {
            return Path.GetFullPath(folder);
        }

        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "RoadmapPortal.sln")))
        {
            root = root.Parent;
        }

        return Path.Combine(root?.FullName ?? AppContext.BaseDirectory, ".local");
    }
}
