using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>Loads what a row's words are understood by: the period's catalogue in its audit's numbering, and the directory.</summary>
public static class RowMeaningLoader
{
    public static async Task<RowMeaning> LoadAsync(PortalContext context, PlanningPeriodId periodId, CancellationToken cancellation)
    {
        var period = await context.PlanningPeriods.AsNoTracking().SingleAsync(period => period.Id == periodId, cancellation);
        var audit = await context.EntryAudits.AsNoTracking().Include(audit => audit.Lines).FirstOrDefaultAsync(audit => audit.PeriodId == periodId, cancellation);
        var catalogue = await context.RiskCatalogueVersions.AsNoTracking().AsSplitQuery()
            .Include(version => version.Factors).ThenInclude(factor => factor.Parameters).ThenInclude(parameter => parameter.Codings)
            .SingleAsync(version => version.Id == period.CatalogueVersionId, cancellation);
        var directory = await context.Responsible.AsNoTracking().ToListAsync(cancellation);
        var audited = audit?.Lines.Select(line => line.ParameterId).ToList() ?? [];
        return new RowMeaning(catalogue, audit?.Numbering ?? CodeNumbering.Canonical, audited, new ResponsibleDirectory(directory));
    }
}
