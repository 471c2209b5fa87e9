using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Catalogues.List;

/// <summary>The catalogues of a municipality with their versions, and which period works by which.</summary>
public sealed class CatalogueListQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if it is not for this visitor.</returns>
    public async Task<CatalogueListView?> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var catalogues = await context.RiskCatalogues.AsNoTracking().AsSplitQuery()
            .Include(catalogue => catalogue.Versions).ThenInclude(version => version.Factors).ThenInclude(factor => factor.Parameters)
            .OrderBy(catalogue => catalogue.Id).ToListAsync(cancellation);
        var periods = await context.PlanningPeriods.AsNoTracking().OrderByDescending(period => period.From).ToListAsync(cancellation);
        return new CatalogueListView(member.Municipality.ShortName, catalogues, periods, member.May(Deed.EditCatalogue));
    }
}

/// <param name="Catalogues">The oldest first.</param>
/// <param name="Periods">The newest first.</param>
public sealed record CatalogueListView(string Municipality, IReadOnlyList<RiskCatalogue> Catalogues, IReadOnlyList<PlanningPeriod> Periods, bool MayEdit)
{
    public IEnumerable<PlanningPeriod> PeriodsOf(RiskCatalogueVersion version) => Periods.Where(period => period.CatalogueVersionId == version.Id);
}
