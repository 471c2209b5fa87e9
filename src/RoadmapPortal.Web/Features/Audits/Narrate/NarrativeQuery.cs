using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits.Narrative;
using RoadmapPortal.Web.Features.Audits.Mark;

namespace RoadmapPortal.Web.Features.Audits.Narrate;

/// <summary>An audit's text with what its fields can say.</summary>
public sealed class NarrativeQuery(AuditPageQuery audits, PortalContexts contexts)
{
    /// <returns>None if there is no such period or it is not for this visitor to write.</returns>
    public async Task<NarrativeView?> RunAsync(HttpContext http, string slug, string? period)
    {
        if (await audits.RunAsync(http, slug, period) is not { MayEdit: true } view)
        {
            return null;
        }

        if (view.Sources is not { } sources)
        {
            return new NarrativeView(view, AuditFigures.None);
        }

        await using var context = contexts.Open(view.Member.Scope);
        return new NarrativeView(view, await AuditFiguresLoader.LoadAsync(context, sources, http.RequestAborted));
    }
}

public sealed record NarrativeView(AuditView Audit, AuditFigures Figures);
