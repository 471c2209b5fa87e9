using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Orders.Duties;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Duties;

/// <summary>One duty for one of those whom it obliges: its terms, what was reported, and how the others stand.</summary>
public sealed class DutyQuery(Gate gate, PortalContexts contexts, TimeProvider time)
{
    /// <summary>More nobody reads on a page.</summary>
    public const int MostReports = 100;

    /// <param name="school">Which school's line; none for the department's, or for the visitor's own school.</param>
    /// <returns>None if there is no such duty or line, or it does not concern the visitor.</returns>
    public async Task<DutyView?> RunAsync(Visitor visitor, OrderItemId item, SchoolId? school, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !DutiesQuery.MayRead(member))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var today = DateOnly.FromDateTime(time.GetLocalNow().Date);
        if (await DutyLines.FindAsync(context, member, item, today, cancellation) is not { } line)
        {
            return null;
        }

        var chosen = school is { } id ? line.Schools.FirstOrDefault(duty => duty.School.Id == id)
            : member.OnlySchools is not null && line.Schools is [var first, ..] ? first
            : null;
        if (chosen is null && (school is not null || member.OnlySchools is not null))
        {
            return null;
        }

        var reports = await context.DutyReports.AsNoTracking().Where(report => report.ItemId == item && report.SchoolId == (chosen == null ? null : chosen.School.Id))
            .OrderByDescending(report => report.At).ThenByDescending(report => report.Id).Take(MostReports).ToListAsync(cancellation);
        var mayReport = line.Order.Stage == OrderStage.Approved && member.May(Deed.ReportDuty, chosen?.School.Id);
        return new DutyView(member, line, chosen?.School, chosen?.Standing ?? line.Department, reports, mayReport, today);
    }
}

/// <param name="School">Whose line is shown; none for the department's.</param>
/// <param name="Standing">Of that line; none if the duty obliges schools alone and none of them is chosen.</param>
/// <param name="Reports">Of this line, the newest first, at most <see cref="DutyQuery.MostReports"/>.</param>
public sealed record DutyView(
    Member Member, DutyLine Line, School? School, DutyStanding? Standing, IReadOnlyList<DutyReport> Reports, bool MayReport, DateOnly Today);
