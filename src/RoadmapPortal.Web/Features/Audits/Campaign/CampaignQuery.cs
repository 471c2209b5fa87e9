using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.Campaign;

/// <summary>A period's campaign as its page shows it.</summary>
public sealed class CampaignQuery(Gate gate, PortalContexts contexts, CampaignLines lines)
{
    /// <param name="wanted">Id of the period; none for the one with the newest campaign, or the newest.</param>
    /// <returns>None if the visitor may not see it, or there is no such period.</returns>
    public async Task<CampaignView?> RunAsync(Visitor visitor, Guid? wanted, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var periods = await context.PlanningPeriods.AsNoTracking().OrderByDescending(period => period.From).ThenBy(period => period.Id).ToListAsync(cancellation);
        var running = await context.AuditCampaigns.AsNoTracking().Select(campaign => campaign.PeriodId).ToListAsync(cancellation);
        var chosen = wanted is null
            ? periods.FirstOrDefault(period => running.Contains(period.Id)) ?? periods.FirstOrDefault()
            : periods.FirstOrDefault(period => period.Id.Value == wanted);
        if (chosen is null)
        {
            return wanted is null ? new CampaignView(member, periods, null, null) : null;
        }

        return new CampaignView(member, periods, chosen, await lines.LoadAsync(context, chosen.Id, cancellation));
    }
}

/// <param name="Period">None if the municipality has none.</param>
public sealed record CampaignView(Member Member, IReadOnlyList<PlanningPeriod> Periods, PlanningPeriod? Period, CampaignStanding? Standing);
