using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>Opens an audit that is followed.</summary>
public sealed class OpenAuditQuery(Gate gate, PortalContexts contexts, LiveAudits audits)
{
    /// <returns>To be given back; none if there is no such audit or it is not for this visitor.</returns>
    public async Task<LiveAuditLease?> RunAsync(Visitor visitor, EntryAuditId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return null;
        }

        await using (var context = contexts.Open(member.Scope))
        {
            if (!await context.EntryAudits.AnyAsync(audit => audit.Id == id, cancellation))
            {
                return null;
            }
        }

        var lease = await audits.OpenAsync(member, id, cancellation);
        if (lease.Audit.Matrix is not null)
        {
            return lease;
        }

        lease.Dispose();
        return null;
    }
}
