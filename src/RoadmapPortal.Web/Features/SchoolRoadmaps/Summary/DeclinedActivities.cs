using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.SchoolRoadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Summary;

/// <summary>The municipal activities that most schools of a period declined, and why.</summary>
public static class DeclinedActivities
{
    private const int MostActivities = 20, MostReasons = 10;

    public static async Task<IReadOnlyList<DeclinedActivity>> LoadAsync(PortalContext context, PlanningPeriodId period, CancellationToken cancellation)
    {
        var declined = context.OfferedActivities.AsNoTracking().Where(offer => offer.DeclineReason != null)
            .Join(context.SchoolRoadmaps.Where(map => map.PeriodId == period), offer => offer.RoadmapId, map => map.Id, (offer, map) => new { offer, map.SchoolId });
        var most = await declined.GroupBy(line => line.offer.SourceId).Select(group => new { Source = group.Key, Schools = group.Count() })
            .OrderByDescending(line => line.Schools).ThenBy(line => line.Source).Take(MostActivities).ToListAsync(cancellation);
        var sources = most.Select(line => line.Source).ToList();
        var cells = await context.Activities.AsNoTracking().Where(activity => sources.Contains(activity.Id)).Select(activity => new { activity.Id, activity.Cells })
            .ToDictionaryAsync(activity => activity.Id, activity => activity.Cells[ColumnKind.Title], cancellation);
        var reasons = (await declined.Where(line => sources.Contains(line.offer.SourceId))
            .Join(context.Schools, line => line.SchoolId, school => school.Id, (line, school) => new { line.offer.SourceId, line.offer.DeclinedAt, school.Label, line.offer.DeclineReason })
            .OrderByDescending(line => line.DeclinedAt).ToListAsync(cancellation)).ToLookup(line => line.SourceId);
        return [.. most.Select(line => new DeclinedActivity(
            cells[line.Source], line.Schools, [.. reasons[line.Source].Take(MostReasons).Select(reason => new DeclineReason(reason.Label, reason.DeclineReason!))]))];
    }
}
