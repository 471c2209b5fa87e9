using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.EmbeddedPostgres;
using RoadmapPortal.Web.Features.Demo.Load;

namespace RoadmapPortal.EndToEndTests;

/// <summary>The portal as a process of its own over a PostgreSQL of its own, so that each of them can be killed and started again.</summary>
public sealed class ServedPortal : IAsyncLifetime
{
    private const string Announcement = "The portal is at ";

    private readonly string address = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://localhost:{FreePort()}");
    private IPlaywright? playwright;
    private IBrowser? chromium;
    private PortalConnections? connections;
    private Process? process;

    public EmbeddedPostgresServer Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await EmbeddedPostgresServer.StartAsync(EmbeddedPostgresOptions.ThrowAway());
        connections = await DatabaseProvisioner.ProvisionAsync(Database.ConnectionString, "portal");
        await DatabaseMigrator.MigrateAsync(connections);
        await LoadDemo.RunAsync(connections.Migrations, default);
        await StartAsync();
        playwright = await Playwright.CreateAsync();
        chromium = await Stage.LaunchAsync(playwright);
    }

    /// <summary>Serves until <see cref="KillAsync"/>; returns when it answers.</summary>
    public async Task StartAsync()
    {
        // The program beside this one's folder, built with the same configuration.
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(here.Parent!.Parent!.FullName, "RoadmapPortal.Web", here.Name, "RoadmapPortal.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "serve"]) { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Portal"] = connections!.Portal;
        start.Environment["ConnectionStrings__Migrations"] = connections.Migrations;
        start.Environment["ASPNETCORE_URLS"] = address;
        process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("The portal did not start.");
    }

    /// <summary>As <c>kill -9</c>: without a word to anybody.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async Task<EditorPage> OpenAsync(string email, string slug)
    {
        var window = await chromium!.NewContextAsync(new BrowserNewContextOptions { BaseURL = address, ViewportSize = new ViewportSize { Width = 1366, Height = 768 }, Locale = "ru-RU" });
        var page = await window.NewPageAsync();
        await Stage.SignInAsync(page, email);
        await using var data = await DataAsync(slug);
        return await EditorPage.OpenAsync(page, $"/m/{slug}/roadmaps/{data.Roadmaps.Select(roadmap => roadmap.Id).Single().Value}");
    }

    /// <summary>What the database holds.</summary>
    public async Task<PortalContext> DataAsync(string slug)
    {
        // A pool would keep connections that a restarted database has ended.
        var contexts = new PortalContexts(new Npgsql.NpgsqlConnectionStringBuilder(connections!.Portal) { Pooling = false }.ConnectionString);
        return contexts.Open(new TenantScope(await contexts.FindMunicipalityAsync(Slug.Parse(slug)), null));
    }

    public async ValueTask DisposeAsync()
    {
        await chromium!.DisposeAsync();
        playwright!.Dispose();
        await KillAsync();
        process!.Dispose();
        await Database.DisposeAsync();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
