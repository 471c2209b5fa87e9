using RoadmapPortal.Web.Features.Orders.Amend;
namespace RoadmapPortal.Web.Features.Orders.Write;

/// <summary>What a button of the page asks for: «up item …», «add annex». Names parts that may be gone by now.</summary>
/// <param name="Verb">add, under, up, down, nest, lift, remove, oblige, renumber.</param>
/// <param name="Kind">item, ground, annex, effect or order.</param>
/// <param name="Id">Of the part; of what is added, the part above it; empty if there is none.</param>
public sealed record OrderDeed(string Verb, string Kind, Guid Id)
{
    private static readonly string[] Verbs = ["add", "under", "up", "down", "nest", "lift", "remove", "oblige", "renumber"];

    /// <summary>What an added annex is to be.</summary>
    public AnnexChoice? Annex { get; init; }

    /// <summary>What an added effect is to be.</summary>
    public EffectChoice? Effect { get; init; }

    /// <summary>The name of the part that is spoken of.</summary>
    public string Part => $"{Kind}-{Id}";

    /// <returns>None if the press is no deed: it saves only.</returns>
    public static OrderDeed? Parse(string press) => press.Split(' ') switch
    {
        [var verb, var kind] when Verbs.Contains(verb) => new OrderDeed(verb, kind, Guid.Empty),
        [var verb, var kind, var id] when Verbs.Contains(verb) && Guid.TryParse(id, out var part) => new OrderDeed(verb, kind, part),
        _ => null,
    };
}
