using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Moves parts among their like, one place at a time; a move writes one part.</summary>
public static class Places
{
    public static readonly Rule PartHasWhereToGo = new("structure/part-has-where-to-go", "Дальше не переместить: это уже край.");

    internal static IReadOnlyList<Refusal> WhyNotStep(IReadOnlyList<IPlaced> inOrder, IPlaced part, Side side) =>
        Target(inOrder, part, side) is null ? [PartHasWhereToGo.Refuse()] : [];

    /// <exception cref="RefusedException">See <see cref="WhyNotStep"/>.</exception>
    internal static void Step(IReadOnlyList<IPlaced> inOrder, IPlaced part, Side side)
    {
        RefusedException.ThrowIfAny(WhyNotStep(inOrder, part, side));
        part.Place(Target(inOrder, part, side)!);
    }

    /// <summary>The rank right below a part.</summary>
    internal static Rank Below(IReadOnlyList<IPlaced> inOrder, IPlaced part) =>
        Rank.Between(part.Rank, inOrder.FirstOrDefault(other => other.Rank > part.Rank)?.Rank);

    private static Rank? Target(IReadOnlyList<IPlaced> inOrder, IPlaced part, Side side)
    {
        var at = inOrder.TakeWhile(other => other != part).Count();
        var next = side == Side.Above ? at - 1 : at + 1;
        if (next < 0 || next >= inOrder.Count)
        {
            return null;
        }

        return side == Side.Above
            ? Rank.Between(inOrder.ElementAtOrDefault(next - 1)?.Rank, inOrder[next].Rank)
            : Rank.Between(inOrder[next].Rank, inOrder.ElementAtOrDefault(next + 1)?.Rank);
    }
}
