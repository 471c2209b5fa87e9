using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>
/// The tables that the authors of a roadmap may take after: of a municipality's roadmap, those of its roadmaps of this and earlier
/// periods; of a school's, the school's own, and of the municipality's what they offer to schools. Never those of another school.
/// </summary>
public sealed class PastTables
{
    private readonly Dictionary<RoadmapTableId, PlanningPeriod> periods = [];
    private readonly List<RoadmapTableId> whole = [];
    private readonly List<RoadmapTableId> offered = [];

    private PastTables()
    {
    }

    public PlanningPeriod PeriodOf(RoadmapTableId table) => periods[table];

    /// <summary>Their rows that are there; none of those that a school must not see.</summary>
    public IQueryable<Activity> Rows(PortalContext context) => context.Activities.AsNoTracking()
        .Where(row => row.RemovedAt == null && (whole.Contains(row.TableId) || (offered.Contains(row.TableId) && row.Level == Level.School)));

    /// <param name="context">Of the roadmap's municipality.</param>
    public static async Task<PastTables> OfAsync(PortalContext context, Roadmap roadmap, CancellationToken cancellation)
    {
        var all = await context.PlanningPeriods.AsNoTracking().ToListAsync(cancellation);
        var present = all.Single(period => period.Id == roadmap.PeriodId);
        var past = all.Where(period => period.From <= present.From).ToDictionary(period => period.Id);
        var ids = past.Keys.ToList();
        var municipal = await context.MunicipalRoadmaps.AsNoTracking().Where(map => ids.Contains(map.PeriodId)).Select(map => new { map.Id, map.PeriodId }).ToListAsync(cancellation);
        var own = roadmap.ConcernedSchool is { } school ? await OfSchoolAsync(context, school, ids, cancellation) : [];
        var maps = municipal.ToDictionary(map => map.Id, map => map.PeriodId);
        foreach (var (map, period) in own)
        {
            maps.Add(map, period);
        }

        var keys = maps.Keys.ToList();
        var tables = new PastTables();
        foreach (var table in await context.RoadmapTables.AsNoTracking().Where(table => keys.Contains(table.RoadmapId)).Select(table => new { table.Id, table.RoadmapId }).ToListAsync(cancellation))
        {
            var isWhole = roadmap.ConcernedSchool is null || own.ContainsKey(table.RoadmapId);
            (isWhole ? tables.whole : tables.offered).Add(table.Id);
            tables.periods.Add(table.Id, past[maps[table.RoadmapId]]);
        }

        return tables;
    }

    private static async Task<Dictionary<RoadmapId, PlanningPeriodId>> OfSchoolAsync(
        PortalContext context, SchoolId school, List<PlanningPeriodId> periods, CancellationToken cancellation) =>
        await context.SchoolRoadmaps.AsNoTracking().Where(map => map.SchoolId == school && periods.Contains(map.PeriodId))
            .ToDictionaryAsync(map => map.Id, map => map.PeriodId, cancellation);
}
