using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Mapping;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Edit;

namespace RoadmapPortal.Web.Features.Catalogues.List;

/// <summary>Begins the next version of a catalogue as a copy of one of its versions, with what that one is mapped to.</summary>
public sealed class CopyVersion(CatalogueDesk desk)
{
    public Task<Outcome<AddedVersion>> RunAsync(Visitor visitor, RiskCatalogueVersionId id, CancellationToken cancellation) => desk.ChangeAsync(
        visitor,
        async (context, _, token) =>
        {
            if (await CatalogueAsync(context, catalogue => catalogue.Versions.Any(version => version.Id == id), token) is not { } catalogue)
            {
                return Outcome.Refused<AddedVersion>(Gate.IsFound.Refuse());
            }

            var earlier = catalogue.Versions.Single(version => version.Id == id);
            if (catalogue.WhyNotAddVersion(catalogue.Versions[^1], earlier) is { Count: > 0 } refusals)
            {
                return Outcome.Refused<AddedVersion>(refusals);
            }

            var copy = catalogue.AddVersionLike(earlier);
            await CopyMappingsAsync(context, earlier, copy, token);
            return Outcome.Done(new AddedVersion(copy.Id));
        },
        cancellation);

    /// <summary>A catalogue with everything in it.</summary>
    internal static Task<RiskCatalogue?> CatalogueAsync(PortalContext context, Expression<Func<RiskCatalogue, bool>> which, CancellationToken cancellation) =>
        context.RiskCatalogues.AsSplitQuery()
            .Include(catalogue => catalogue.Versions).ThenInclude(version => version.Factors).ThenInclude(factor => factor.Parameters).ThenInclude(parameter => parameter.Codings)
            .FirstOrDefaultAsync(which, cancellation);

    private static async Task CopyMappingsAsync(PortalContext context, RiskCatalogueVersion earlier, RiskCatalogueVersion copy, CancellationToken cancellation)
    {
        var parameters = earlier.Offered().Zip(copy.AllParameters(), (old, copied) => (old.Id, Copied: copied.Id)).ToDictionary(pair => pair.Id, pair => pair.Copied);
        var ofParameters = await context.ParameterMappings.AsNoTracking().Where(pair => parameters.Keys.Contains(pair.OneId) || parameters.Keys.Contains(pair.OtherId)).ToListAsync(cancellation);
        context.AddRange(ofParameters.Select(pair => parameters.TryGetValue(pair.OneId, out var one)
            ? new ParameterMapping(copy.Tenant, ParameterMappingId.New(), one, pair.OtherId)
            : new ParameterMapping(copy.Tenant, ParameterMappingId.New(), pair.OneId, parameters[pair.OtherId])));
        var factors = earlier.Factors.Where(factor => !factor.IsRetired).Zip(copy.Factors, (old, copied) => (old.Id, Copied: copied.Id)).ToDictionary(pair => pair.Id, pair => pair.Copied);
        var ofFactors = await context.FactorMappings.AsNoTracking().Where(pair => factors.Keys.Contains(pair.OneId) || factors.Keys.Contains(pair.OtherId)).ToListAsync(cancellation);
        context.AddRange(ofFactors.Select(pair => factors.TryGetValue(pair.OneId, out var one)
            ? new FactorMapping(copy.Tenant, FactorMappingId.New(), one, pair.OtherId)
            : new FactorMapping(copy.Tenant, FactorMappingId.New(), pair.OneId, factors[pair.OtherId])));
    }
}
