using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data.Conversions;
using RoadmapPortal.Data.History;
using RoadmapPortal.Data.Journal;
using RoadmapPortal.Data.Mappings;
using RoadmapPortal.Data.People;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Orders.Duties;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Mapping;
using RoadmapPortal.Domain.Risks.Renumbering;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Domain.Verification;

namespace RoadmapPortal.Data;

/// <summary>
/// The portal's database as one scope sees it. Saving refuses rows of another municipality and writes the history of every
/// change in the same transaction.
/// </summary>
public sealed class PortalContext(DbContextOptions<PortalContext> options, TenantScope scope) : IdentityUserContext<Account, Guid>(options)
{
    private readonly List<JournalNote> notes = [];

    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<School> Schools => Set<School>();

    public DbSet<SchoolMark> SchoolMarks => Set<SchoolMark>();

    public DbSet<RiskCatalogue> RiskCatalogues => Set<RiskCatalogue>();

    public DbSet<RiskCatalogueVersion> RiskCatalogueVersions => Set<RiskCatalogueVersion>();

    public DbSet<ParameterMapping> ParameterMappings => Set<ParameterMapping>();

    public DbSet<FactorMapping> FactorMappings => Set<FactorMapping>();

    public DbSet<CodeRenumbering> CodeRenumberings => Set<CodeRenumbering>();

    public DbSet<PlanningPeriod> PlanningPeriods => Set<PlanningPeriod>();

    public DbSet<EntryAudit> EntryAudits => Set<EntryAudit>();

    public DbSet<SchoolAudit> SchoolAudits => Set<SchoolAudit>();

    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();

    public DbSet<EvidenceContent> EvidenceContents => Set<EvidenceContent>();

    public DbSet<TypicalRemark> TypicalRemarks => Set<TypicalRemark>();

    public DbSet<AuditCampaign> AuditCampaigns => Set<AuditCampaign>();

    public DbSet<SchoolReminder> SchoolReminders => Set<SchoolReminder>();

    public DbSet<Responsible> Responsible => Set<Responsible>();

    public DbSet<Roadmap> Roadmaps => Set<Roadmap>();

    public DbSet<MunicipalRoadmap> MunicipalRoadmaps => Set<MunicipalRoadmap>();

    public DbSet<SchoolRoadmap> SchoolRoadmaps => Set<SchoolRoadmap>();

    public DbSet<FilingCampaign> FilingCampaigns => Set<FilingCampaign>();

    public DbSet<OfferedActivity> OfferedActivities => Set<OfferedActivity>();

    public DbSet<VerifiedDocument> VerifiedDocuments => Set<VerifiedDocument>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<EditionFile> EditionFiles => Set<EditionFile>();

    public DbSet<EditionHead> EditionHeads => Set<EditionHead>();

    public DbSet<PublicPaper> PublicPapers => Set<PublicPaper>();

    public DbSet<RowReason> RowReasons => Set<RowReason>();

    public DbSet<RoadmapEdition> RoadmapEditions => Set<RoadmapEdition>();

    public DbSet<RoadmapRemark> RoadmapRemarks => Set<RoadmapRemark>();

    public DbSet<PublicationCheck> PublicationChecks => Set<PublicationCheck>();

    public DbSet<PublicationCheckContent> PublicationCheckContents => Set<PublicationCheckContent>();

    public DbSet<RoadmapTable> RoadmapTables => Set<RoadmapTable>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<DutyReport> DutyReports => Set<DutyReport>();

    public DbSet<DutyReportContent> DutyReportContents => Set<DutyReportContent>();
    public DbSet<OrderEffect> OrderEffects => Set<OrderEffect>();

    public DbSet<NamedParty> NamedParties => Set<NamedParty>();

    public DbSet<PrintProfile> PrintProfiles => Set<PrintProfile>();

    public DbSet<CheckProfile> CheckProfiles => Set<CheckProfile>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<NotificationSettings> NotificationSettings => Set<NotificationSettings>();

    public DbSet<MailLetter> MailLetters => Set<MailLetter>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<JournalHead> JournalHeads => Set<JournalHead>();

    public DbSet<ArchiveWork> ArchiveWorks => Set<ArchiveWork>();

    internal DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public TenantScope Scope { get; } = scope;

    /// <summary>What the query filter compares with; the empty id, which no row has, without a tenant.</summary>
    internal MunicipalityId Tenant => Scope.Tenant ?? default;

    /// <summary>The version of a row that was read or saved here: it changes with every save, whoever makes it.</summary>
    public uint VersionOf(ITenantOwned entity) => Entry(entity).Property<uint>(RowVersion.Name).CurrentValue;

    /// <summary>What the checks weigh in the scope's municipality: the usual if it has said nothing else.</summary>
    public async Task<CheckSeverities> SeveritiesAsync(CancellationToken cancellation = default) =>
        await CheckProfiles.AsNoTracking().Select(profile => profile.Severities).SingleOrDefaultAsync(cancellation) ?? CheckSeverities.Usual;

    /// <summary>
    /// Puts a deed into the municipality's journal with the next save, in its transaction: both are kept or neither. The journal is then held until the
    /// transaction ends, so note before the last save of it, not before the first.
    /// </summary>
    public void Note(JournalNote note) => notes.Add(note);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (notes.Count > 0)
        {
            throw new InvalidOperationException("A deed that is noted in the journal is saved asynchronously.");
        }

        ChangeRecorder.Record(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeRecorder.Record(this);
        if (notes.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await JournalKeeper.AddAsync(this, notes, cancellationToken);
        await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        notes.Clear();
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        return rows;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        DomainConventions.Apply(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalContext).Assembly);
        TenantModel.Apply(builder, this);
        SnakeCaseNames.Apply(builder);
    }
}
