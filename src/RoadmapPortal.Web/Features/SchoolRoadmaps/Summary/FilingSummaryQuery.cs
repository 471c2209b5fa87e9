using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.SchoolRoadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Mark;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Register;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Summary;

/// <summary>«Сводная справка» of a period, signed by whoever asks for it.</summary>
public sealed class FilingSummaryQuery(Gate gate, PortalContexts contexts, SchoolFilingLoader loader)
{
    /// <param name="wanted">Id of the period; none for the one with the newest campaign, or the newest.</param>
    /// <returns>None if the visitor may not see it, or there is no such period.</returns>
    public async Task<FilingSummary?> RunAsync(Visitor visitor, Guid? wanted, CancellationToken cancellation)
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
            return null;
        }

        var campaign = campaigns.Find(campaign => campaign.PeriodId == period.Id);
        var standing = await loader.LoadAsync(context, period, campaign, cancellation);
        var profile = await context.PrintProfiles.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var role = member.Memberships.First(membership => membership.SchoolId is null).Role;
        return new FilingSummary(
            new PaperMunicipality(member.Municipality.Slug.Value, member.Municipality.Name, member.Municipality.ShortName),
            new PaperPeriod(period.Words, period.From, period.To),
            standing.Today,
            campaign?.Terms,
            standing.Schools,
            await UncoveredAsync(context, standing, cancellation),
            await DeclinedActivities.LoadAsync(context, period.Id, cancellation),
            RoleNames.Of(role),
            visitor.Name,
            profile?.Look ?? PrintLook.Standard);
    }

    private static async Task<IReadOnlyList<UncoveredParameter>> UncoveredAsync(PortalContext context, FilingStanding standing, CancellationToken cancellation)
    {
        var audit = await context.EntryAudits.Where(audit => audit.PeriodId == standing.Period.Id).Select(audit => (EntryAuditId?)audit.Id).SingleOrDefaultAsync(cancellation);
        if (audit is not { } id || await AuditSources.LoadAsync(context, id, cancellation) is not { } sources)
        {
            return [];
        }

        // Who was not asked for a roadmap has planned nothing, and that is said elsewhere.
        var uncovered = standing.Schools.Where(school => school.IsAsked)
            .SelectMany(school => standing.Coverage.GetValueOrDefault(school.School.Id, FindingCoverage.None).Uncovered.Select(parameter => (Parameter: parameter, school.School)))
            .ToLookup(pair => pair.Parameter, pair => pair.School);
        return [.. sources.Matrix().Columns.Where(column => uncovered.Contains(column.Parameter.Id)).Select(column => new UncoveredParameter(
            column.Code, column.Parameter.Name, [.. uncovered[column.Parameter.Id].Select(school => school.Label)], SchoolList.Print(uncovered[column.Parameter.Id])))];
    }
}
