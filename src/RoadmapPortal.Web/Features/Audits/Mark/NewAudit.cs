using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>Begins the audit of a period that has none: it prints and numbers as the last one did. Asks nobody's permission: whoever calls has asked.</summary>
internal static class NewAudit
{
    /// <summary>Nothing is looked at yet, and nothing is saved here.</summary>
    public static async Task<EntryAudit> BeginAsync(PortalContext context, PlanningPeriod period, CancellationToken cancellation)
    {
        var last = await context.EntryAudits.AsNoTracking()
            .Join(context.PlanningPeriods, audit => audit.PeriodId, other => other.Id, (audit, other) => new { Audit = audit, other.From })
            .OrderByDescending(line => line.From < period.From).ThenByDescending(line => line.From).Select(line => line.Audit).FirstOrDefaultAsync(cancellation);
        var begun = new EntryAudit(period.Tenant, EntryAuditId.New(), period.Id, last?.Numbering ?? CodeNumbering.Canonical, null, last?.Columns ?? EntryAudit.UsualColumns);
        context.Add(begun);
        return begun;
    }
}
