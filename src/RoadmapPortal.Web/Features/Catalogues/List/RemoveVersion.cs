using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Edit;

namespace RoadmapPortal.Web.Features.Catalogues.List;

/// <summary>Removes a version that no period and no document uses; with the last one goes the catalogue.</summary>
public sealed class RemoveVersion(CatalogueDesk desk)
{
    public Task<Outcome<RiskCatalogue>> RunAsync(Visitor visitor, RiskCatalogueVersionId id, CancellationToken cancellation) => desk.ChangeAsync(
        visitor,
        async (context, _, token) =>
        {
            if (await CopyVersion.CatalogueAsync(context, catalogue => catalogue.Versions.Any(version => version.Id == id), token) is not { } catalogue)
            {
                return Outcome.Refused<RiskCatalogue>(Gate.IsFound.Refuse());
            }

            var version = catalogue.Versions.Single(version => version.Id == id);
            var periods = await context.PlanningPeriods.Where(period => period.CatalogueVersionId == id).Select(period => period.Words).ToListAsync(token);
            var uses = await ParameterUses.OfAsync(context, [.. version.AllParameters().Select(parameter => parameter.Id)], token);
            if (version.WhyNotRemove(periods, uses.Count) is { Count: > 0 } refusals)
            {
                return Outcome.Refused<RiskCatalogue>(refusals);
            }

            catalogue.Remove(version, periods, uses.Count);
            if (catalogue.Versions.Count == 0)
            {
                context.Remove(catalogue);
            }

            return Outcome.Done(catalogue);
        },
        cancellation);
}
