using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Register;

/// <summary>The register of all schools' roadmaps in a period, for those who see the whole municipality.</summary>
public sealed class SchoolRoadmapsQuery(Gate gate, PortalContexts contexts, SchoolFilingLoader loader)
{
    /// <param name="wanted">Id of the period; none for the one with the newest campaign, or the newest.</param>
    /// <returns>None if the visitor may not see it, or there is no such period.</returns>
    public async Task<SchoolRoadmapsView?> RunAsync(Visitor visitor, Guid? wanted, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { OnlySchools: null } member || !member.May(Deed.ReadSchoolRoadmap))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var periods = await context.PlanningPeriods.AsNoTracking().OrderByDescending(period => period.From).ThenBy(period => period.Id).ToListAsync(cancellation);
        var campaigns = await context.FilingCampaigns.AsNoTracking().ToListAsync(cancellation);
        if (SchoolFilingLoader.Choose(periods, campaigns, wanted) is not { } period)
        {
            return wanted is null ? new SchoolRoadmapsView(member, periods, null, []) : null;
        }

        var standing = await loader.LoadAsync(context, period, campaigns.Find(campaign => campaign.PeriodId == period.Id), cancellation);
        var views = await context.SavedViews.AsNoTracking().Where(view => view.PersonId == visitor.Person).OrderBy(view => view.Name).ToListAsync(cancellation);
        return new SchoolRoadmapsView(member, periods, standing, views);
    }

    /// <summary>Where somebody of a school is led instead: its own roadmap in the period, or the newest it has.</summary>
    /// <returns>None if the visitor is nobody of a school; without a roadmap if the school was not asked for one.</returns>
    public async Task<OwnRoadmap?> OwnAsync(Visitor visitor, Guid? wanted, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { OnlySchools: { } own } member || !member.May(Deed.ReadSchoolRoadmap))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var period = wanted is { } id ? new PlanningPeriodId(id) : (PlanningPeriodId?)null;
        var roadmap = await context.SchoolRoadmaps.AsNoTracking().Where(map => own.Contains(map.SchoolId) && (period == null || map.PeriodId == period))
            .Join(context.PlanningPeriods, map => map.PeriodId, other => other.Id, (map, other) => new { map.Id, other.From })
            .OrderByDescending(line => line.From).ThenByDescending(line => line.Id).Select(line => (RoadmapId?)line.Id).FirstOrDefaultAsync(cancellation);
        return new OwnRoadmap(member.Municipality.ShortName, roadmap);
    }
}

/// <param name="Standing">None if the municipality has no planning period.</param>
/// <param name="Views">The visitor's own, by name.</param>
public sealed record SchoolRoadmapsView(Member Member, IReadOnlyList<PlanningPeriod> Periods, FilingStanding? Standing, IReadOnlyList<SavedView> Views)
{
    public bool MayRemind => Member.May(Deed.RemindSchools) && Standing is not null && SchoolFiling.WhyNotRemind(Standing.Campaign, Standing.Today).Count == 0;

    /// <summary>How many schools have each mark in the period.</summary>
    public IReadOnlyDictionary<SchoolMarkKind, int> Marks => Standing!.Schools.SelectMany(school => school.Marks).CountBy(mark => mark).ToDictionary();
}

public sealed record OwnRoadmap(string Municipality, RoadmapId? Roadmap);
