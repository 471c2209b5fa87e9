using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Orders;

public readonly record struct AnnexId(Guid Value) : IEntityId<AnnexId>
{
    public static AnnexId New() => new(Guid.CreateVersion7());

    public static AnnexId From(Guid value) => new(value);
}

/// <summary>приложение: the roadmap that an order approves.</summary>
public sealed class Annex : ITenantOwned
{
    private Annex()
    {
    }

    internal Annex(MunicipalityId tenant, AnnexId id, OrderId order, RoadmapId roadmap, int position, int? number, IReadOnlyList<string> stamp)
    {
        Tenant = tenant;
        Id = id;
        OrderId = order;
        RoadmapId = roadmap;
        Position = position;
        Number = number;
        Stamp = stamp;
    }

    public MunicipalityId Tenant { get; private set; }

    public AnnexId Id { get; private set; }

    public OrderId OrderId { get; private set; }

    public RoadmapId RoadmapId { get; private set; }

    /// <summary>Printing order, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>The number by which the order's text calls it; none if the count of annexes decides.</summary>
    public int? Number { get; private set; }

    /// <summary>The stamp as it stood in a document taken over; what is printed comes from <see cref="Order.StampOn"/>.</summary>
    public IReadOnlyList<string> Stamp { get; private set; } = [];
}
