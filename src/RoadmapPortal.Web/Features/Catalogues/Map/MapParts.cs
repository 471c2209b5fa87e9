using RoadmapPortal.Data;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Mapping;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Edit;
using RoadmapPortal.Web.Features.Catalogues.Ready;

namespace RoadmapPortal.Web.Features.Catalogues.Map;

/// <summary>Maps a factor or a parameter of one catalogue version to those of another that speak of the same thing.</summary>
public sealed class MapParts(CatalogueDesk desk)
{
    public static readonly Rule ThereIsAReadyMapping = new(
        "mapping/there-is-a-ready-mapping", "Готовое сопоставление знает только названия готовых классификаторов (9 факторов и 10 факторов), здесь ничего из него не нашлось.");

    /// <param name="part">A factor or a parameter of the left version.</param>
    /// <param name="wanted">Everything on the right that it is to be mapped to; whatever is not named is mapped no more.</param>
    public Task<Outcome<VersionPair>> RunAsync(
        Visitor visitor, RiskCatalogueVersionId left, RiskCatalogueVersionId right, Guid part, IReadOnlyCollection<Guid> wanted, CancellationToken cancellation) =>
        ChangeAsync(visitor, left, right, (context, pair, token) => MapAsync(context, pair, part, wanted, token), cancellation);

    /// <summary>Adds what the mapping that ships with the portal says of these two versions; what is mapped already stays.</summary>
    public Task<Outcome<VersionPair>> RunAsync(Visitor visitor, RiskCatalogueVersionId left, RiskCatalogueVersionId right, ReadyMapping ready, CancellationToken cancellation) =>
        ChangeAsync(visitor, left, right, (context, pair, token) => MapAsync(context, pair, ready, token), cancellation);

    private Task<Outcome<VersionPair>> ChangeAsync(
        Visitor visitor,
        RiskCatalogueVersionId left,
        RiskCatalogueVersionId right,
        Func<PortalContext, VersionPair, CancellationToken, Task<IReadOnlyList<Refusal>>> map,
        CancellationToken cancellation) => desk.ChangeAsync(
        visitor,
        async (context, _, token) =>
        {
            if (await CatalogueDesk.VersionAsync(context, left, token) is not { } one || await CatalogueDesk.VersionAsync(context, right, token) is not { } other)
            {
                return Outcome.Refused<VersionPair>(Gate.IsFound.Refuse());
            }

            var pair = new VersionPair(one, other);
            return await map(context, pair, token) is { Count: > 0 } refusals ? Outcome.Refused<VersionPair>(refusals) : Outcome.Done(pair);
        },
        cancellation);

    private static async Task<IReadOnlyList<Refusal>> MapAsync(PortalContext context, VersionPair pair, Guid part, IReadOnlyCollection<Guid> wanted, CancellationToken cancellation)
    {
        if (pair.Left.Factors.Any(factor => factor.Id.Value == part))
        {
            var (left, ids) = (new RiskFactorId(part), wanted.Select(id => new RiskFactorId(id)).ToHashSet());
            if (pair.WhyNotMap(left, ids) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            var now = (await MappingQuery.FactorsAsync(context, pair, cancellation)).Where(mapping => mapping.OneId == left || mapping.OtherId == left).ToList();
            context.RemoveRange(now.Where(mapping => !ids.Any(id => mapping.Joins(left, id))));
            context.AddRange(ids.Where(id => !now.Any(mapping => mapping.Joins(left, id))).Select(id => new FactorMapping(pair.Left.Tenant, FactorMappingId.New(), left, id)));
        }
        else
        {
            var (left, ids) = (new RiskParameterId(part), wanted.Select(id => new RiskParameterId(id)).ToHashSet());
            if (pair.WhyNotMap(left, ids) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            var now = (await MappingQuery.ParametersAsync(context, pair, cancellation)).Where(mapping => mapping.OneId == left || mapping.OtherId == left).ToList();
            context.RemoveRange(now.Where(mapping => !ids.Any(id => mapping.Joins(left, id))));
            context.AddRange(ids.Where(id => !now.Any(mapping => mapping.Joins(left, id))).Select(id => new ParameterMapping(pair.Left.Tenant, ParameterMappingId.New(), left, id)));
        }

        return [];
    }

    private static async Task<IReadOnlyList<Refusal>> MapAsync(PortalContext context, VersionPair pair, ReadyMapping ready, CancellationToken cancellation)
    {
        if (pair.WhyNotMap() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var parameters = Pairs(ready.Parameters, pair.Left.AllParameters(), pair.Right.AllParameters(), parameter => parameter.Name).ToList();
        var factors = Pairs(ready.Factors, pair.Left.Factors, pair.Right.Factors, factor => factor.Name).ToList();
        if (parameters.Count + factors.Count == 0)
        {
            return [ThereIsAReadyMapping.Refuse()];
        }

        var mappedParameters = await MappingQuery.ParametersAsync(context, pair, cancellation);
        context.AddRange(parameters.Where(both => !mappedParameters.Any(mapping => mapping.Joins(both.Left.Id, both.Right.Id)))
            .Select(both => new ParameterMapping(pair.Left.Tenant, ParameterMappingId.New(), both.Left.Id, both.Right.Id)));
        var mappedFactors = await MappingQuery.FactorsAsync(context, pair, cancellation);
        context.AddRange(factors.Where(both => !mappedFactors.Any(mapping => mapping.Joins(both.Left.Id, both.Right.Id)))
            .Select(both => new FactorMapping(pair.Left.Tenant, FactorMappingId.New(), both.Left.Id, both.Right.Id)));
        return [];
    }

    private static IEnumerable<(T Left, T Right)> Pairs<T>(IReadOnlyList<ReadyPair> ready, IEnumerable<T> left, IEnumerable<T> right, Func<T, string> name)
    {
        var (lefts, rights) = (left.ToList(), right.ToList());
        return from pair in ready
               from names in new[] { (Left: pair.One, Right: pair.Other), (Left: pair.Other, Right: pair.One) }
               from one in lefts.Where(part => RiskParameter.AreSame(name(part), names.Left))
               from other in rights.Where(part => RiskParameter.AreSame(name(part), names.Right))
               select (one, other);
    }
}
