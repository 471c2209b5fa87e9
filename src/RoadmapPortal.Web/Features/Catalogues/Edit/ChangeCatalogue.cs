using RoadmapPortal.Data;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Catalogues.Edit;

/// <summary>Does one deed to a catalogue version, or says why not.</summary>
public sealed class ChangeCatalogue(CatalogueDesk desk)
{
    /// <returns>The part that the deed was done to; of a removal, what it was a part of.</returns>
    public Task<Outcome<ChangedPart>> RunAsync(Visitor visitor, RiskCatalogueVersionId id, CatalogueDeed deed, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor,
            async (context, _, token) => await CatalogueDesk.VersionAsync(context, id, token) is { } version
                ? await DoAsync(context, version, deed, token)
                : Outcome.Refused<ChangedPart>(Gate.IsFound.Refuse()),
            cancellation);

    private static async Task<Outcome<ChangedPart>> DoAsync(PortalContext context, RiskCatalogueVersion version, CatalogueDeed deed, CancellationToken cancellation) => deed switch
    {
        AddFactor add => Do(version.WhyNotAddFactor(add.Number, add.Name), () => version.AddNewFactor(add.Number, add.Name).Id.Value),
        AddParameter add => version.Factors.FirstOrDefault(factor => factor.Id == add.Factor) is { } factor
            ? Do(version.WhyNotAddParameter(factor, add.Name), () => version.AddNewParameter(factor, add.Name).Id.Value)
            : Outcome.Refused<ChangedPart>(Gate.IsFound.Refuse()),
        RenamePart rename => OnPart(version, rename.Part, factor => Rename(version, factor, rename), parameter => Rename(version, parameter, rename)),
        MovePart move => OnPart(
            version,
            move.Part,
            factor => Do(version.WhyNotMove(factor, move.Side), factor.Id.Value, () => version.Move(factor, move.Side)),
            parameter => Do(version.WhyNotMove(parameter, move.Side), parameter.Id.Value, () => version.Move(parameter, move.Side))),
        RetirePart retire => OnPart(
            version,
            retire.Part,
            factor => Do([], factor.Id.Value, () => version.Retire(factor, retire.IsRetired)),
            parameter => Do([], parameter.Id.Value, () => version.Retire(parameter, retire.IsRetired))),
        RemovePart remove => await RemoveAsync(context, version, remove, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "No such deed."),
    };

    private static async Task<Outcome<ChangedPart>> RemoveAsync(PortalContext context, RiskCatalogueVersion version, RemovePart remove, CancellationToken cancellation)
    {
        var ids = version.AllParameters().Select(parameter => parameter.Id).Where(parameter => parameter.Value == remove.Part).ToList();
        var uses = await ParameterUses.OfAsync(context, ids, cancellation);
        return OnPart(
            version,
            remove.Part,
            factor => Do(factor.WhyNotRemove(), version.Id.Value, () => version.Remove(factor)),
            parameter =>
            {
                var use = uses.GetValueOrDefault(parameter.Id, ParameterUse.None);
                return Do(parameter.WhyNotRemove(use), parameter.FactorId.Value, () => version.Remove(parameter, use));
            });
    }

    private static Outcome<ChangedPart> Rename(RiskCatalogueVersion version, RiskFactor factor, RenamePart to) => Do(
        version.WhyNotRename(factor, to.SeenNumber, to.Number, to.SeenName, to.Name),
        factor.Id.Value,
        () => version.Rename(factor, to.SeenNumber, to.Number, to.SeenName, to.Name));

    private static Outcome<ChangedPart> Rename(RiskCatalogueVersion version, RiskParameter parameter, RenamePart to) =>
        Do(version.WhyNotRename(parameter, to.SeenName, to.Name), parameter.Id.Value, () => version.Rename(parameter, to.SeenName, to.Name));

    private static Outcome<ChangedPart> OnPart(
        RiskCatalogueVersion version, Guid part, Func<RiskFactor, Outcome<ChangedPart>> onFactor, Func<RiskParameter, Outcome<ChangedPart>> onParameter) =>
        version.Factors.FirstOrDefault(factor => factor.Id.Value == part) is { } factor ? onFactor(factor)
        : version.AllParameters().FirstOrDefault(parameter => parameter.Id.Value == part) is { } parameter ? onParameter(parameter)
        : Outcome.Refused<ChangedPart>(Gate.IsFound.Refuse());

    private static Outcome<ChangedPart> Do(IReadOnlyList<Refusal> refusals, Func<Guid> deed) =>
        refusals.Count > 0 ? Outcome.Refused<ChangedPart>(refusals) : Outcome.Done(new ChangedPart(deed()));

    private static Outcome<ChangedPart> Do(IReadOnlyList<Refusal> refusals, Guid part, Action deed) => Do(
        refusals,
        () =>
        {
            deed();
            return part;
        });
}

public sealed record ChangedPart(Guid Part);
