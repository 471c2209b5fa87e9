using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Features.Municipalities.Create;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.EndToEndTests;

/// <summary>
/// The portal with the five documents loaded, and a real Chromium in front of it. Each class of journeys has its own, with a
/// database of its own: who counts rows must never meet who adds them.
/// </summary>
public sealed class Stage : IAsyncLifetime
{
    private const string HeadlessShell = "/usr/bin/chromium-headless-shell";

    private static readonly string[] ChromiumFlags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",

        // Letters are as wide as their font says, wherever they stand: pages are compared with files.
        "--font-render-hinting=none",
    ];

    // A browser is dear to start and keeps nothing between windows: one serves all classes, and ends with the process.
    private static readonly Lazy<Task<IBrowser>> Browser = new(StartBrowserAsync);

    /// <summary>Archives of journeys lie nowhere near those of the portal; they go with the process.</summary>
    static Stage()
    {
        var folder = Directory.CreateTempSubdirectory("portal-archives-");
        Environment.SetEnvironmentVariable("Archives__Folder", folder.FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
    }

    private TestDatabase database = null!;
    private readonly ConcurrentBag<IBrowserContext> windows = [];
    private WebApplication? portal;

    public IBrowser Chromium { get; private set; } = null!;

    public string Address => portal!.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.FilledAsync("demo", connections => LoadDemo.RunAsync(connections.Migrations, default));
        portal = PortalApplication.Create(database.Connections.Portal, "http://127.0.0.1:0");
        await portal.StartAsync();
        Chromium = await Browser.Value;
    }

    private static async Task<IBrowser> StartBrowserAsync()
    {
        // What is waited for comes sooner or not at all; a machine that is busy with other tests is no defect.
        Assertions.SetDefaultExpectTimeout(15_000);
        return await LaunchAsync(await Playwright.CreateAsync());
    }

    /// <summary>Chromium without windows of its own where there is one, as Playwright itself would take: the journeys take a third less time.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? (File.Exists(HeadlessShell) ? HeadlessShell : "/usr/bin/chromium"),
        Args = ChromiumFlags,
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var window in windows)
        {
            await window.CloseAsync();
        }

        await portal!.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>What the portal is made of, for what no page can do yet.</summary>
    public IServiceProvider Services => portal!.Services;

    /// <summary>A window that runs no scripts.</summary>
    public async Task<IPage> OpenWithoutScriptsAsync()
    {
        var window = await Chromium.NewContextAsync(new BrowserNewContextOptions { BaseURL = Address, JavaScriptEnabled = false, Locale = "ru-RU" });
        windows.Add(window);
        return await window.NewPageAsync();
    }

    /// <summary>A window of its own, with its own cookies.</summary>
    public async Task<IPage> OpenAsync(int width = 1366, int height = 768, ColorScheme scheme = ColorScheme.Light)
    {
        var window = await Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "ru-RU",
        });
        windows.Add(window);
        return await window.NewPageAsync();
    }

    public async Task<IPage> SignInAsync(string email, int width = 1366, int height = 768, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await OpenAsync(width, height, scheme);
        await SignInAsync(page, email);
        return page;
    }

    public static async Task SignInAsync(IPage page, string email, string password = DemoPeople.Password)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Электронная почта").FillAsync(email);
        await page.GetByLabel("Пароль").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Войти" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Выйти" })).ToBeVisibleAsync();
    }

    /// <summary>Where the roadmap of a demo municipality is.</summary>
    public async Task<string> RoadmapAsync(string slug)
    {
        await using var context = await DataAsync(slug);
        var id = await context.Roadmaps.Select(roadmap => roadmap.Id).SingleAsync();
        return $"/m/{slug}/roadmaps/{id.Value}";
    }

    /// <summary>As the operator does, who has no pages.</summary>
    public async Task<CreatedMunicipality> CreateMunicipalityAsync(NewMunicipality wanted, NewPerson administrator) =>
        (await new CreateMunicipality(new PortalContexts(database.Connections.Migrations)).RunAsync(wanted, administrator, default)).Value!;

    /// <summary>Puts more into a municipality than the demo has.</summary>
    public async Task WriteAsync(string slug, Action<PortalContext> write)
    {
        var tenant = await database.Portal.FindMunicipalityAsync(Slug.Parse(slug)) ?? throw new ArgumentException("There is no such municipality.", nameof(slug));
        await using var context = database.Portal.Open(new TenantScope(tenant, new Actor(null, "Тест")));
        write(context);
        await context.SaveChangesAsync();
    }

    /// <summary>Runs a statement past all locks: for what the portal itself cannot do yet.</summary>
    public Task AskAdminAsync(string sql) => database.AskAdminAsync(sql);

    /// <summary>What the database holds, for looking behind the page.</summary>
    public async Task<PortalContext> DataAsync(string slug) =>
        database.Portal.Open(new TenantScope(await database.Portal.FindMunicipalityAsync(Slug.Parse(slug)), null));
}
