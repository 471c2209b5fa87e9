using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Duties;

/// <summary>What the orders of a period oblige the department and its schools to do; a school's people see their own.</summary>
public sealed class DutiesQuery(Gate gate, PortalContexts contexts, TimeProvider time)
{
    /// <param name="wanted">Id of the period; none for the newest that has duties, or the newest.</param>
    /// <returns>None if the visitor may not see it, or there is no such period.</returns>
    public async Task<DutiesView?> RunAsync(Visitor visitor, Guid? wanted, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !MayRead(member))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var periods = await context.PlanningPeriods.AsNoTracking().OrderByDescending(period => period.From).ThenBy(period => period.Id).ToListAsync(cancellation);
        var today = DateOnly.FromDateTime(time.GetLocalNow().Date);
        if (wanted is { } id)
        {
            return periods.FirstOrDefault(period => period.Id.Value == id) is { } chosen
                ? new DutiesView(member, periods, chosen, await DutyLines.LoadAsync(context, member, chosen.Id, today, cancellation))
                : null;
        }

        var all = await DutyLines.LoadAsync(context, member, null, today, cancellation);
        var newest = periods.FirstOrDefault(period => all.Any(line => line.Order.PeriodId == period.Id)) ?? periods.FirstOrDefault();
        return new DutiesView(member, periods, newest, [.. all.Where(line => line.Order.PeriodId == newest?.Id)]);
    }

    /// <summary>How many duties wait for the visitor, in every period: of their schools, or of the department.</summary>
    public async Task<DutyCount> CountAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !MayRead(member))
        {
            return new DutyCount(0, 0);
        }

        await using var context = contexts.Open(member.Scope);
        var lines = await DutyLines.LoadAsync(context, member, null, DateOnly.FromDateTime(time.GetLocalNow().Date), cancellation);
        return new DutyCount(
            lines.Count(line => line.State == Domain.Orders.Duties.DutyState.Waiting), lines.Count(line => line.State == Domain.Orders.Duties.DutyState.Overdue));
    }

    /// <summary>A school's people see the duties of their schools, everybody else all.</summary>
    internal static bool MayRead(Member member) => member.OnlySchools is { } own ? own.Any(school => member.May(Deed.ReadDuty, school)) : member.May(Deed.ReadDuty);
}

/// <param name="Period">None if the municipality has none.</param>
public sealed record DutiesView(Member Member, IReadOnlyList<PlanningPeriod> Periods, PlanningPeriod? Period, IReadOnlyList<DutyLine> Lines);

public sealed record DutyCount(int Waiting, int Overdue);
