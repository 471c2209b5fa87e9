using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Typical;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>What this and earlier roadmaps of the municipality have planned against a parameter.</summary>
public sealed class TypicalActivitiesQuery(Gate gate, PortalContexts contexts)
{
    /// <summary>Rows that are looked at, the latest first.</summary>
    private const int MostRows = 1_000;

    /// <param name="parameter">As the roadmap's audit has it.</param>
    /// <returns>Empty if there is nothing to take after, and if the roadmap is not for this visitor to edit.</returns>
    public async Task<IReadOnlyList<TypicalActivity>> RunAsync(Visitor visitor, RoadmapId id, AuditedParameter parameter, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return [];
        }

        await using var context = contexts.Open(member.Scope);
        var roadmap = await context.Roadmaps.AsNoTracking().FirstOrDefaultAsync(roadmap => roadmap.Id == id, cancellation);
        if (roadmap is null || !member.MayEdit(roadmap) || !roadmap.IsOpenForEditing)
        {
            return [];
        }

        var names = await context.Set<RiskParameter>().AsNoTracking().Select(other => new { other.Id, other.Name }).ToListAsync(cancellation);
        var same = names.Where(other => RiskParameter.AreSame(other.Name, parameter.Parameter.Name)).Select(other => other.Id).ToList();
        var tables = await PastTables.OfAsync(context, roadmap, cancellation);
        var rows = await tables.Rows(context).Where(row => row.Parameters.Any(link => same.Contains(link.ParameterId)))
            .OrderByDescending(row => row.Id).Take(MostRows)
            .Select(row => new { row.TableId, row.Cells, row.Level }).ToListAsync(cancellation);
        var present = await context.PlanningPeriods.AsNoTracking().SingleAsync(period => period.Id == roadmap.PeriodId, cancellation);
        var found = rows.Select(row => (row.Cells, row.Level, Period: tables.PeriodOf(row.TableId)))
            .Select(row => new PastActivity(row.Cells, row.Level, new PeriodDates(row.Period.From, row.Period.To), row.Period.Words));
        return TypicalActivity.Of(found, parameter.Code, new PeriodDates(present.From, present.To));
    }
}
