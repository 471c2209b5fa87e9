using System.Collections.Immutable;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Orders;

/// <summary>One line of the table of what may be done with an order at which stage, and where that leads. What has no line is refused.</summary>
public sealed record OrderStep(OrderMove Move, OrderStage From, OrderStage To)
{
    public static readonly Rule StageAllows = new("order/stage-allows", "{0} нельзя: приказ сейчас «{1}». Это можно, когда он {2}.");

    public static ImmutableArray<OrderStep> All { get; } =
    [
        new(OrderMove.Edit, OrderStage.Draft, OrderStage.Draft),
        new(OrderMove.Edit, OrderStage.Returned, OrderStage.Returned),
        new(OrderMove.Discard, OrderStage.Draft, OrderStage.Draft),
    ];

    public static IReadOnlyList<Refusal> WhyNot(OrderMove move, OrderStage from)
    {
        var steps = All.Where(step => step.Move == move).ToList();
        return steps.Any(step => step.From == from)
            ? []
            : [StageAllows.Refuse(OrderWords.Of(move), OrderWords.Of(from), string.Join(" или ", steps.Select(step => $"«{OrderWords.Of(step.From)}»")))];
    }
}
