using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>The audit of a period, for the pages that show it, and the periods one may choose from.</summary>
public sealed class AuditPageQuery(Gate gate, PortalContexts contexts)
{
    /// <summary>The same for a page as it is asked for.</summary>
    /// <param name="period">As the address says it.</param>
    public async Task<AuditView?> RunAsync(HttpContext http, string slug, string? period) =>
        AuditAddress.PeriodOf(period) is { IsReadable: true } wanted && Visitor.From(http.User, slug) is { } visitor
            ? await RunAsync(visitor, wanted.Id, http.RequestAborted)
            : null;

    /// <param name="period">None for the newest one that has an audit, or the newest if none has.</param>
    /// <returns>None if the visitor may not read the municipality's audit, or there is no such period.</returns>
    public async Task<AuditView?> RunAsync(Visitor visitor, Guid? period, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var periods = await context.PlanningPeriods.AsNoTracking().OrderByDescending(line => line.From).ToListAsync(cancellation);
        var audits = await context.EntryAudits.AsNoTracking().Select(audit => new { audit.Id, audit.PeriodId }).ToDictionaryAsync(audit => audit.PeriodId, audit => audit.Id, cancellation);
        var shown = period is null
            ? periods.Find(line => audits.ContainsKey(line.Id)) ?? periods.FirstOrDefault()
            : periods.Find(line => line.Id.Value == period);
        if (shown is null)
        {
            return period is null ? new AuditView(member, [], null, null) : null;
        }

        var sources = audits.TryGetValue(shown.Id, out var id) ? await AuditSources.LoadAsync(context, id, cancellation) : null;
        return new AuditView(member, periods, shown, sources);
    }
}

/// <param name="Periods">The newest first.</param>
/// <param name="Period">The one that is shown; none if the municipality has none yet.</param>
/// <param name="Sources">None if the period has no audit yet.</param>
public sealed record AuditView(Member Member, IReadOnlyList<PlanningPeriod> Periods, PlanningPeriod? Period, AuditSources? Sources)
{
    public bool MayEdit => Member.May(Deed.EditAudit);
}
