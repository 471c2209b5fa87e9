using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Orders;

public readonly record struct OrderId(Guid Value) : IEntityId<OrderId>
{
    public static OrderId New() => new(Guid.CreateVersion7());

    public static OrderId From(Guid value) => new(value);
}

/// <summary>приказ of the authority: its header, its items and the annexes that it approves.</summary>
public sealed class Order : ITenantOwned
{
    private readonly List<OrderItem> items = [];
    private readonly List<Annex> annexes = [];

    private Order()
    {
    }

    public Order(MunicipalityId tenant, OrderId id, OrderHeader header, string preamble, string signatoryPosition, string signatoryName)
    {
        Tenant = tenant;
        Id = id;
        Header = header;
        Preamble = preamble;
        SignatoryPosition = signatoryPosition;
        SignatoryName = signatoryName;
    }

    public MunicipalityId Tenant { get; private set; }

    public OrderId Id { get; private set; }

    public OrderHeader Header { get; private set; } = null!;

    /// <summary>Grounds and purpose, ending with «приказываю:».</summary>
    public string Preamble { get; private set; } = "";

    public string SignatoryPosition { get; private set; } = "";

    public string SignatoryName { get; private set; } = "";

    /// <summary>All items, nested ones too, in printing order.</summary>
    public IReadOnlyList<OrderItem> Items => [.. items.OrderBy(item => item.Position)];

    public IReadOnlyList<Annex> Annexes => annexes;

    /// <param name="number">As printed, doubles and gaps included: «5.2.».</param>
    /// <param name="parent">The item it stands under; none at the top.</param>
    public OrderItem AddItem(string number, string text, OrderItemId? parent)
    {
        var item = new OrderItem(Tenant, OrderItemId.New(), Id, parent, items.Count, number, text);
        items.Add(item);
        return item;
    }

    /// <param name="stamp">The lines in the upper right corner: «Приложение № 1», «к приказу …».</param>
    public Annex AddAnnex(RoadmapId roadmap, IReadOnlyList<string> stamp)
    {
        var annex = new Annex(Tenant, AnnexId.New(), Id, roadmap, stamp);
        annexes.Add(annex);
        return annex;
    }
}

/// <summary>The head of an order as printed, with what its date and number mean.</summary>
/// <param name="Body">Lines naming who issues it.</param>
/// <param name="PrintedDate">«от 21.04.2023 г.»</param>
public sealed record OrderHeader(
    IReadOnlyList<string> Body, string Heading, DateOnly Date, string PrintedDate, string? Place, string Number, string PrintedNumber, string Title);
