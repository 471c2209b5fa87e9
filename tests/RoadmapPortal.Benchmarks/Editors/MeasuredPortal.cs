using System.Diagnostics;
using RoadmapPortal.Benchmarks.Circuits;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Domain.People;
using RoadmapPortal.EmbeddedPostgres;
using RoadmapPortal.Web.Features.Demo.Load;

namespace RoadmapPortal.Benchmarks.Editors;

/// <summary>
/// The portal as it is served, in a process of its own, over a PostgreSQL of its own that waits for the disk as a real one does. With the demo's
/// data; everything is thrown away in the end.
/// </summary>
internal sealed class MeasuredPortal : IAsyncDisposable
{
    private const string Announcement = "The portal is at ";

    private readonly EmbeddedPostgresServer database;
    private readonly Process process;
    private readonly EventHandler atExit;

    private MeasuredPortal(EmbeddedPostgresServer database, Process process, Uri address, MeasuredRoadmap roadmap, string connection)
    {
        Connection = connection;
        this.database = database;
        this.process = process;

        // When this program is stopped half-way; the database stops by itself, and first.
        atExit = (_, _) =>
        {
            process.Kill();
            Directory.Delete(Path.GetDirectoryName(database.DataFolder)!, recursive: true);
        };
        AppDomain.CurrentDomain.ProcessExit += atExit;
        Address = address;
        Roadmap = roadmap;
    }

    public Uri Address { get; }

    public MeasuredRoadmap Roadmap { get; }

    /// <summary>The web role's, to the database past the portal.</summary>
    public string Connection { get; }

    public int ProcessId => process.Id;

    public static async Task<MeasuredPortal> StartAsync(int times)
    {
        // Not a private folder of this account: the database server is never run by root.
        var wanted = Path.Combine(Path.GetTempPath(), $"roadmap-editors-{Guid.NewGuid():N}");
        var database = await EmbeddedPostgresServer.StartAsync(EmbeddedPostgresOptions.Durable(wanted));
        try
        {
            return await StartAsync(database, times);
        }
        catch
        {
            await RemoveAsync(database);
            throw;
        }
    }

    /// <summary>Signs the demo's methodist of Сочи in.</summary>
    public Task<PortalVisit> SignInAsync() => PortalVisit.SignInAsync(Address, DemoPeople.Email(Role.Methodist, "sochi"), DemoPeople.Password);

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= atExit;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        await RemoveAsync(database);
    }

    private static async Task<MeasuredPortal> StartAsync(EmbeddedPostgresServer database, int times)
    {
        var connections = await DatabaseProvisioner.ProvisionAsync(database.ConnectionString, "measured");
        await DatabaseMigrator.MigrateAsync(connections);
        await LoadDemo.RunAsync(connections.Migrations, default);
        var roadmap = await MeasuredRoadmap.FindAsync(connections.Portal);
        if (times > 1)
        {
            await roadmap.RepeatRowsAsync(times);
        }

        var process = Serve(connections);
        return new MeasuredPortal(database, process, await AddressAsync(process), roadmap, connections.Portal);
    }

    private static async Task RemoveAsync(EmbeddedPostgresServer database)
    {
        await database.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(database.DataFolder)!, recursive: true);
    }

    private static Process Serve(PortalConnections connections)
    {
        // Beside this program's own folder lies that of the portal, built with the same configuration.
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(here.Parent!.Parent!.FullName, "RoadmapPortal.Web", here.Name, "RoadmapPortal.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "serve"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Portal"] = connections.Portal;
        start.Environment["ConnectionStrings__Migrations"] = connections.Migrations;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return Process.Start(start)!;
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        var log = new ServerLog();
        process.ErrorDataReceived += (_, line) => log.Hear(line.Data);
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                // Browsers keep Secure cookies without HTTPS for this name alone.
                _ = process.StandardOutput.ReadToEndAsync();
                return new Uri(line[Announcement.Length..].Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
            }
        }

        throw new InvalidOperationException("The portal did not start.");
    }
}
