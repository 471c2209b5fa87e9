using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Orders;

public readonly record struct AnnexId(Guid Value) : IEntityId<AnnexId>
{
    public static AnnexId New() => new(Guid.CreateVersion7());

    public static AnnexId From(Guid value) => new(value);
}

/// <summary>приложение: the roadmap that an order approves, with the stamp in its corner.</summary>
public sealed class Annex : ITenantOwned
{
    private Annex()
    {
    }

    internal Annex(MunicipalityId tenant, AnnexId id, OrderId order, RoadmapId roadmap, IReadOnlyList<string> stamp)
    {
        Tenant = tenant;
        Id = id;
        OrderId = order;
        RoadmapId = roadmap;
        Stamp = stamp;
    }

    public MunicipalityId Tenant { get; private set; }

    public AnnexId Id { get; private set; }

    public OrderId OrderId { get; private set; }

    public RoadmapId RoadmapId { get; private set; }

    public IReadOnlyList<string> Stamp { get; private set; } = [];
}
