using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Notices;
using RoadmapPortal.Data.People;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Archives.Make;
using RoadmapPortal.Web.Features.Archives.Restore;
using RoadmapPortal.Web.Features.Audits.Print;
using RoadmapPortal.Web.Features.Audits.SelfAudit;
using RoadmapPortal.Web.Features.Journal.Export;
using RoadmapPortal.Web.Features.Notifications.List;
using RoadmapPortal.Web.Features.Orders.Approve;
using RoadmapPortal.Web.Features.Orders.Duties;
using RoadmapPortal.Web.Features.Orders.Print;
using RoadmapPortal.Web.Features.PublicRegister;
using RoadmapPortal.Web.Features.Roadmaps.Preview;
using RoadmapPortal.Web.Features.Roadmaps.Print;
using RoadmapPortal.Web.Features.Roadmaps.PrintMany;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Export;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;
using RoadmapPortal.Web.Features.Schools.Export;
using RoadmapPortal.Web.Features.Verification;
using Serilog;

namespace RoadmapPortal.Web.Shell;

/// <summary>Puts the web application together: what it is made of, and what a request passes through.</summary>
public static class PortalApplication
{
    /// <summary>Largest message of a circuit: a cell of 20,000 characters in UTF-8 with room to spare.</summary>
    private const long LargestCircuitMessage = 128 * 1024;

    /// <summary>A roadmap of a thousand parts has room; the usual thousand fields are too few for two hundred.</summary>
    private const int MostFormFields = 8 * 1024;

    /// <param name="portalConnection">The web role's connection string.</param>
    /// <param name="urls">Where to listen; by default what ASPNETCORE_URLS says.</param>
    public static WebApplication Create(string portalConnection, string? urls = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(PortalApplication).Assembly.GetName().Name });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(urls ?? builder.Configuration["ASPNETCORE_URLS"] ?? builder.Configuration["URLS"] ?? "http://localhost:5080");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders().AddSerilog(new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger(), dispose: true);
        AddData(builder.Services, ConnectionLimit.Of(portalConnection));
        AddKeys(builder.Services, builder.Configuration);
        AddPeople(builder.Services);
        PortalFeatures.AddTo(builder.Services, builder.Configuration);
        AddPages(builder.Services);
        AddProxies(builder.Services, builder.Configuration);
        var portal = builder.Build();
        Pipeline(portal);
        return portal;
    }

    private static void AddData(IServiceCollection services, string portalConnection)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new PortalContexts(portalConnection));
        services.AddSingleton(new RoadmapNotices(portalConnection));
        services.AddSingleton<MembershipDirectory>();

        // Identity's stores ask for a context of their own; accounts belong to no municipality.
        services.AddScoped(provider => provider.GetRequiredService<PortalContexts>().Open(TenantScope.Nobody));
    }

    /// <summary>Keys of cookies and tokens, in the database; encrypted there if <c>DataProtection:Certificate</c> names a PFX file.</summary>
    private static void AddKeys(IServiceCollection services, ConfigurationManager configuration)
    {
        var keys = services.AddDataProtection().SetApplicationName("RoadmapPortal");
        if (configuration["DataProtection:Certificate"] is { Length: > 0 } file)
        {
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, configuration["DataProtection:Password"]));
        }

        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = new ProtectionKeyStore(provider.GetRequiredService<PortalContexts>())));
    }

    /// <summary>Proxies outside of this machine are believed only if <c>ForwardedHeaders:KnownNetworks</c> names their networks.</summary>
    private static void AddProxies(IServiceCollection services, ConfigurationManager configuration) =>
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var network in (configuration["ForwardedHeaders:KnownNetworks"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
            }
        });

    private static void AddPeople(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Cookie.Name = "portal";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
        });
        services.AddIdentityCore<Account>(identity =>
            {
                identity.Password.RequiredLength = 10;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                identity.User.RequireUniqueEmail = true;
            })
            .AddEntityFrameworkStores<PortalContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.Configure<AuthorizationOptions>(DeedPolicies.Add);
        services.AddSingleton<IAuthorizationHandler, DeedHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, StrangersFindNothing>();
        services.AddSingleton<Gate>();
        services.AddSingleton<PublicDoor>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestCircuitMessage);
        services.AddScoped<ConnectionState>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<ConnectionState>());
        services.AddCascadingAuthenticationState();
        services.AddRateLimiter(VerificationLimit.Add);
        PageCompression.Add(services);

        // A roadmap's structure is one form: several fields for each task, column and section.
        services.Configure<FormOptions>(form => form.ValueCountLimit = MostFormFields);
        services.AddHttpContextAccessor();
    }

    private static void Pipeline(WebApplication portal)
    {
        portal.UseForwardedHeaders();
        portal.UseMiddleware<RequestLine>();
        portal.UseMiddleware<SecurityHeaders>();
        PageCompression.Use(portal);
        portal.UseExceptionHandler("/problem/500", createScopeForErrors: true);
        portal.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
        portal.UseMiddleware<ProblemsAreRead>();

        // Every cookie, whoever sets it. Browsers take Secure cookies from http://localhost too.
        portal.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always, HttpOnly = HttpOnlyPolicy.Always, MinimumSameSitePolicy = SameSiteMode.Lax });
        portal.UseRateLimiter();
        portal.UseAuthentication();
        portal.UseMiddleware<OriginClaims>();
        portal.UseAuthorization();
        portal.UseAntiforgery();
        portal.MapStaticAssets().AllowAnonymous();
        portal.MapGet("/health", () => Results.Text("ok")).AllowAnonymous();
        RoadmapDownload.Map(portal);
        PaperFonts.Map(portal);
        BundleDownload.Map(portal);
        AuditDownload.Map(portal);
        OrderDownload.Map(portal);
        DutyFileDownload.Map(portal);
        OfficeEditionDownload.Map(portal);
        SchoolsDownload.Map(portal);
        SchoolRoadmapsDownload.Map(portal);
        AnswerEndpoint.Map(portal);
        EditionDownload.Map(portal);
        EvidenceDownload.Map(portal);
        OpenNotification.Map(portal);
        PublicationExport.Map(portal);
        JournalDownload.Map(portal);
        ArchiveDownload.Map(portal);
        RestoreUpload.Map(portal);
        CheckFileDownload.Map(portal);
        PublicEndpoints.Map(portal);
        portal.MapRazorComponents<App>().AddInteractiveServerRenderMode(PageCompression.OfCircuits);
    }
}
