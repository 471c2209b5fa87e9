using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Web.Features.Orders.Write;

/// <summary>What buttons do to the parts of an order.</summary>
public static class OrderDeeds
{
    /// <param name="suggestion">The duty that the deed's item seems to lay on somebody.</param>
    /// <returns>None if the deed is no such, or its part is gone.</returns>
    public static FoundOrderDeed? Find(Order order, OrderDeed deed, DutySuggestion? suggestion) => (deed.Verb, deed.Kind) switch
    {
        ("renumber", "order") => FoundOrderDeed.Of(order.WhyNotEdit, order.Renumber, "items"),
        ("add", "item") when deed.Id == Guid.Empty => new(order.WhyNotStartItem, () => Name(order.StartItem(null))),
        ("add", "ground") => new(order.WhyNotStartGround, () => $"ground-{order.StartGround().Id.Value}"),
        ("add", "annex") when deed.Annex is { } choice => new(
            () => order.WhyNotAnnex(choice.Kind, choice.Roadmap, choice.Table),
            () => $"annex-{order.Annex(choice.Kind, choice.Roadmap, choice.Table).Id.Value}"),
        (_, "item") => order.Items.FirstOrDefault(item => item.Id.Value == deed.Id) is { } item ? OfItem(order, deed, item, suggestion) : null,
        (_, "ground") => order.Grounds.FirstOrDefault(ground => ground.Id.Value == deed.Id) is { } ground ? OfGround(order, deed, ground.Id) : null,
        (_, "annex") => order.Annexes.FirstOrDefault(annex => annex.Id.Value == deed.Id) is { } annex ? OfAnnex(order, deed, annex.Id) : null,
        _ => null,
    };

    private static FoundOrderDeed? OfItem(Order order, OrderDeed deed, OrderItem item, DutySuggestion? suggestion) => deed.Verb switch
    {
        "add" => new(order.WhyNotStartItem, () => Name(order.StartItem(item.Id))),
        "under" => new(() => [.. order.WhyNotStartItem(), .. order.LevelOf(item) < Order.DeepestLevel ? [] : (Refusal[])[Order.ItemFitsItsLevel.Refuse()]], () => Under(order, item)),
        "up" or "down" => FoundOrderDeed.Of(() => order.WhyNotMove(item.Id, SideOf(deed)), () => order.Move(item.Id, SideOf(deed)), Name(item)),
        "nest" => FoundOrderDeed.Of(() => order.WhyNotNest(item.Id), () => order.Nest(item.Id), Name(item)),
        "lift" => FoundOrderDeed.Of(() => order.WhyNotLift(item.Id), () => order.Lift(item.Id), Name(item)),
        "remove" => FoundOrderDeed.Of(order.WhyNotEdit, () => order.Remove(item.Id), "items"),
        "oblige" when suggestion is not null => FoundOrderDeed.Of(order.WhyNotEdit, () => order.Oblige(item.Id, suggestion), Name(item)),
        _ => null,
    };

    private static FoundOrderDeed? OfGround(Order order, OrderDeed deed, LegalGroundId id) => deed.Verb switch
    {
        "up" or "down" => FoundOrderDeed.Of(() => order.WhyNotMove(id, SideOf(deed)), () => order.Move(id, SideOf(deed)), deed.Part),
        "remove" => FoundOrderDeed.Of(order.WhyNotEdit, () => order.Remove(id), "grounds"),
        _ => null,
    };

    private static FoundOrderDeed? OfAnnex(Order order, OrderDeed deed, AnnexId id) => deed.Verb switch
    {
        "up" or "down" => FoundOrderDeed.Of(() => order.WhyNotMove(id, SideOf(deed)), () => order.Move(id, SideOf(deed)), deed.Part),
        "remove" => FoundOrderDeed.Of(() => order.WhyNotRemove(id), () => order.Remove(id), "annexes"),
        _ => null,
    };

    private static string Under(Order order, OrderItem item)
    {
        var added = order.StartItem(item.Id);
        order.Nest(added.Id);
        return Name(added);
    }

    private static string Name(OrderItem item) => $"item-{item.Id.Value}";

    private static Side SideOf(OrderDeed deed) => deed.Verb == "up" ? Side.Above : Side.Below;
}

/// <summary>A deed whose parts are there.</summary>
/// <param name="Do">Does it, and names the part at which the page then stands.</param>
public sealed record FoundOrderDeed(Func<IReadOnlyList<Refusal>> WhyNot, Func<string> Do)
{
    public static FoundOrderDeed Of(Func<IReadOnlyList<Refusal>> whyNot, Action deed, string place) => new(whyNot, () =>
    {
        deed();
        return place;
    });
}
