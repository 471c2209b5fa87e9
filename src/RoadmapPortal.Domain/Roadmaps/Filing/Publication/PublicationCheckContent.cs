using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps.Filing.Publication;

/// <summary>The bytes of the file beside a <see cref="PublicationCheck"/>, under its id; read only when somebody downloads it.</summary>
public sealed class PublicationCheckContent : ITenantOwned
{
    private PublicationCheckContent()
    {
    }

    public PublicationCheckContent(MunicipalityId tenant, PublicationCheckId id, byte[] bytes)
    {
        Tenant = tenant;
        Id = id;
        Bytes = bytes;
    }

    public MunicipalityId Tenant { get; private set; }

    public PublicationCheckId Id { get; private set; }

#pragma warning disable CA1819 // A blob of the database, written once.
    public byte[] Bytes { get; private set; } = [];
#pragma warning restore CA1819
}
