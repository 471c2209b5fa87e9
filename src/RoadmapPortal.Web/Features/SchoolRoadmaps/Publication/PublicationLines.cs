using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;

/// <summary>Where each school that files a roadmap in a period stands with its publication. Asks nobody's permission: whoever calls has asked.</summary>
public static class PublicationLines
{
    /// <returns>In the municipality's order.</returns>
    public static async Task<IReadOnlyList<PublicationLine>> LoadAsync(PortalContext context, PlanningPeriodId period, CancellationToken cancellation)
    {
        var roadmaps = await context.SchoolRoadmaps.AsNoTracking().Where(map => map.PeriodId == period)
            .Join(context.Schools, map => map.SchoolId, school => school.Id, (map, school) => new { Roadmap = map, School = school })
            .OrderBy(line => line.School.PrintOrder).ThenBy(line => line.Roadmap.Id).ToListAsync(cancellation);
        var last = await LastChecksAsync(context, period, cancellation);
        return [.. roadmaps.Select(line => new PublicationLine(line.Roadmap, line.School, last.GetValueOrDefault(line.Roadmap.Id)))];
    }

    /// <summary>The last check of each roadmap that was looked at.</summary>
    public static Task<Dictionary<RoadmapId, PublicationCheck>> LastChecksAsync(PortalContext context, PlanningPeriodId period, CancellationToken cancellation) =>
        context.PublicationChecks.AsNoTracking().Where(check => context.SchoolRoadmaps.Any(map => map.Id == check.RoadmapId && map.PeriodId == period))
            .GroupBy(check => check.RoadmapId).Select(group => group.OrderByDescending(check => check.At).ThenByDescending(check => check.Id).First())
            .ToDictionaryAsync(check => check.RoadmapId, cancellation);
}

/// <param name="Last">The last check; none if nobody has looked.</param>
public sealed record PublicationLine(SchoolRoadmap Roadmap, School School, PublicationCheck? Last)
{
    public PublicationStanding Standing => PublicationStandings.Of(Roadmap, Last);

    /// <summary>Somebody should look.</summary>
    public bool IsWaiting => PublicationStandings.IsWaiting(Roadmap, Last);
}
