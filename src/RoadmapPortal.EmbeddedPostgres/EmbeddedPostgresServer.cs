using System.Globalization;

namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>
/// A private PostgreSQL that runs as long as this object: for <c>eng/run</c> and for tests. It listens on a unix socket in
/// a folder that nobody else may enter, asks for a password there too, and never runs as root.
/// </summary>
public sealed class EmbeddedPostgresServer : IAsyncDisposable
{
    internal const string AdminName = "postgres";
    internal const int SocketPort = 5432;

    private readonly Cluster cluster;
    private readonly PrivateFolder privateFolder;
    private readonly OwnerLock? dataLock;
    private readonly bool durable;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly EventHandler atExit;
    private Task? stop;

    private EmbeddedPostgresServer(Cluster cluster, PrivateFolder privateFolder, OwnerLock? dataLock, DataHome home, string password, EmbeddedPostgresOptions options)
    {
        this.cluster = cluster;
        this.privateFolder = privateFolder;
        this.dataLock = dataLock;
        durable = options.Folder is not null;
        settings = options.Settings;
        Password = password;
        DataFolder = home.DataFolder;
        Port = options.Settings.TryGetValue("port", out var port) ? int.Parse(port, CultureInfo.InvariantCulture) : SocketPort;
        atExit = (_, _) => StopAsync().GetAwaiter().GetResult();
        AppDomain.CurrentDomain.ProcessExit += atExit;
    }

    /// <summary>The folder of the server's unix socket, as Npgsql and psql take it for a host.</summary>
    public string Host => privateFolder.SocketFolder;

    /// <summary>Part of the socket's name; no network port unless the settings turn <c>listen_addresses</c> on.</summary>
    public int Port { get; }

    /// <summary>The superuser.</summary>
    public string Username { get; } = AdminName;

    /// <summary>Hexadecimal digits: needs no quoting anywhere.</summary>
    public string Password { get; }

    /// <summary>The maintenance database, there from the start.</summary>
    public string Database { get; } = "postgres";

    /// <summary>For Npgsql.</summary>
    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture, $"Host={Host};Port={Port};Username={Username};Password={Password};Database={Database}");

    /// <summary>Where the data really lie, which is not the wanted folder if the server's account cannot get there.</summary>
    public string DataFolder { get; }

    /// <summary>
    /// Starts a server, making its database the first time, and returns when it takes connections. A server that an
    /// earlier, killed program left on the same folder is stopped in good order first.
    /// </summary>
    /// <exception cref="EmbeddedPostgresException">No programs, a folder in use by another program, or a server that does not start.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left running.</exception>
    public static async Task<EmbeddedPostgresServer> StartAsync(EmbeddedPostgresOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!OperatingSystem.IsLinux())
            throw new EmbeddedPostgresException("The private PostgreSQL runs on Linux alone; elsewhere give the connection string of a server.");
        await Leftovers.RemoveAsync(options.TemporaryFolder, options.Log, cancellationToken).ConfigureAwait(false);
        if (options.Folder is null)
            return await StartInAsync(home: null, dataLock: null, options, cancellationToken).ConfigureAwait(false);
        var home = await DataHome.ChooseAsync(options, options.Folder, cancellationToken).ConfigureAwait(false);
        var dataLock = OwnerLock.Take(home.Folder);
        try
        {
            return await StartInAsync(home, dataLock, options, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            dataLock.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Stops the server (a durable one in good order: open connections are ended, everything is written) and waits until
    /// it is gone; a throw-away one takes its data along. Asking again awaits the same stop.
    /// </summary>
    public Task StopAsync() => stop ??= StopOnceAsync();

    /// <summary>Stops the server as an administrator would, open connections and all; data and sockets stay for <see cref="ResumeAsync"/>.</summary>
    public Task InterruptAsync(CancellationToken cancellationToken = default) => cluster.Processes.EndAsync(orderly: true, cancellationToken);

    /// <summary>Starts an interrupted server again at the same place; returns when it takes connections.</summary>
    public Task ResumeAsync(CancellationToken cancellationToken = default) => cluster.StartAsync(privateFolder.SocketFolder, settings, cancellationToken);

    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    private static async Task<EmbeddedPostgresServer> StartInAsync(
        DataHome? home, OwnerLock? dataLock, EmbeddedPostgresOptions options, CancellationToken cancellationToken)
    {
        var isThere = home is not null && Directory.Exists(home.DataFolder);
        var account = isThere ? ServerAccount.OwnerOf(home!.DataFolder) : ServerAccount.Choose();
        var found = options.Binaries ?? PostgresBinaries.Find(majorVersion: isThere ? home!.DataMajorVersion() : null);
        var binaries = await DataHome.ReachableAsync(found, account, options, cancellationToken).ConfigureAwait(false);
        var privateFolder = await PrivateFolder.MakeAsync(options.TemporaryFolder, account, cancellationToken).ConfigureAwait(false);
        var place = home ?? new DataHome(privateFolder.Path);
        var cluster = new Cluster(binaries, account, place.DataFolder, durable: home is not null);
        try
        {
            var password = isThere ? place.KeptPassword() : place.NewPassword();
            if (isThere)
                await SettleAsync(cluster, place, options.Log, cancellationToken).ConfigureAwait(false);
            else
                await cluster.InitializeAsync(password, cancellationToken).ConfigureAwait(false);
            await cluster.StartAsync(privateFolder.SocketFolder, options.Settings, cancellationToken).ConfigureAwait(false);
            return new EmbeddedPostgresServer(cluster, privateFolder, dataLock, place, password, options);
        }
        catch
        {
            await cluster.Processes.EndAsync(orderly: home is not null, CancellationToken.None).ConfigureAwait(false);
            await privateFolder.RemoveAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task SettleAsync(Cluster cluster, DataHome home, Action<string> log, CancellationToken cancellationToken)
    {
        if (await cluster.Processes.EndAsync(orderly: true, cancellationToken).ConfigureAwait(false))
            log($"Stopped the server that a killed program had left on {home.Folder}.");
        if (cluster.Processes.RemoveForeignNumber())
            log($"The server on {home.Folder} had been killed; its number meanwhile belongs to another process.");
    }

    private async Task StopOnceAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= atExit;
        try
        {
            await cluster.Processes.EndAsync(orderly: durable, CancellationToken.None).ConfigureAwait(false);
            await privateFolder.RemoveAsync().ConfigureAwait(false);
        }
        finally
        {
            // Last, so that nobody takes a folder whose server still stops.
            dataLock?.Dispose();
        }
    }
}
