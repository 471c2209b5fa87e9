using System.Globalization;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Orders;

/// <content>How items stand: added, moved, nested, numbered.</content>
public sealed partial class Order
{
    /// <summary>The five documents have at most thirteen items; a form can hold these.</summary>
    public const int MostItems = 80;

    /// <summary>«1.1.1.»</summary>
    public const int DeepestLevel = 3;

    public static readonly Rule ItemsAreNotTooMany = new("order/items-are-not-too-many", "В приказе уже {0} пунктов, больше не помещается.");

    public static readonly Rule ItemHasRoomToMove = new("order/item-has-room-to-move", "Дальше двигать некуда.");

    public static readonly Rule ItemFitsItsLevel = new("order/item-fits-its-level", "Глубже третьего уровня (1.1.1.) пункты не вкладываются.");

    public static readonly Rule ItemHasOneToStandUnder = new("order/item-has-one-to-stand-under", "Вложить некуда: над этим пунктом нет пункта того же уровня.");

    public static readonly Rule ItemIsNested = new("order/item-is-nested", "Пункт и так верхнего уровня.");

    public IReadOnlyList<Refusal> WhyNotStartItem() =>
        [.. WhyNotEdit(), .. items.Count < MostItems ? [] : (Refusal[])[ItemsAreNotTooMany.Refuse(items.Count)]];

    /// <summary>Starts an empty item below another and those under it, on the same level; at the end if none is named.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotStartItem"/>.</exception>
    public OrderItem StartItem(OrderItemId? above)
    {
        RefusedException.ThrowIfAny(WhyNotStartItem());
        var order = Items.ToList();
        var over = above is { } id ? Find(id) : null;
        var item = new OrderItem(Tenant, OrderItemId.New(), Id, over?.ParentId, 0, "", "");
        items.Add(item);
        order.Insert(over is null ? order.Count : order.IndexOf(over) + Branch(over).Count, item);
        Place(order);
        NumberAnew(item);
        return item;
    }

    public IReadOnlyList<Refusal> WhyNotMove(OrderItemId id, Side side) =>
        [.. WhyNotEdit(), .. Neighbour(Find(id), side) is null ? [ItemHasRoomToMove.Refuse()] : (Refusal[])[]];

    /// <summary>Changes places with the neighbour of the same level; what stands under them goes along.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotMove(OrderItemId, Side)"/>.</exception>
    public void Move(OrderItemId id, Side side)
    {
        RefusedException.ThrowIfAny(WhyNotMove(id, side));
        var item = Find(id);
        var branch = Branch(item);
        var neighbour = Branch(Neighbour(item, side)!);
        var order = Items.Except(branch).ToList();
        order.InsertRange(side == Side.Above ? order.IndexOf(neighbour[0]) : order.IndexOf(neighbour[^1]) + 1, branch);
        Place(order);
    }

    public IReadOnlyList<Refusal> WhyNotNest(OrderItemId id)
    {
        var item = Find(id);
        return
        [
            .. WhyNotEdit(),
            .. Neighbour(item, Side.Above) is null ? [ItemHasOneToStandUnder.Refuse()] : (Refusal[])[],
            .. Branch(item).Max(LevelOf) < DeepestLevel ? [] : (Refusal[])[ItemFitsItsLevel.Refuse()],
        ];
    }

    /// <summary>Puts the item under the one above it, as its last.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotNest(OrderItemId)"/>.</exception>
    public void Nest(OrderItemId id)
    {
        RefusedException.ThrowIfAny(WhyNotNest(id));
        var item = Find(id);
        item.ParentId = Neighbour(item, Side.Above)!.Id;
        Place(Items);
        NumberAnew(item);
    }

    public IReadOnlyList<Refusal> WhyNotLift(OrderItemId id) => [.. WhyNotEdit(), .. Find(id).ParentId is null ? [ItemIsNested.Refuse()] : (Refusal[])[]];

    /// <summary>Puts the item behind the one that it stands under, on that one's level.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotLift"/>.</exception>
    public void Lift(OrderItemId id)
    {
        RefusedException.ThrowIfAny(WhyNotLift(id));
        var item = Find(id);
        var parent = Find(item.ParentId!.Value);
        var branch = Branch(item);
        var last = Branch(parent).Except(branch).Last();
        var order = Items.Except(branch).ToList();
        item.ParentId = parent.ParentId;
        order.InsertRange(order.IndexOf(last) + 1, branch);
        Place(order);
        NumberAnew(item);
    }

    /// <summary>Takes the item away with everything under it.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotEdit"/>.</exception>
    public void Remove(OrderItemId id)
    {
        RefusedException.ThrowIfAny(WhyNotEdit());
        foreach (var item in Branch(Find(id)))
        {
            items.Remove(item);
        }

        Place(Items);
    }

    /// <summary>From now on the items are counted: 1., 1.1., 1.1.1.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotEdit"/>.</exception>
    public void Renumber()
    {
        RefusedException.ThrowIfAny(WhyNotEdit());
        HasOwnNumbers = false;
        Place(Items);
    }

    /// <summary>Takes down whom the item obliges and by when, as its own words say.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotEdit"/>.</exception>
    public void Oblige(OrderItemId id, DutySuggestion duty)
    {
        RefusedException.ThrowIfAny(WhyNotEdit());
        Find(id).WriteDuty(duty.Who, duty.Term);
        Revision++;
    }

    /// <summary>The item and everything under it, in printing order.</summary>
    public IReadOnlyList<OrderItem> Branch(OrderItem item)
    {
        var branch = new HashSet<OrderItemId> { item.Id };
        return [.. Items.Where(other => other == item || (other.ParentId is { } parent && branch.Contains(parent) && branch.Add(other.Id)))];
    }

    /// <summary>1 at the top.</summary>
    public int LevelOf(OrderItem item) => item.ParentId is { } parent ? LevelOf(Find(parent)) + 1 : 1;

    /// <summary>The items of its level under the same one.</summary>
    public IReadOnlyList<OrderItem> Siblings(OrderItem item) => [.. Items.Where(other => other.ParentId == item.ParentId)];

    /// <exception cref="KeyNotFoundException">The order has no such item.</exception>
    public OrderItem Find(OrderItemId id) => items.Find(item => item.Id == id) ?? throw new KeyNotFoundException($"The order has no item {id.Value}.");

    private OrderItem? Neighbour(OrderItem item, Side side)
    {
        var siblings = Siblings(item).ToList();
        return siblings.ElementAtOrDefault(siblings.IndexOf(item) + (side == Side.Above ? -1 : 1));
    }

    private void Place(IReadOnlyList<OrderItem> order)
    {
        foreach (var (item, at) in order.Select((item, at) => (item, at)))
        {
            item.Position = at;
        }

        if (!HasOwnNumbers)
        {
            var counted = Counted();
            foreach (var item in items)
            {
                item.Number = counted[item.Id];
            }
        }

        Revision++;
    }

    /// <summary>A typed number does not outlive the level that it was typed for.</summary>
    private void NumberAnew(OrderItem item)
    {
        if (HasOwnNumbers)
        {
            var counted = Counted();
            foreach (var numbered in Branch(item))
            {
                numbered.Number = counted[numbered.Id];
            }
        }
    }

    private Dictionary<OrderItemId, string> Counted()
    {
        var numbers = new Dictionary<OrderItemId, string>();
        var children = Items.ToLookup(item => item.ParentId);
        Count(null, "");
        return numbers;

        void Count(OrderItemId? parent, string above)
        {
            foreach (var (item, at) in children[parent].Select((item, at) => (item, at)))
            {
                numbers[item.Id] = string.Create(CultureInfo.InvariantCulture, $"{above}{at + 1}.");
                Count(item.Id, numbers[item.Id]);
            }
        }
    }
}
