using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Features.Audits.Mark;

namespace RoadmapPortal.Web.Features.Audits.Choose;

/// <summary>What may be chosen for a period's audit.</summary>
public sealed class ChoicePageQuery(AuditPageQuery audits, PortalContexts contexts)
{
    /// <returns>None if there is no such period or it is not for this visitor to choose.</returns>
    public async Task<ChoiceView?> RunAsync(HttpContext http, string slug, string? period)
    {
        if (await audits.RunAsync(http, slug, period) is not { MayEdit: true } view)
        {
            return null;
        }

        if (view is not { Sources: null, Period: { } planned })
        {
            return new ChoiceView(view, view.Sources?.Catalogue);
        }

        await using var context = contexts.Open(view.Member.Scope);
        return new ChoiceView(view, await context.RiskCatalogueVersions.AsNoTracking().AsSplitQuery()
            .Include(version => version.Factors).ThenInclude(factor => factor.Parameters).ThenInclude(parameter => parameter.Codings)
            .SingleAsync(version => version.Id == planned.CatalogueVersionId, http.RequestAborted));
    }
}

/// <param name="Catalogue">None if there is no period.</param>
public sealed record ChoiceView(AuditView Audit, RiskCatalogueVersion? Catalogue)
{
    public IReadOnlyList<RiskParameterId> Chosen => [.. Audit.Sources?.Audit.Lines.Select(line => line.ParameterId) ?? []];
}
