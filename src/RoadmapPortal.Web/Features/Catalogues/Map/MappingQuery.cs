using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Mapping;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Edit;

namespace RoadmapPortal.Web.Features.Catalogues.Map;

/// <summary>Two catalogue versions side by side, and which of their parts are mapped to each other.</summary>
public sealed class MappingQuery(Gate gate, PortalContexts contexts)
{
    /// <param name="left">None to choose the first; one that is not there is none.</param>
    /// <returns>None if it is not for this visitor.</returns>
    public async Task<MappingView?> RunAsync(Visitor visitor, RiskCatalogueVersionId? left, RiskCatalogueVersionId? right, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var catalogues = await context.RiskCatalogues.AsNoTracking().Include(catalogue => catalogue.Versions).OrderBy(catalogue => catalogue.Id).ToListAsync(cancellation);
        var choices = catalogues.SelectMany(catalogue => catalogue.Versions.Select(version => new VersionChoice(version.Id, $"{catalogue.Name}, версия {version.Number}"))).ToList();
        var one = left is null ? null : await CatalogueDesk.VersionAsync(context, left.Value, cancellation);
        var other = right is null || right == left ? null : await CatalogueDesk.VersionAsync(context, right.Value, cancellation);
        if (one is null || other is null)
        {
            return new MappingView(member.Municipality.ShortName, choices, one?.Id, right == left ? null : other?.Id, null, [], [], member.May(Deed.EditCatalogue));
        }

        var pair = new VersionPair(one, other);
        return new MappingView(
            member.Municipality.ShortName, choices, one.Id, other.Id, pair, await ParametersAsync(context, pair, cancellation), await FactorsAsync(context, pair, cancellation), member.May(Deed.EditCatalogue));
    }

    internal static Task<List<ParameterMapping>> ParametersAsync(PortalContext context, VersionPair pair, CancellationToken cancellation)
    {
        var (left, right) = (pair.Left.AllParameters().Select(parameter => parameter.Id).ToList(), pair.Right.AllParameters().Select(parameter => parameter.Id).ToList());
        return context.ParameterMappings
            .Where(mapping => (left.Contains(mapping.OneId) && right.Contains(mapping.OtherId)) || (left.Contains(mapping.OtherId) && right.Contains(mapping.OneId))).ToListAsync(cancellation);
    }

    internal static Task<List<FactorMapping>> FactorsAsync(PortalContext context, VersionPair pair, CancellationToken cancellation)
    {
        var (left, right) = (pair.Left.Factors.Select(factor => factor.Id).ToList(), pair.Right.Factors.Select(factor => factor.Id).ToList());
        return context.FactorMappings
            .Where(mapping => (left.Contains(mapping.OneId) && right.Contains(mapping.OtherId)) || (left.Contains(mapping.OtherId) && right.Contains(mapping.OneId))).ToListAsync(cancellation);
    }
}

/// <param name="Pair">None until two different versions are chosen.</param>
public sealed record MappingView(
    string Municipality,
    IReadOnlyList<VersionChoice> Choices,
    RiskCatalogueVersionId? Left,
    RiskCatalogueVersionId? Right,
    VersionPair? Pair,
    IReadOnlyList<ParameterMapping> Parameters,
    IReadOnlyList<FactorMapping> Factors,
    bool MayEdit)
{
    public bool AreMapped(RiskParameter left, RiskParameter right) => Parameters.Any(mapping => mapping.Joins(left.Id, right.Id));

    public bool AreMapped(RiskFactor left, RiskFactor right) => Factors.Any(mapping => mapping.Joins(left.Id, right.Id));

    public IEnumerable<string> MappedTo(RiskParameter left) => Pair!.Right.AllParameters().Where(right => AreMapped(left, right)).Select(right => right.Name);

    public IEnumerable<string> MappedTo(RiskFactor left) => Pair!.Right.Factors.Where(right => AreMapped(left, right)).Select(right => right.Name);

    /// <summary>Compared without being mapped, since it has the same name there.</summary>
    public bool HasNamesake(RiskParameter left) => Pair!.Right.AllParameters().Any(right => RiskParameter.AreSame(left.Name, right.Name));
}

public sealed record VersionChoice(RiskCatalogueVersionId Id, string Words);
