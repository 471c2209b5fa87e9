using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Orders.Duties;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Read;

namespace RoadmapPortal.Web.Features.Orders.Duties;

/// <summary>The duties of the orders in force, as far as a member sees them: a school's people those of their schools. Asks no permission: whoever calls has asked.</summary>
public static class DutyLines
{
    /// <param name="period">None for every period.</param>
    /// <returns>The most pressing first; what is done last.</returns>
    public static Task<IReadOnlyList<DutyLine>> LoadAsync(PortalContext context, Member member, PlanningPeriodId? period, DateOnly today, CancellationToken cancellation) =>
        LoadAsync(context, SightOf(member), period, today, cancellation);

    /// <summary>Of every period, whomever they oblige.</summary>
    public static Task<IReadOnlyList<DutyLine>> LoadAllAsync(PortalContext context, DateOnly today, CancellationToken cancellation) =>
        LoadAsync(context, new Sight(null, ""), null, today, cancellation);

    private static Sight SightOf(Member member) => new(member.OnlySchools?.Distinct().ToList(), member.Visitor.Name);

    private static async Task<IReadOnlyList<DutyLine>> LoadAsync(PortalContext context, Sight sight, PlanningPeriodId? period, DateOnly today, CancellationToken cancellation)
    {
        var orders = await OrderLoader.Whole(context).AsNoTracking()
            .Where(order => order.Stage == OrderStage.Approved && order.PeriodId != null && (period == null || order.PeriodId == period) && order.Items.Any(item => item.DutyWho != ""))
            .ToListAsync(cancellation);
        return await OfAsync(context, sight, orders, today, cancellation);
    }

    /// <returns>None if there is no such duty, or it does not concern the member.</returns>
    public static async Task<DutyLine?> FindAsync(PortalContext context, Member member, OrderItemId item, DateOnly today, CancellationToken cancellation)
    {
        var orders = await OrderLoader.Whole(context).AsNoTracking()
            .Where(order => (order.Stage == OrderStage.Approved || order.Stage == OrderStage.NoLongerInForce) && order.Items.Any(found => found.Id == item))
            .ToListAsync(cancellation);
        return (await OfAsync(context, SightOf(member), orders, today, cancellation)).FirstOrDefault(line => line.Item.Id == item);
    }

    private static async Task<IReadOnlyList<DutyLine>> OfAsync(PortalContext context, Sight sight, List<Order> orders, DateOnly today, CancellationToken cancellation)
    {
        if (orders.Count == 0)
        {
            return [];
        }

        var own = sight.Own;
        var schools = await context.Schools.AsNoTracking().Where(school => own == null || own.Contains(school.Id)).OrderBy(school => school.PrintOrder).ToListAsync(cancellation);
        var ids = orders.SelectMany(order => order.Items).Where(item => item.IsDuty).Select(item => item.Id).ToList();
        var reports = (await context.DutyReports.AsNoTracking()
            .Where(report => ids.Contains(report.ItemId) && (own == null || (report.SchoolId != null && own.Contains(report.SchoolId.Value)))).ToListAsync(cancellation)).ToLookup(report => report.ItemId);
        var directory = new ResponsibleDirectory(await context.Responsible.AsNoTracking().ToListAsync(cancellation));
        var periods = await context.PlanningPeriods.AsNoTracking().ToDictionaryAsync(period => period.Id, cancellation);
        var lines = new List<DutyLine>();

        // Approved, they say no fields any more but their words.
        foreach (var order in orders.Where(order => order.PeriodId is not null))
        {
            var period = periods[order.PeriodId!.Value];
            var reader = new DutyReader(order, directory, new PeriodDates(period.From, period.To));
            lines.AddRange(order.Items.Where(item => item.IsDuty).Select(item => LineOf(order, item, reader)).OfType<DutyLine>());
        }

        return [.. lines.OrderBy(line => line.State == DutyState.Done).ThenBy(line => line.Next ?? DateOnly.MaxValue).ThenByDescending(line => line.Order.Header.Date).ThenBy(line => line.Item.Position)];

        DutyLine? LineOf(Order order, OrderItem item, DutyReader reader)
        {
            var reading = reader.Read(item);
            var told = reports[item.Id].ToLookup(report => report.SchoolId);
            var obliged = reading.IsOfSchools
                ? schools.Where(school => told.Contains(school.Id) || !school.IsFormer(today)).Select(school => new SchoolDuty(school, DutyStanding.Of(reading, told[school.Id], today))).ToList()
                : [];
            var department = own is null && reading.IsOfDepartment ? DutyStanding.Of(reading, told[null], today) : null;
            return department is null && obliged.Count == 0
                ? null
                : new DutyLine(order, item, reading, department, obliged, own is null && reader.Names(reading, sight.Name));
        }
    }

    /// <param name="Own">The schools of a school's member; none for whoever sees everything.</param>
    /// <param name="Name">Of the member.</param>
    private sealed record Sight(List<SchoolId>? Own, string Name);
}

/// <summary>A duty as a member sees it.</summary>
/// <param name="Order">Approved, so its fields are words.</param>
/// <param name="Department">How the department stands with it; none if it obliges schools alone, or the member is a school's.</param>
/// <param name="Schools">In the municipality's order; those of the member alone.</param>
/// <param name="IsNamed">It names the member in person.</param>
public sealed record DutyLine(Order Order, OrderItem Item, DutyReading Reading, DutyStanding? Department, IReadOnlyList<SchoolDuty> Schools, bool IsNamed)
{
    public IEnumerable<DutyStanding> Standings => [.. Department is null ? [] : (DutyStanding[])[Department], .. Schools.Select(school => school.Standing)];

    public DutyState State =>
        Standings.Any(standing => standing.State == DutyState.Overdue) ? DutyState.Overdue
        : Standings.All(standing => standing.State == DutyState.Done) ? DutyState.Done
        : DutyState.Waiting;

    /// <summary>The nearest day by which somebody still has to do something; none if everything is done or no day is set.</summary>
    public DateOnly? Next => Standings.Min(standing => standing.Next?.Due);

    public int SchoolsDone => Schools.Count(school => school.Standing.State == DutyState.Done);

    /// <summary>«приказ от 21.04.2023 г. № 680, пункт 5.2.»</summary>
    public string Place => $"приказ {Order.Header.DateWords} {Order.Header.NumberWords}, пункт {Item.Number}";
}

public sealed record SchoolDuty(School School, DutyStanding Standing);
