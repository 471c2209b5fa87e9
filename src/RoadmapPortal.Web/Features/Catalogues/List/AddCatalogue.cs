using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Edit;
using RoadmapPortal.Web.Features.Catalogues.Ready;

namespace RoadmapPortal.Web.Features.Catalogues.List;

/// <summary>Adds a catalogue: an empty one under a name, or a ready one, as a new catalogue or as a new version of one that is there.</summary>
public sealed class AddCatalogue(CatalogueDesk desk)
{
    /// <summary>A municipality has one or two.</summary>
    public const int MostCatalogues = 20;

    public static readonly Rule CataloguesAreFew = new("catalogue/catalogues-are-few", "Классификаторов не больше {0}.");

    public static readonly Rule NamesDiffer = new(
        "catalogue/names-differ", "Классификатор «{0}» уже есть. Назовите новый иначе или добавьте его содержание новой версией того, который есть.");

    public Task<Outcome<AddedVersion>> RunAsync(Visitor visitor, string name, CancellationToken cancellation) => desk.ChangeAsync(
        visitor,
        async (context, member, token) =>
        {
            var catalogue = new RiskCatalogue(member.Municipality.Id, RiskCatalogueId.New(), "");
            var refusals = catalogue.WhyNotRename("", name).Concat(await WhyNotAsync(context, name, token)).ToList();
            if (refusals.Count > 0)
            {
                return Outcome.Refused<AddedVersion>(refusals);
            }

            catalogue.Rename("", name);
            context.Add(catalogue);
            return Outcome.Done(new AddedVersion(catalogue.AddVersion().Id));
        },
        cancellation);

    /// <param name="into">The catalogue whose next version it becomes; none for a new catalogue.</param>
    public Task<Outcome<AddedVersion>> RunAsync(Visitor visitor, ReadyCatalogue ready, RiskCatalogueId? into, CancellationToken cancellation) => desk.ChangeAsync(
        visitor,
        async (context, member, token) =>
        {
            if (into is null)
            {
                if (await WhyNotAsync(context, ready.Name, token) is { Count: > 0 } refusals)
                {
                    return Outcome.Refused<AddedVersion>(refusals);
                }

                var added = new RiskCatalogue(member.Municipality.Id, RiskCatalogueId.New(), ready.Name);
                context.Add(added);
                return Outcome.Done(new AddedVersion(ready.AddTo(added).Id));
            }

            if (await CopyVersion.CatalogueAsync(context, catalogue => catalogue.Id == into, token) is not { } catalogue)
            {
                return Outcome.Refused<AddedVersion>(Gate.IsFound.Refuse());
            }

            var wanted = ready.AddTo(new RiskCatalogue(member.Municipality.Id, RiskCatalogueId.New(), ready.Name));
            return catalogue.WhyNotAddVersion(catalogue.Versions.Count == 0 ? null : catalogue.Versions[^1], wanted) is { Count: > 0 } refused
                ? Outcome.Refused<AddedVersion>(refused)
                : Outcome.Done(new AddedVersion(ready.AddTo(catalogue).Id));
        },
        cancellation);

    internal static async Task<IReadOnlyList<Refusal>> WhyNotAsync(PortalContext context, string name, CancellationToken cancellation)
    {
        var names = await context.RiskCatalogues.Select(catalogue => catalogue.Name).ToListAsync(cancellation);
        return names.Count >= MostCatalogues ? [CataloguesAreFew.Refuse(MostCatalogues)]
            : names.FirstOrDefault(other => RiskParameter.AreSame(other, name)) is { } same ? [NamesDiffer.Refuse(same)]
            : [];
    }
}

public sealed record AddedVersion(RiskCatalogueVersionId Version);
