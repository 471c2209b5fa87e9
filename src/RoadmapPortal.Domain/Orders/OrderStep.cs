using System.Collections.Immutable;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Orders;

/// <summary>One line of the table of what may be done with an order at which stage, and where that leads. What has no line is refused.</summary>
public sealed record OrderStep(OrderMove Move, OrderStage From, OrderStage To, Deed By)
{
    public static readonly Rule StageAllows = new("order/stage-allows", "{0} нельзя: приказ сейчас «{1}». Это можно, когда он {2}.");

    public static readonly Rule RoleAllows = new("order/role-allows", "{0} может {1}. Ваша роль этого не позволяет.");

    public static ImmutableArray<OrderStep> All { get; } =
    [
        new(OrderMove.Edit, OrderStage.Draft, OrderStage.Draft, Deed.EditOrder),
        new(OrderMove.Edit, OrderStage.Returned, OrderStage.Returned, Deed.EditOrder),
        new(OrderMove.Submit, OrderStage.Draft, OrderStage.ForApproval, Deed.EditOrder),
        new(OrderMove.Submit, OrderStage.Returned, OrderStage.ForApproval, Deed.EditOrder),
        new(OrderMove.Withdraw, OrderStage.ForApproval, OrderStage.Draft, Deed.EditOrder),

        // Whoever submitted does neither.
        new(OrderMove.Return, OrderStage.ForApproval, OrderStage.Returned, Deed.ApproveOrder),
        new(OrderMove.Approve, OrderStage.ForApproval, OrderStage.Approved, Deed.ApproveOrder),
        new(OrderMove.Discard, OrderStage.Draft, OrderStage.Draft, Deed.EditOrder),
        new(OrderMove.Discard, OrderStage.Returned, OrderStage.Returned, Deed.EditOrder),

        // By an order of its own, which the head approves in its turn.
        new(OrderMove.Amend, OrderStage.Approved, OrderStage.Approved, Deed.EditOrder),
        new(OrderMove.Repeal, OrderStage.Approved, OrderStage.NoLongerInForce, Deed.EditOrder),
    ];

    /// <param name="may">What the person may do.</param>
    public static IReadOnlyList<Refusal> WhyNot(OrderMove move, OrderStage from, Func<Deed, bool> may)
    {
        var by = All.First(step => step.Move == move).By;
        return [.. may(by) ? [] : (Refusal[])[RoleAllows.Refuse(OrderWords.Of(move), OrderWords.WhoMay(by))], .. WhyNot(move, from)];
    }

    /// <summary>What the stage says, whoever asks.</summary>
    public static IReadOnlyList<Refusal> WhyNot(OrderMove move, OrderStage from)
    {
        var steps = All.Where(step => step.Move == move).ToList();
        return steps.Any(step => step.From == from)
            ? []
            : [StageAllows.Refuse(OrderWords.Of(move), OrderWords.Of(from), string.Join(" или ", steps.Select(step => $"«{OrderWords.Of(step.From)}»")))];
    }
}
