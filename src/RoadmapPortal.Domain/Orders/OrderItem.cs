using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Orders;

public readonly record struct OrderItemId(Guid Value) : IEntityId<OrderItemId>
{
    public static OrderItemId New() => new(Guid.CreateVersion7());

    public static OrderItemId From(Guid value) => new(value);
}

/// <summary>пункт приказа.</summary>
public sealed class OrderItem : ITenantOwned
{
    private OrderItem()
    {
    }

    internal OrderItem(MunicipalityId tenant, OrderItemId id, OrderId order, OrderItemId? parent, int position, string number, string text)
    {
        Tenant = tenant;
        Id = id;
        OrderId = order;
        ParentId = parent;
        Position = position;
        Number = number;
        Text = text;
    }

    public MunicipalityId Tenant { get; private set; }

    public OrderItemId Id { get; private set; }

    public OrderId OrderId { get; private set; }

    public OrderItemId? ParentId { get; private set; }

    /// <summary>Printing order through the whole order, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>As printed.</summary>
    public string Number { get; private set; } = "";

    public string Text { get; private set; } = "";
}
