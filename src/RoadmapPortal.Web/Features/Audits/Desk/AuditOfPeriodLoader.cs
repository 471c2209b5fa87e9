using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Web.Features.Audits.Desk;

/// <summary>Reads the audit of one period, without findings and answers.</summary>
internal static class AuditOfPeriodLoader
{
    /// <summary>Periods that have an entry audit, the newest first.</summary>
    public static async Task<IReadOnlyList<PlanningPeriod>> PeriodsAsync(PortalContext context, CancellationToken cancellation) =>
        await context.PlanningPeriods.AsNoTracking().Where(period => context.EntryAudits.Any(audit => audit.PeriodId == period.Id))
            .OrderByDescending(period => period.From).ThenBy(period => period.Id).ToListAsync(cancellation);

    /// <summary>The newest period with a campaign; without any, the newest with an audit.</summary>
    /// <param name="wanted">As an address says it; another one or none chooses.</param>
    public static async Task<AuditOfPeriod?> ChooseAsync(PortalContext context, Guid? wanted, CancellationToken cancellation)
    {
        var periods = await PeriodsAsync(context, cancellation);
        var running = await context.AuditCampaigns.AsNoTracking().Select(campaign => campaign.PeriodId).ToListAsync(cancellation);
        var chosen = wanted is null
            ? periods.FirstOrDefault(period => running.Contains(period.Id)) ?? (periods.Count > 0 ? periods[0] : null)
            : periods.FirstOrDefault(period => period.Id.Value == wanted);
        return chosen is null ? null : await LoadAsync(context, chosen, cancellation);
    }

    public static async Task<AuditOfPeriod> LoadAsync(PortalContext context, PlanningPeriod period, CancellationToken cancellation)
    {
        var audit = await context.EntryAudits.AsNoTracking().Include(audit => audit.Lines).SingleAsync(audit => audit.PeriodId == period.Id, cancellation);
        var version = await VersionAsync(context, period.CatalogueVersionId, cancellation);
        var campaign = await context.AuditCampaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.PeriodId == period.Id, cancellation);
        return new AuditOfPeriod(period, audit, AuditQuestion.Of(audit, version), campaign);
    }

    public static Task<RiskCatalogueVersion> VersionAsync(PortalContext context, RiskCatalogueVersionId id, CancellationToken cancellation) =>
        context.RiskCatalogueVersions.AsNoTracking().AsSplitQuery()
            .Include(version => version.Factors).ThenInclude(factor => factor.Parameters).ThenInclude(parameter => parameter.Codings)
            .SingleAsync(version => version.Id == id, cancellation);
}
