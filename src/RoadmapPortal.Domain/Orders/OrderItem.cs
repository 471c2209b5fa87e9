using RoadmapPortal.Domain.Roadmaps;
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
    public const int LongestNumber = 20, LongestText = 8_000, LongestDuty = 1_000;

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

    public OrderItemId? ParentId { get; internal set; }

    /// <summary>Printing order through the whole order, from 0.</summary>
    public int Position { get; internal set; }

    /// <summary>As printed.</summary>
    public string Number { get; internal set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Who is obliged, in words that the directory reads: «руководители ОО»; blank if the item obliges nobody.</summary>
    public string DutyWho { get; private set; } = "";

    /// <summary>By when, in words that are read like the dates of an activity: «до 01.05.2023 г.».</summary>
    public string DutyTerm { get; private set; } = "";

    /// <summary>It obliges somebody to do something by some time.</summary>
    public bool IsDuty => DutyWho.Length > 0;

    internal void WriteDuty(string who, string term) => (DutyWho, DutyTerm) = (who.Trim(), term.Trim());

    /// <param name="isNumbered">Whether its number is typed.</param>
    internal IEnumerable<OrderText> Texts(bool isNumbered)
    {
        if (isNumbered)
        {
            yield return new($"item-{Id.Value}-number", Number, LongestNumber, words => Number = words.Trim());
        }

        yield return new($"item-{Id.Value}-text", Text, LongestText, words => Text = Cells.Clean(words).Trim());
        yield return new($"item-{Id.Value}-who", DutyWho, LongestDuty, words => DutyWho = words.Trim());
        yield return new($"item-{Id.Value}-term", DutyTerm, LongestDuty, words => DutyTerm = words.Trim());
    }

    /// <summary>From now on it says what its fields say.</summary>
    internal void Settle(Func<string, string> fill) => (Text, DutyTerm) = (fill(Text), fill(DutyTerm));

    internal OrderItem Copy(Func<string, string> fill) =>
        new(Tenant, Id, OrderId, ParentId, Position, Number, fill(Text)) { DutyWho = DutyWho, DutyTerm = fill(DutyTerm) };
}
