using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Catalogues.Edit;

/// <summary>A catalogue version with what its parameters are used for.</summary>
public sealed class CatalogueVersionQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if there is no such version or it is not for this visitor.</returns>
    public async Task<CatalogueVersionView?> RunAsync(Visitor visitor, RiskCatalogueVersionId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        if (await CatalogueDesk.VersionAsync(context, id, cancellation) is not { } version)
        {
            return null;
        }

        var catalogue = await context.RiskCatalogues.AsNoTracking().SingleAsync(catalogue => catalogue.Id == version.CatalogueId, cancellation);
        var periods = await context.PlanningPeriods.AsNoTracking().Where(period => period.CatalogueVersionId == id).OrderByDescending(period => period.From)
            .Select(period => period.Words).ToListAsync(cancellation);
        var uses = await ParameterUses.OfAsync(context, [.. version.AllParameters().Select(parameter => parameter.Id)], cancellation);
        return new CatalogueVersionView(member.Municipality.ShortName, catalogue.Name, version, periods, uses, member.May(Deed.EditCatalogue));
    }
}

/// <param name="Periods">The words of those that pin the version.</param>
/// <param name="Uses">Nothing for parameters that are used nowhere.</param>
public sealed record CatalogueVersionView(
    string Municipality, string Catalogue, RiskCatalogueVersion Version, IReadOnlyList<string> Periods, IReadOnlyDictionary<RiskParameterId, ParameterUse> Uses, bool MayEdit)
{
    public ParameterUse UseOf(RiskParameter parameter) => Uses.GetValueOrDefault(parameter.Id, ParameterUse.None);

    public string Title => $"{Catalogue}, версия {Version.Number}";
}
