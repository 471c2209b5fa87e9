using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Web.Features.Orders.Amend;

/// <summary>What an order may do to another one.</summary>
public sealed record EffectChoice(OrderEffectKind Kind, OrderId Target)
{
    /// <summary>As a form spells it.</summary>
    public string Value => $"{Kind} {Target.Value}";

    /// <returns>None if it is no such.</returns>
    public static EffectChoice? Parse(string? value) => (value ?? "").Split(' ') switch
    {
        [nameof(OrderEffectKind.Amends), var id] when Guid.TryParse(id, out var target) => new(OrderEffectKind.Amends, new OrderId(target)),
        [nameof(OrderEffectKind.Repeals), var id] when Guid.TryParse(id, out var target) => new(OrderEffectKind.Repeals, new OrderId(target)),
        _ => null,
    };
}
