using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Risks;

/// <summary>The printing order of a catalogue version: parts step over their neighbour.</summary>
public sealed partial class RiskCatalogueVersion
{
    public IReadOnlyList<Refusal> WhyNotMove(RiskFactor factor, Side side) =>
        Neighbour(Factors, factor, side) is null ? [Places.PartHasWhereToGo.Refuse()] : [];

    /// <exception cref="RefusedException">See <see cref="WhyNotMove(RiskFactor, Side)"/>.</exception>
    public void Move(RiskFactor factor, Side side)
    {
        RefusedException.ThrowIfAny(WhyNotMove(factor, side));
        var other = Neighbour(Factors, factor, side)!;
        var (mine, theirs) = (factor.Position, other.Position);
        factor.Place(theirs);
        other.Place(mine);
        Revision++;
    }

    public IReadOnlyList<Refusal> WhyNotMove(RiskParameter parameter, Side side) =>
        Neighbour(FactorOf(parameter).Parameters, parameter, side) is null ? [Places.PartHasWhereToGo.Refuse()] : [];

    /// <exception cref="RefusedException">See <see cref="WhyNotMove(RiskParameter, Side)"/>.</exception>
    public void Move(RiskParameter parameter, Side side)
    {
        RefusedException.ThrowIfAny(WhyNotMove(parameter, side));
        var other = Neighbour(FactorOf(parameter).Parameters, parameter, side)!;
        var (mine, theirs) = (parameter.Position, other.Position);
        parameter.Place(theirs);
        other.Place(mine);
        Revision++;
    }

    private static T? Neighbour<T>(IReadOnlyList<T> inOrder, T part, Side side)
        where T : class =>
        inOrder.TakeWhile(other => other != part).Count() is var at && side == Side.Above ? inOrder.ElementAtOrDefault(at - 1) : inOrder.ElementAtOrDefault(at + 1);
}
