using System.Globalization;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Orders;

public readonly record struct AnnexId(Guid Value) : IEntityId<AnnexId>
{
    public static AnnexId New() => new(Guid.CreateVersion7());

    public static AnnexId From(Guid value) => new(value);
}

/// <summary>приложение: what an order prints behind itself, a roadmap that it approves or a part of one.</summary>
public sealed class Annex : ITenantOwned
{
    public static readonly Rule NumberIsRead = new("order/annex-number-is-read", "Номер приложения – число: 1, 2, 3. Написано «{0}».");

    private Annex()
    {
    }

    internal Annex(
        MunicipalityId tenant, AnnexId id, OrderId order, AnnexKind kind, RoadmapId roadmap, RoadmapTableId? table, int position, int? number, IReadOnlyList<string> stamp)
    {
        Tenant = tenant;
        Id = id;
        OrderId = order;
        Kind = kind;
        RoadmapId = roadmap;
        TableId = table;
        Position = position;
        Number = number;
        Stamp = stamp;
    }

    public MunicipalityId Tenant { get; private set; }

    public AnnexId Id { get; private set; }

    public OrderId OrderId { get; private set; }

    public AnnexKind Kind { get; private set; }

    public RoadmapId RoadmapId { get; private set; }

    /// <summary>Which of the roadmap's tables; none for other kinds.</summary>
    public RoadmapTableId? TableId { get; private set; }

    /// <summary>Printing order, from 0.</summary>
    public int Position { get; internal set; }

    /// <summary>The number by which the order's text calls it; none if the count of annexes decides.</summary>
    public int? Number { get; private set; }

    /// <summary>The stamp as it stood in a document taken over; what is printed comes from <see cref="Order.StampOn"/>.</summary>
    public IReadOnlyList<string> Stamp { get; internal set; } = [];

    internal OrderText NumberText => new(
        $"annex-{Id.Value}-number",
        Number?.ToString(CultureInfo.InvariantCulture) ?? "",
        3,
        words => Number = string.IsNullOrWhiteSpace(words) ? null : int.Parse(words.Trim(), NumberStyles.None, CultureInfo.InvariantCulture))
    {
        WhyNotMean = words => string.IsNullOrWhiteSpace(words) || (int.TryParse(words.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            ? []
            : [NumberIsRead.Refuse(words.Trim())],
    };
}
