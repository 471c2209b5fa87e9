using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

/// <summary>Reads school roadmaps for review, many at once in one set of queries. Asks nobody's permission: whoever calls has asked.</summary>
public static class FiledRoadmapsLoader
{
    public static async Task<IReadOnlyDictionary<RoadmapId, FiledRoadmap>> LoadAsync(PortalContext context, IReadOnlyCollection<RoadmapId> ids, CancellationToken cancellation)
    {
        var roadmaps = await context.SchoolRoadmaps.AsNoTracking().AsSplitQuery()
            .Include(map => map.Blocks).Include(map => map.Tasks).Include(map => map.Indicators)
            .Include(map => map.Tables).ThenInclude(table => table.Columns)
            .Include(map => map.Tables).ThenInclude(table => table.Sections)
            .Include(map => map.Tables).ThenInclude(table => table.Activities.Where(activity => activity.RemovedAt == null))
            .Where(map => ids.Contains(map.Id)).ToListAsync(cancellation);
        var ofPeriods = roadmaps.Select(map => map.PeriodId).Distinct().ToList();
        var periods = await context.PlanningPeriods.AsNoTracking().Where(period => ofPeriods.Contains(period.Id)).ToDictionaryAsync(period => period.Id, cancellation);
        var ofVersions = periods.Values.Select(period => period.CatalogueVersionId).Distinct().ToList();
        var versions = await context.RiskCatalogueVersions.AsNoTracking().AsSplitQuery()
            .Include(version => version.Factors).ThenInclude(factor => factor.Parameters).ThenInclude(parameter => parameter.Codings)
            .Where(version => ofVersions.Contains(version.Id)).ToDictionaryAsync(version => version.Id, cancellation);
        var audits = await context.EntryAudits.AsNoTracking().AsSplitQuery().Include(audit => audit.Lines).Include(audit => audit.Findings)
            .Where(audit => ofPeriods.Contains(audit.PeriodId)).ToListAsync(cancellation);
        var schools = await context.Schools.AsNoTracking().OrderBy(school => school.PrintOrder).ToListAsync(cancellation);
        var severities = await context.SeveritiesAsync(cancellation);
        var remarks = (await context.RoadmapRemarks.AsNoTracking().Include(remark => remark.Replies).Where(remark => ids.Contains(remark.RoadmapId)).ToListAsync(cancellation))
            .OrderBy(remark => remark.WrittenAt).ToLookup(remark => remark.RoadmapId);
        var declined = await context.OfferedActivities.AsNoTracking().Where(offer => ids.Contains(offer.RoadmapId) && offer.DeclineReason != null)
            .GroupBy(offer => offer.RoadmapId).Select(offers => new { offers.Key, Count = offers.Count() }).ToDictionaryAsync(offers => offers.Key, offers => offers.Count, cancellation);
        return roadmaps.ToDictionary(roadmap => roadmap.Id, roadmap =>
        {
            var period = periods[roadmap.PeriodId];

            // A school's own order has no annexes here: its roadmap bears a stamp.
            var read = new CheckedRoadmap(
                roadmap, period, versions.GetValueOrDefault(period.CatalogueVersionId), audits.FirstOrDefault(audit => audit.PeriodId == period.Id), schools, order: null);
            var school = schools.Single(school => school.Id == roadmap.SchoolId);
            return new FiledRoadmap(roadmap, school, read, RoadmapInspection.Of(read, severities), [.. remarks[roadmap.Id]], declined.GetValueOrDefault(roadmap.Id));
        });
    }
}
