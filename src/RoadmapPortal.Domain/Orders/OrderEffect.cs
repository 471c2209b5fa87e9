using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Orders;

public readonly record struct OrderEffectId(Guid Value) : IEntityId<OrderEffectId>
{
    public static OrderEffectId New() => new(Guid.CreateVersion7());

    public static OrderEffectId From(Guid value) => new(value);
}

/// <summary>What an order does to another one that is in force, as soon as it is approved itself.</summary>
public sealed class OrderEffect : ITenantOwned
{
    private OrderEffect()
    {
    }

    internal OrderEffect(MunicipalityId tenant, OrderId order, OrderId target, OrderEffectKind kind)
    {
        Tenant = tenant;
        Id = OrderEffectId.New();
        OrderId = order;
        TargetId = target;
        Kind = kind;
    }

    public MunicipalityId Tenant { get; private set; }

    public OrderEffectId Id { get; private set; }

    public OrderId OrderId { get; private set; }

    /// <summary>The order that is amended or repealed.</summary>
    public OrderId TargetId { get; private set; }

    public OrderEffectKind Kind { get; private set; }
}

/// <summary>Stored by name.</summary>
public enum OrderEffectKind
{
    /// <summary>вносит изменения: the other order stays in force, its roadmaps get their next edition.</summary>
    Amends,

    /// <summary>признаёт утратившим силу</summary>
    Repeals,
}
