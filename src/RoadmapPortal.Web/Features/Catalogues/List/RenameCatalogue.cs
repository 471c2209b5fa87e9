using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Edit;

namespace RoadmapPortal.Web.Features.Catalogues.List;

/// <summary>Gives a catalogue another name.</summary>
public sealed class RenameCatalogue(CatalogueDesk desk)
{
    /// <param name="seen">The name that the writer saw.</param>
    public Task<Outcome<RiskCatalogue>> RunAsync(Visitor visitor, RiskCatalogueId id, string seen, string name, CancellationToken cancellation) => desk.ChangeAsync(
        visitor,
        async (context, _, token) =>
        {
            var all = await context.RiskCatalogues.ToListAsync(token);
            if (all.FirstOrDefault(catalogue => catalogue.Id == id) is not { } catalogue)
            {
                return Outcome.Refused<RiskCatalogue>(Gate.IsFound.Refuse());
            }

            var same = all.FirstOrDefault(other => other != catalogue && RiskParameter.AreSame(other.Name, name));
            var refusals = catalogue.WhyNotRename(seen, name).Concat(same is null ? [] : [AddCatalogue.NamesDiffer.Refuse(same.Name)]).ToList();
            if (refusals.Count > 0)
            {
                return Outcome.Refused<RiskCatalogue>(refusals);
            }

            catalogue.Rename(seen, name);
            return Outcome.Done(catalogue);
        },
        cancellation);
}
