using Microsoft.AspNetCore.Builder;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Tests;

/// <summary>The whole portal in this process, on a free port, over a real database with two look-alike towns.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    private WebApplication? portal;

    /// <summary>Archives of tests lie nowhere near those of the portal; they go with the process.</summary>
    static PortalFixture()
    {
        var folder = Directory.CreateTempSubdirectory("portal-archives-");
        Environment.SetEnvironmentVariable("Archives__Folder", folder.FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
    }

    public TestDatabase Database { get; } = new();

    public Town Primorsk => Database.Primorsk;

    public Town Zarechny => Database.Zarechny;

    public Uri Address => new(portal!.Urls.First());

    public IServiceProvider Services => portal!.Services;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        await Database.AskAdminAsync("update municipalities set is_public = true");
        portal = PortalApplication.Create(Database.Connections.Portal, "http://127.0.0.1:0");
        await portal.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await portal!.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>A browser that nobody has signed in.</summary>
    public Browser Open() => new(Address);

    public async Task<Browser> SignInAsync(string email)
    {
        var browser = Open();
        var answer = await browser.SignInAsync(email, Town.Password);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return browser;
    }
}
