using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

/// <summary>The roadmaps of a municipality that a member may read, by planning period, the newest first.</summary>
public sealed class RoadmapListQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if the visitor is no member.</returns>
    public async Task<RoadmapList?> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var periods = await context.PlanningPeriods.AsNoTracking().OrderByDescending(period => period.From).ToListAsync(cancellation);
        var roadmaps = new List<RoadmapLine>();
        if (member.May(Deed.ReadMunicipalRoadmap))
        {
            var municipal = await context.MunicipalRoadmaps.AsNoTracking()
                .Select(map => new { map.Id, map.PeriodId, map.Title, map.Stage }).ToListAsync(cancellation);
            roadmaps.AddRange(municipal.Select(map => new RoadmapLine(map.Id, map.PeriodId, map.Title, null, RoadmapStages.Words(map.Stage))));
        }

        if (member.May(Deed.ReadSchoolRoadmap))
        {
            var only = member.OnlySchools;
            var ofSchools = await context.SchoolRoadmaps.AsNoTracking().Where(map => only == null || only.Contains(map.SchoolId))
                .Join(context.Schools, map => map.SchoolId, school => school.Id, (map, school) => new { map.Id, map.PeriodId, map.Title, map.Stage, school.Name, school.PrintOrder })
                .OrderBy(line => line.PrintOrder).ToListAsync(cancellation);
            roadmaps.AddRange(ofSchools.Select(line => new RoadmapLine(line.Id, line.PeriodId, line.Title, line.Name, RoadmapStages.Words(line.Stage))));
        }

        return new RoadmapList(member, periods, roadmaps);
    }
}

public sealed record RoadmapList(Member Member, IReadOnlyList<PlanningPeriod> Periods, IReadOnlyList<RoadmapLine> Roadmaps);

/// <param name="School">None for a municipal roadmap.</param>
public sealed record RoadmapLine(RoadmapId Id, PlanningPeriodId Period, string Title, string? School, string Stage);
