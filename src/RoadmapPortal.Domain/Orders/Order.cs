using System.Globalization;
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

    /// <summary>In printing order.</summary>
    public IReadOnlyList<Annex> Annexes => [.. annexes.OrderBy(annex => annex.Position)];

    /// <param name="number">As printed, doubles and gaps included: «5.2.».</param>
    /// <param name="parent">The item it stands under; none at the top.</param>
    public OrderItem AddItem(string number, string text, OrderItemId? parent)
    {
        var item = new OrderItem(Tenant, OrderItemId.New(), Id, parent, items.Count, number, text);
        items.Add(item);
        return item;
    }

    /// <param name="stamp">The stamp of a document taken over, word for word; none otherwise.</param>
    /// <param name="number">Given if the order's text calls the annex by a number although it is the only one.</param>
    public Annex AddAnnex(RoadmapId roadmap, IReadOnlyList<string> stamp, int? number = null)
    {
        var annex = new Annex(Tenant, AnnexId.New(), Id, roadmap, annexes.Count, number, stamp);
        annexes.Add(annex);
        return annex;
    }

    /// <summary>
    /// The lines in the upper right corner of an annex (ГОСТ Р 7.0.97-2025, «отметка о приложении»): the number stands only if there
    /// are several, or the order's text names it.
    /// </summary>
    public IReadOnlyList<string> StampOn(Annex annex)
    {
        var number = annex.Number ?? (annexes.Count > 1 ? annex.Position + 1 : null);
        return
        [
            number is null ? "Приложение" : string.Create(CultureInfo.InvariantCulture, $"Приложение № {number}"),
            Header.Issuer is null ? "к приказу" : $"к приказу {Header.Issuer}",
            PrintedDay.WithNumber(Header.Date, Header.Number),
        ];
    }
}

/// <summary>The head of an order as printed, with what its date and number mean.</summary>
/// <param name="Body">Lines naming who issues it.</param>
/// <param name="PrintedDate">«от 21.04.2023 г.»</param>
public sealed record OrderHeader(
    IReadOnlyList<string> Body, string Heading, DateOnly Date, string PrintedDate, string? Place, string Number, string PrintedNumber, string Title)
{
    /// <summary>Who issues it, in the genitive, for the stamps of annexes: «управления по образованию администрации города Сочи».</summary>
    public string? Issuer { get; init; }
}
