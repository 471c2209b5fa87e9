using RoadmapPortal.Data.Notices;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Archives.Make;
using RoadmapPortal.Web.Features.Archives.Restore;
using RoadmapPortal.Web.Features.Archives.Work;
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
using RoadmapPortal.Web.Features.Journal.Read;
using RoadmapPortal.Web.Features.Journal.Tell;
using RoadmapPortal.Web.Features.Notifications.List;
using RoadmapPortal.Web.Features.Notifications.Rounds;
using RoadmapPortal.Web.Features.Notifications.Send;
using RoadmapPortal.Web.Features.Notifications.Settings;
using RoadmapPortal.Web.Features.Notifications.Tell;
using RoadmapPortal.Web.Features.Notifications.Watch;
using RoadmapPortal.Web.Features.Orders.Amend;
using RoadmapPortal.Web.Features.Orders.Approve;
using RoadmapPortal.Web.Features.Orders.Duties;
using RoadmapPortal.Web.Features.Orders.List;
using RoadmapPortal.Web.Features.Orders.Name;
using RoadmapPortal.Web.Features.Orders.Print;
using RoadmapPortal.Web.Features.Orders.Start;
using RoadmapPortal.Web.Features.Orders.Write;
using RoadmapPortal.Web.Features.Printing.EditProfile;
using RoadmapPortal.Web.Features.PublicRegister.Answer;
using RoadmapPortal.Web.Features.PublicRegister.Browse;
using RoadmapPortal.Web.Features.PublicRegister.Choose;
using RoadmapPortal.Web.Features.PublicRegister.Crawl;
using RoadmapPortal.Web.Features.PublicRegister.Embed;
using RoadmapPortal.Web.Features.PublicRegister.Read;
using RoadmapPortal.Web.Features.PublicRegister.Search;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.CopyForward;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.FindAndReplace;
using RoadmapPortal.Web.Features.Roadmaps.History;
using RoadmapPortal.Web.Features.Roadmaps.PrintMany;
using RoadmapPortal.Web.Features.Roadmaps.Read;
using RoadmapPortal.Web.Features.Roadmaps.Structure;
using RoadmapPortal.Web.Features.Roadmaps.Versions;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Campaign;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Overview;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Publish;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Register;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Remarks;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Remind;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Review;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Summary;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Views;
using RoadmapPortal.Web.Features.Schools;
using RoadmapPortal.Web.Features.Schools.Arrange;
using RoadmapPortal.Web.Features.Schools.Edit;
using RoadmapPortal.Web.Features.Schools.Import;
using RoadmapPortal.Web.Features.Schools.Register;
using RoadmapPortal.Web.Features.Verification;

namespace RoadmapPortal.Web.Shell;

/// <summary>The questions and actions of every room of the portal: each is one object for all who ask.</summary>
internal static class PortalFeatures
{
    public static void AddTo(IServiceCollection services, ConfigurationManager configuration)
    {
        AddFeatures(services);
        AddSchoolRoadmaps(services);
        AddSchoolRoadmapRegister(services);
        AddReviewOfRoadmaps(services);
        AddAudits(services);
        AddSelfAudit(services);
        AddOrders(services);
        AddPublicRegister(services);
        AddArchives(services, configuration);
        AddNotifications(services, configuration);
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
        services.AddSingleton<NoteDeed>();
        services.AddSingleton<NoteAccess>();
        services.AddSingleton<JournalQuery>();
        AddSchools(services);
        AddCatalogues(services);
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
        services.AddSingleton<ExplainRows>();
        services.AddSingleton<BorrowRows>();
        services.AddSingleton<ApproveRoadmap>();
        services.AddSingleton<PortalAddress>();
        services.AddSingleton<VerifyDocument>();
        services.AddSingleton<PublishRoadmap>();
        services.AddSingleton<SchoolPublicationQuery>();
        services.AddSingleton<PublicationQuery>();
        services.AddSingleton<PublicationCardQuery>();
        services.AddSingleton<CheckPublication>();
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

    private static void AddArchives(IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddSingleton(new ArchiveFolder(configuration));
        services.AddSingleton<ArchiveRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<ArchiveRunner>());
        services.AddSingleton<BeginArchiveWork>();
        services.AddSingleton<CancelArchiveWork>();
        services.AddSingleton<ArchiveQuery>();
        services.AddSingleton<MakeArchive>();
        services.AddSingleton<WritePeriodArchive>();
        services.AddSingleton<RestoreQuery>();
        services.AddSingleton<StartRestore>();
        services.AddSingleton<RestorePeriod>();
    }

    private static void AddOrders(IServiceCollection services)
    {
        services.AddSingleton<OrderListQuery>();
        services.AddSingleton<StartOrderQuery>();
        services.AddSingleton<StartOrder>();
        services.AddSingleton<StartAmendment>();
        services.AddSingleton<OrderQuery>();
        services.AddSingleton<OrderDesk>();
        services.AddSingleton<ChangeOrder>();
        services.AddSingleton<DiscardOrder>();
        services.AddSingleton<OrderPaperQuery>();
        services.AddSingleton<DutiesQuery>();
        services.AddSingleton<DutyQuery>();
        services.AddSingleton<ReportDuty>();
        services.AddSingleton<OrderApprovalQuery>();
        services.AddSingleton<OrderWaitsQuery>();
        services.AddSingleton<OrderMoveDesk>();
        services.AddSingleton<SubmitOrder>();
        services.AddSingleton<WithdrawOrder>();
        services.AddSingleton<ReturnOrder>();
        services.AddSingleton<ApproveOrder>();
        services.AddSingleton<PartiesQuery>();
        services.AddSingleton<NameParty>();
    }

    private static void AddPublicRegister(IServiceCollection services)
    {
        services.AddSingleton<PublicVersion>();
        services.AddSingleton<PublicPages>();
        services.AddSingleton<DrawPage>();
        services.AddSingleton<RegisterQuery>();
        services.AddSingleton<TownQuery>();
        services.AddSingleton<PaperQuery>();
        services.AddSingleton<PublicFileQuery>();
        services.AddSingleton<SearchQuery>();
        services.AddSingleton<SearchLimit>();
        services.AddSingleton<EmbedQuery>();
        services.AddSingleton<SitemapQuery>();
        services.AddSingleton<PublicityQuery>();
        services.AddSingleton<ChoosePublicity>();
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
}
