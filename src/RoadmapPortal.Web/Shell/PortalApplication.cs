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
using RoadmapPortal.Web.Features.Audits.Campaign;
using RoadmapPortal.Web.Features.Audits.Cards;
using RoadmapPortal.Web.Features.Audits.Choose;
using RoadmapPortal.Web.Features.Audits.Compare;
using RoadmapPortal.Web.Features.Audits.Desk;
using RoadmapPortal.Web.Features.Audits.List;
using RoadmapPortal.Web.Features.Audits.Mark;
using RoadmapPortal.Web.Features.Audits.Narrate;
using RoadmapPortal.Web.Features.Audits.Paste;
using RoadmapPortal.Web.Features.Audits.Print;
using RoadmapPortal.Web.Features.Audits.Review;
using RoadmapPortal.Web.Features.Audits.SelfAudit;
using RoadmapPortal.Web.Features.Catalogues.Edit;
using RoadmapPortal.Web.Features.Catalogues.List;
using RoadmapPortal.Web.Features.Catalogues.Map;
using RoadmapPortal.Web.Features.Catalogues.Renumber;
using RoadmapPortal.Web.Features.Checks.Weigh;
using RoadmapPortal.Web.Features.Notifications.List;
using RoadmapPortal.Web.Features.Notifications.Rounds;
using RoadmapPortal.Web.Features.Notifications.Send;
using RoadmapPortal.Web.Features.Notifications.Settings;
using RoadmapPortal.Web.Features.Notifications.Tell;
using RoadmapPortal.Web.Features.Notifications.Watch;
using RoadmapPortal.Web.Features.Printing.EditProfile;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.CopyForward;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.FindAndReplace;
using RoadmapPortal.Web.Features.Roadmaps.History;
using RoadmapPortal.Web.Features.Roadmaps.Preview;
using RoadmapPortal.Web.Features.Roadmaps.Print;
using RoadmapPortal.Web.Features.Roadmaps.PrintMany;
using RoadmapPortal.Web.Features.Roadmaps.Read;
using RoadmapPortal.Web.Features.Roadmaps.Structure;
using RoadmapPortal.Web.Features.Roadmaps.Versions;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Campaign;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Remarks;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Review;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Public;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Publish;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Export;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Overview;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Register;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Remind;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Summary;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Views;
using RoadmapPortal.Web.Features.Schools;
using RoadmapPortal.Web.Features.Schools.Arrange;
using RoadmapPortal.Web.Features.Schools.Edit;
using RoadmapPortal.Web.Features.Schools.Export;
using RoadmapPortal.Web.Features.Schools.Import;
using RoadmapPortal.Web.Features.Schools.Register;
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
        AddFeatures(builder.Services);
        AddSchoolRoadmaps(builder.Services);
        AddAudits(builder.Services);
        AddSelfAudit(builder.Services);
        AddReviewOfRoadmaps(builder.Services);
        AddNotifications(builder.Services, builder.Configuration);
        AddSchoolRoadmapRegister(builder.Services);
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

    private static void AddSchoolRoadmaps(IServiceCollection services)
    {
        services.AddSingleton<SchoolRoadmapDesk>();
        services.AddSingleton<FilingCampaignQuery>();
        services.AddSingleton<SaveFilingCampaign>();
        services.AddSingleton<AskSchools>();
        services.AddSingleton<FilingQuery>();
        services.AddSingleton<FilingWaitsQuery>();
        services.AddSingleton<SubmitRoadmap>();
        services.AddSingleton<OffersQuery>();
        services.AddSingleton<DecideOffer>();
        services.AddSingleton<BorrowRows>();
        services.AddSingleton<ApproveRoadmap>();
        services.AddSingleton<PublishRoadmap>();
        services.AddSingleton<SchoolPublicationQuery>();
        services.AddSingleton<PublicationQuery>();
        services.AddSingleton<PublicationCardQuery>();
        services.AddSingleton<CheckPublication>();
        services.AddSingleton<PublicEditionQuery>();
    }

    private static void AddFeatures(IServiceCollection services)
    {
        services.AddSingleton<FrameQuery>();
        services.AddSingleton<RoadmapListQuery>();
        services.AddSingleton<RoadmapPageQuery>();
        services.AddSingleton<WriteBundle>();
        services.AddSingleton<Bundles>();
        services.AddSingleton<EditableTableQuery>();
        services.AddSingleton<TableDesk>();
        services.AddSingleton<SaveCells>();
        services.AddSingleton<AddActivity>();
        services.AddSingleton<RemoveActivity>();
        services.AddSingleton<MoveActivity>();
        services.AddSingleton<DuplicateActivity>();
        services.AddSingleton<EditingDeeds>();
        services.AddSingleton<StructureQuery>();
        services.AddSingleton<StructureDesk>();
        services.AddSingleton<ChangeStructure>();
        services.AddSingleton<LiveRoadmaps>();
        services.AddSingleton<PresenceOutbox>();
        services.AddSingleton<StandingRights>();
        services.AddHostedService(provider => provider.GetRequiredService<StandingRights>());
        services.AddHostedService<NoticeListener>();
        services.AddHostedService<PresenceSender>();
        services.AddSingleton<INoticeHearer>(provider => provider.GetRequiredService<LiveRoadmaps>());
        services.AddSingleton<INoticeHearer>(provider => provider.GetRequiredService<LiveAudits>());
        services.AddSingleton<INoticeHearer>(provider => provider.GetRequiredService<StandingRights>());
        services.AddSingleton<ILiveLeases>(provider => provider.GetRequiredService<LiveRoadmaps>());
        services.AddSingleton<ILiveLeases>(provider => provider.GetRequiredService<LiveAudits>());
        services.AddSingleton<LiveRoadmapQuery>();
        services.AddSingleton<LearnResponsible>();
        services.AddSingleton<TypicalActivitiesQuery>();
        services.AddSingleton<RowHistoryQuery>();
        services.AddSingleton<RoadmapAtQuery>();
        services.AddSingleton<MomentListQuery>();
        services.AddSingleton<ComparisonQuery>();
        services.AddSingleton<RestoreRow>();
        services.AddSingleton<RestorePart>();
        services.AddSingleton<RestoreRoadmap>();
        services.AddSingleton<CopyRoadmapQuery>();
        services.AddSingleton<CopyRoadmap>();
        services.AddSingleton<FindInCellsQuery>();
        services.AddSingleton<ReplaceInCells>();
        services.AddSingleton<PrintProfileQuery>();
        services.AddSingleton<SavePrintProfile>();
        services.AddSingleton<CheckProfileQuery>();
        services.AddSingleton<SaveCheckProfile>();
        AddSchools(services);
        AddCatalogues(services);
    }

    private static void AddSchools(IServiceCollection services)
    {
        services.AddSingleton<RegisterDesk>();
        services.AddSingleton<SchoolsQuery>();
        services.AddSingleton<MarkSchools>();
        services.AddSingleton<SchoolQuery>();
        services.AddSingleton<SaveSchool>();
        services.AddSingleton<AddSchoolAlias>();
        services.AddSingleton<CloseSchool>();
        services.AddSingleton<SchoolOrderQuery>();
        services.AddSingleton<ArrangeSchools>();
        services.AddSingleton<ImportSchools>();
    }

    private static void AddAudits(IServiceCollection services)
    {
        services.AddSingleton<LiveAudits>();
        services.AddSingleton<AuditPageQuery>();
        services.AddSingleton<OpenAuditQuery>();
        services.AddSingleton<FindingQuery>();
        services.AddSingleton<MarkFindings>();
        services.AddSingleton<ExplainFinding>();
        services.AddSingleton<MatrixDeeds>();
        services.AddSingleton<WriteSchoolList>();
        services.AddSingleton<ChoicePageQuery>();
        services.AddSingleton<CardQuery>();
        services.AddSingleton<AuditComparisonQuery>();
        services.AddSingleton<NarrativeQuery>();
        services.AddSingleton<WriteNarrative>();
        services.AddSingleton<AuditPaperQuery>();
        services.AddSingleton<PasteQuery>();
        services.AddSingleton<PasteAudit>();
        services.AddSingleton<ChooseParameters>();
    }

    private static void AddSelfAudit(IServiceCollection services)
    {
        services.AddSingleton<SchoolAuditDesk>();
        services.AddSingleton<SelfAuditQuery>();
        services.AddSingleton<SaveAnswer>();
        services.AddSingleton<SaveAnswers>();
        services.AddSingleton<ChangeEvidence>();
        services.AddSingleton<MoveSelfAudit>();
        services.AddSingleton<ReviewQueueQuery>();
        services.AddSingleton<ReviewQuery>();
        services.AddSingleton<DecideAnswers>();
        services.AddSingleton<FinishReview>();
        services.AddSingleton<KeepTypicalRemarks>();
        services.AddSingleton<CampaignLines>();
        services.AddSingleton<CampaignQuery>();
        services.AddSingleton<SaveCampaign>();
        services.AddSingleton<RemindSchools>();
        services.AddSingleton<ReadReminders>();
        services.AddSingleton<AuditWaitsQuery>();
    }

    private static void AddReviewOfRoadmaps(IServiceCollection services)
    {
        services.AddSingleton<RoadmapQueueQuery>();
        services.AddSingleton<RoadmapReviewQuery>();
        services.AddSingleton<TakeReview>();
        services.AddSingleton<WriteRemarks>();
        services.AddSingleton<JudgeRemark>();
        services.AddSingleton<DecideReview>();
        services.AddSingleton<AcceptUnread>();
        services.AddSingleton<RemarksQuery>();
        services.AddSingleton<AnswerRemarks>();
    }

    private static void AddNotifications(IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddSingleton(MailSettings.Read(configuration));
        services.AddSingleton<TellNews>();
        services.AddSingleton<TellDeadlines>();
        services.AddSingleton<WriteDailyLetters>();
        services.AddSingleton<SendLetters>();
        services.AddHostedService<NotificationClock>();
        services.AddSingleton<NotificationListQuery>();
        services.AddSingleton<UnreadQuery>();
        services.AddSingleton<ReadNotifications>();
        services.AddSingleton<NotificationSettingsQuery>();
        services.AddSingleton<SaveNotificationSettings>();
        services.AddSingleton<MailQueueQuery>();
        services.AddSingleton<TryLettersAgain>();
    }

    private static void AddSchoolRoadmapRegister(IServiceCollection services)
    {
        services.AddSingleton<SchoolFilingLoader>();
        services.AddSingleton<SchoolRoadmapsQuery>();
        services.AddSingleton<RemindOfRoadmaps>();
        services.AddSingleton<KeepView>();
        services.AddSingleton<FilingSummaryQuery>();
        services.AddSingleton<FilingPictureQuery>();
    }

    private static void AddCatalogues(IServiceCollection services)
    {
        services.AddSingleton<CatalogueListQuery>();
        services.AddSingleton<CatalogueDesk>();
        services.AddSingleton<AddCatalogue>();
        services.AddSingleton<RenameCatalogue>();
        services.AddSingleton<CopyVersion>();
        services.AddSingleton<RemoveVersion>();
        services.AddSingleton<PinVersion>();
        services.AddSingleton<CatalogueVersionQuery>();
        services.AddSingleton<PartQuery>();
        services.AddSingleton<ChangeCatalogue>();
        services.AddSingleton<CodesQuery>();
        services.AddSingleton<ChangeCodes>();
        services.AddSingleton<UndoRenumbering>();
        services.AddSingleton<MappingQuery>();
        services.AddSingleton<MapParts>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestCircuitMessage);
        services.AddScoped<ConnectionState>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<ConnectionState>());
        services.AddCascadingAuthenticationState();
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
        portal.UseAuthentication();
        portal.UseAuthorization();
        portal.UseAntiforgery();
        portal.MapStaticAssets().AllowAnonymous();
        portal.MapGet("/health", () => Results.Text("ok")).AllowAnonymous();
        RoadmapDownload.Map(portal);
        PaperFonts.Map(portal);
        BundleDownload.Map(portal);
        AuditDownload.Map(portal);
        SchoolsDownload.Map(portal);
        SchoolRoadmapsDownload.Map(portal);
        AnswerEndpoint.Map(portal);
        EditionDownload.Map(portal);
        EvidenceDownload.Map(portal);
        OpenNotification.Map(portal);
        PublicationExport.Map(portal);
        CheckFileDownload.Map(portal);
        PublicEditionPage.Map(portal);
        portal.MapRazorComponents<App>().AddInteractiveServerRenderMode(PageCompression.OfCircuits);
    }
}
