using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;

/// <summary>The publications of a period, for those who see the whole municipality.</summary>
public sealed class PublicationQuery(Gate gate, PortalContexts contexts, TimeProvider time)
{
    /// <param name="wanted">Id of the period; none for the one with the newest campaign, or the newest.</param>
    /// <returns>None if the visitor may not see it, or there is no such period.</returns>
    public async Task<PublicationView?> RunAsync(Visitor visitor, Guid? wanted, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadMunicipalRoadmap))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var periods = await context.PlanningPeriods.AsNoTracking().OrderByDescending(period => period.From).ThenBy(period => period.Id).ToListAsync(cancellation);
        var campaigns = await context.FilingCampaigns.AsNoTracking().ToDictionaryAsync(campaign => campaign.PeriodId, cancellation);
        var chosen = wanted is null
            ? periods.FirstOrDefault(period => campaigns.ContainsKey(period.Id)) ?? periods.FirstOrDefault()
            : periods.FirstOrDefault(period => period.Id.Value == wanted);
        if (chosen is null)
        {
            return wanted is null ? new PublicationView(member, periods, null, null, Today, []) : null;
        }

        return new PublicationView(member, periods, chosen, campaigns.GetValueOrDefault(chosen.Id), Today, await PublicationLines.LoadAsync(context, chosen.Id, cancellation));
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().Date);
}

/// <param name="Period">None if the municipality has none.</param>
/// <param name="Campaign">None if the period has none.</param>
public sealed record PublicationView(
    Member Member, IReadOnlyList<PlanningPeriod> Periods, PlanningPeriod? Period, FilingCampaign? Campaign, DateOnly Today, IReadOnlyList<PublicationLine> Lines)
{
    public bool MayCheck => Member.May(Deed.CheckPublication);
}
