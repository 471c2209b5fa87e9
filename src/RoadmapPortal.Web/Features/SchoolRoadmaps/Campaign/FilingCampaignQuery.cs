using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Campaign;

/// <summary>A period's campaign of the schools' roadmaps as its page shows it.</summary>
public sealed class FilingCampaignQuery(Gate gate, PortalContexts contexts)
{
    /// <param name="wanted">Id of the period; none for the one with the newest campaign, or the newest.</param>
    /// <returns>None if the visitor may not run campaigns here, or there is no such period.</returns>
    public async Task<FilingCampaignView?> RunAsync(Visitor visitor, Guid? wanted, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.RunCampaign))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var periods = await context.PlanningPeriods.AsNoTracking().OrderByDescending(period => period.From).ThenBy(period => period.Id).ToListAsync(cancellation);
        var running = await context.FilingCampaigns.AsNoTracking().Select(campaign => campaign.PeriodId).ToListAsync(cancellation);
        var chosen = wanted is null
            ? periods.FirstOrDefault(period => running.Contains(period.Id)) ?? periods.FirstOrDefault()
            : periods.FirstOrDefault(period => period.Id.Value == wanted);
        if (chosen is null)
        {
            return wanted is null ? new FilingCampaignView(member, periods, null, null, null, []) : null;
        }

        var campaign = await context.FilingCampaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.PeriodId == chosen.Id, cancellation);
        var audit = await context.AuditCampaigns.AsNoTracking().SingleOrDefaultAsync(audit => audit.PeriodId == chosen.Id, cancellation);
        return new FilingCampaignView(member, periods, chosen, campaign, audit?.AnswersDue, await LinesAsync(context, chosen, cancellation));
    }

    private static async Task<IReadOnlyList<AskableSchool>> LinesAsync(PortalContext context, PlanningPeriod period, CancellationToken cancellation)
    {
        var schools = await context.Schools.AsNoTracking().OrderBy(school => school.PrintOrder).ThenBy(school => school.Id).ToListAsync(cancellation);
        var maps = await context.SchoolRoadmaps.AsNoTracking().Where(map => map.PeriodId == period.Id)
            .Select(map => new { map.SchoolId, map.Id, map.Stage }).ToListAsync(cancellation);
        var bySchool = maps.GroupBy(map => map.SchoolId).ToDictionary(group => group.Key, group => group.First());
        var findings = await context.EntryAudits.AsNoTracking().Where(audit => audit.PeriodId == period.Id).SelectMany(audit => audit.Findings)
            .GroupBy(finding => finding.SchoolId).Select(group => new { School = group.Key, Count = group.Count() })
            .ToDictionaryAsync(line => line.School, line => line.Count, cancellation);
        var marks = (await context.SchoolMarks.AsNoTracking().Where(mark => mark.PeriodId == period.Id).Select(mark => mark.SchoolId).ToListAsync(cancellation)).ToHashSet();
        return
        [
            .. schools.Where(school => !school.IsFormer(period.From)).Select(school => new AskableSchool(
                school, findings.GetValueOrDefault(school.Id), marks.Contains(school.Id),
                bySchool.GetValueOrDefault(school.Id)?.Id, bySchool.GetValueOrDefault(school.Id)?.Stage)),
        ];
    }
}

/// <param name="Period">None if the municipality has none.</param>
/// <param name="Campaign">None if it is not opened yet.</param>
/// <param name="AnswersDue">By when the self-audit is due, set on its own page; none if it has no campaign.</param>
public sealed record FilingCampaignView(
    Member Member, IReadOnlyList<PlanningPeriod> Periods, PlanningPeriod? Period, FilingCampaign? Campaign, DateOnly? AnswersDue, IReadOnlyList<AskableSchool> Schools);

/// <param name="Findings">How many parameters were found there.</param>
/// <param name="IsMarked">ШНОР, ШНСУ or зона риска in the period.</param>
/// <param name="Roadmap">None if the school is not asked yet.</param>
public sealed record AskableSchool(School School, int Findings, bool IsMarked, RoadmapId? Roadmap, SchoolRoadmapStage? Stage);
