using RoadmapPortal.Data;
using RoadmapPortal.Data.Notices;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>The audits that are open on this server. One is kept for as long as somebody looks at it.</summary>
public sealed class LiveAudits(PortalContexts contexts, TimeProvider time, ILogger<LiveAudit> log) : INoticeHearer, ILiveLeases
{
    private readonly OpenByKey<(MunicipalityId Tenant, EntryAuditId Id), LiveAudit, LiveAuditLease> open = new();

    public IReadOnlyList<LiveLease> Leases => open.Leases;

    /// <summary>Opens it for a member who may read it: whoever calls has asked. The lease must be given back.</summary>
    public async Task<LiveAuditLease> OpenAsync(Member member, EntryAuditId id, CancellationToken cancellation)
    {
        var tenant = member.Municipality.Id;
        var lease = open.Take(
            (tenant, id), () => new LiveAudit(contexts, tenant, id, time, log), (audit, close) => new LiveAuditLease(audit, member, close));
        try
        {
            await lease.Audit.FreshenAsync(cancellation);
            return lease;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    public void Hear(Notice notice)
    {
        switch (notice)
        {
            case FindingNotice finding:
                open.Find((finding.Tenant, finding.Audit))?.Hear(finding);
                break;
            case MunicipalityNotice { Matter: MunicipalityMatter.Surroundings } municipality:
                open.All(key => key.Tenant == municipality.Tenant).ForEach(audit => audit.HearOfSurroundings());
                break;
        }
    }

    public void HearAll() => open.All().ForEach(audit => _ = audit.ReloadAsync());
}
