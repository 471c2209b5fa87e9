using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Register;

/// <summary>Where each school of the municipality stands with the roadmap of a period: the same few questions for five schools and for a hundred.</summary>
public sealed class SchoolFilingLoader(TimeProvider time)
{
    /// <summary>The wanted period, or without a wish the newest that has a campaign, or the newest.</summary>
    public static PlanningPeriod? Choose(IReadOnlyList<PlanningPeriod> periods, IReadOnlyList<FilingCampaign> campaigns, Guid? wanted) => wanted is null
        ? periods.FirstOrDefault(period => campaigns.Any(campaign => campaign.PeriodId == period.Id)) ?? (periods.Count > 0 ? periods[0] : null)
        : periods.FirstOrDefault(period => period.Id.Value == wanted);

    public async Task<FilingStanding> LoadAsync(PortalContext context, PlanningPeriod period, FilingCampaign? campaign, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().Date);
        var schools = await context.Schools.AsNoTracking().OrderBy(school => school.PrintOrder).ThenBy(school => school.Id).ToListAsync(cancellation);
        var roadmaps = await RoadmapsAsync(context, period.Id, cancellation);
        var coverage = await FindingCoverage.LoadAsync(context, period.Id, cancellation);
        var begun = await BegunAsync(context, period.Id, cancellation);
        var marks = (await context.SchoolMarks.AsNoTracking().Where(mark => mark.PeriodId == period.Id).ToListAsync(cancellation)).ToLookup(mark => mark.SchoolId, mark => mark.Kind);
        var reminded = await context.SchoolReminders.AsNoTracking().Where(reminder => reminder.PeriodId == period.Id && SchoolReminder.OfRoadmap.Contains(reminder.Matter))
            .GroupBy(reminder => reminder.SchoolId).Select(group => new { School = group.Key, Last = group.Max(reminder => reminder.Day) })
            .ToDictionaryAsync(line => line.School, line => (DateOnly?)line.Last, cancellation);
        var remarks = await context.RoadmapRemarks.AsNoTracking()
            .Where(remark => (remark.State == RemarkState.Open || remark.State == RemarkState.Answered) && context.SchoolRoadmaps.Any(map => map.Id == remark.RoadmapId && map.PeriodId == period.Id))
            .GroupBy(remark => remark.RoadmapId).Select(group => new { Roadmap = group.Key, Count = group.Count() })
            .ToDictionaryAsync(line => line.Roadmap, line => line.Count, cancellation);
        var lines = schools.Where(school => roadmaps.ContainsKey(school.Id) || !school.IsFormer(period.From)).Select(school =>
        {
            var roadmap = roadmaps.GetValueOrDefault(school.Id);
            var found = coverage.GetValueOrDefault(school.Id, FindingCoverage.None);
            return new SchoolFiling(school, roadmap, campaign, today)
            {
                Marks = [.. marks[school.Id].Order()],
                Found = found.Found,
                Uncovered = found.Uncovered.Count,
                Reminded = reminded.GetValueOrDefault(school.Id),
                Remarks = roadmap is null ? 0 : remarks.GetValueOrDefault(roadmap.Id),
                HasBegun = roadmap is not null && begun.Contains(roadmap.Id),
            };
        });
        return new FilingStanding(period, campaign, today, [.. lines], coverage);
    }

    private async Task<Dictionary<SchoolId, FiledRoadmap>> RoadmapsAsync(PortalContext context, PlanningPeriodId period, CancellationToken cancellation)
    {
        var maps = await context.SchoolRoadmaps.AsNoTracking().Where(map => map.PeriodId == period)
            .Select(map => new
            {
                map.SchoolId,
                map.Id,
                map.Stage,
                map.Round,
                map.EditionNumber,
                First = context.RoadmapEditions.Where(edition => edition.RoadmapId == map.Id && edition.Kind == RoadmapEditionKind.Submitted).Min(edition => (DateTimeOffset?)edition.At),
                map.SubmittedAt,
                map.ReviewedByName,
                map.PublishedAt,
                map.PublishedOn,
            })
            .ToListAsync(cancellation);
        var checks = await PublicationLines.LastChecksAsync(context, period, cancellation);
        return maps.GroupBy(map => map.SchoolId).ToDictionary(group => group.Key, group =>
        {
            // Ids are made one after another: of several the newest counts.
            var map = group.MaxBy(map => map.Id.Value)!;
            return new FiledRoadmap(
                map.Id, map.Stage, map.Round, map.EditionNumber, Day(map.First ?? map.SubmittedAt), Day(map.SubmittedAt), map.ReviewedByName, map.PublishedAt, map.PublishedOn,
                PublicationStandings.Of(map.EditionNumber, map.PublishedAt, map.PublishedOn, checks.GetValueOrDefault(map.Id)));
        });
    }

    /// <summary>The drafts that somebody of the school has written in, or of whose municipal activities the school has declined one.</summary>
    private static async Task<HashSet<RoadmapId>> BegunAsync(PortalContext context, PlanningPeriodId period, CancellationToken cancellation)
    {
        var draft = nameof(SchoolRoadmapStage.Draft);
        var ids = await context.Database.SqlQuery<Guid>($"""
            select map.id as "Value"
            from school_roadmaps map
            join roadmaps roadmap on roadmap.tenant_id = map.tenant_id and roadmap.id = map.id
            where roadmap.period_id = {period.Value} and map.stage = {draft} and (
                exists (select 1 from offered_activities offer where offer.tenant_id = map.tenant_id and offer.roadmap_id = map.id and offer.declined_at is not null)
                or exists (
                    select 1 from roadmap_tables part
                    join activities activity on activity.tenant_id = part.tenant_id and activity.table_id = part.id
                    join history_entries entry on entry.tenant_id = activity.tenant_id and entry.subject_id = activity.id
                    join memberships member on member.tenant_id = map.tenant_id and member.person_id = entry.person_id and member.school_id = map.school_id
                    where part.tenant_id = map.tenant_id and part.roadmap_id = map.id))
            """).ToListAsync(cancellation);
        return [.. ids.Select(id => new RoadmapId(id))];
    }

    private DateOnly? Day(DateTimeOffset? at) => at is { } moment ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).Date) : null;
}

/// <param name="Campaign">None if the period has none.</param>
/// <param name="Schools">In the municipality's order.</param>
/// <param name="Coverage">Only of schools with findings.</param>
public sealed record FilingStanding(
    PlanningPeriod Period, FilingCampaign? Campaign, DateOnly Today, IReadOnlyList<SchoolFiling> Schools, IReadOnlyDictionary<SchoolId, FindingCoverage> Coverage)
{
    public FilingFigures Figures { get; } = FilingFigures.Of(Schools);
}
