using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Orders;

/// <summary>An order that another one amends or repeals, with what goes with it.</summary>
/// <param name="Roadmaps">Those that it approved; their rows need not be loaded.</param>
/// <param name="Touching">Every order that amends or repeals it, whatever their stage.</param>
public sealed record EffectTarget(Order Order, IReadOnlyList<MunicipalRoadmap> Roadmaps, IReadOnlyList<Order> Touching)
{
    /// <summary>«от 21.04.2023 № 680 «Об утверждении …»».</summary>
    public string Words => WordsOf(Order.Header);

    /// <summary>The approved orders that amend it: without it they say nothing.</summary>
    public IReadOnlyList<Order> Amendments => [.. Touching.Where(order => order.Stage == OrderStage.Approved && KindIn(order) == OrderEffectKind.Amends)];

    /// <summary>The same of another order. Quotes that end together are written once, as offices do.</summary>
    public static string WordsOf(OrderHeader header) =>
        $"{ShortWordsOf(header)} «{header.Title}{(header.Title.EndsWith('»') ? "" : "»")}";

    /// <summary>«от 21.04.2023 № 680».</summary>
    public static string ShortWordsOf(OrderHeader header) => PrintedDay.WithNumber(header.Date, header.Number);

    /// <summary>What another order, that is not approved yet, is about to do to it; none if none is.</summary>
    public Order? UnfinishedBeside(OrderId order) => Touching.FirstOrDefault(other => other.Id != order && !other.IsApproved);

    /// <exception cref="InvalidOperationException">That order does nothing to this one.</exception>
    public OrderEffectKind KindIn(Order order) => order.Effects.First(effect => effect.TargetId == Order.Id).Kind;
}
