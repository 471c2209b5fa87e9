using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>The bytes of an <see cref="EvidenceFile"/>, under its id.</summary>
public sealed class EvidenceContent : ITenantOwned
{
    private EvidenceContent()
    {
    }

    public EvidenceContent(MunicipalityId tenant, EvidenceFileId id, byte[] bytes)
    {
        Tenant = tenant;
        Id = id;
        Bytes = bytes;
    }

    public MunicipalityId Tenant { get; private set; }

    public EvidenceFileId Id { get; private set; }

#pragma warning disable CA1819 // A blob of the database, written once.
    public byte[] Bytes { get; private set; } = [];
#pragma warning restore CA1819
}
