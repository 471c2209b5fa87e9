using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Features.Audits.Mark;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Audits.Cards;

/// <summary>An audit with the activities of the municipal roadmap that work against what it found.</summary>
public sealed class CardQuery(AuditPageQuery audits, PortalContexts contexts)
{
    /// <returns>None if there is no such period, it has no audit, or it is not for this visitor.</returns>
    public async Task<CardView?> RunAsync(HttpContext http, string slug, string? period)
    {
        if (await audits.RunAsync(http, slug, period) is not { Sources: { } sources } view)
        {
            return null;
        }

        await using var context = contexts.Open(view.Member.Scope);
        var roadmap = await RoadmapSourcesLoader.LoadMunicipalAsync(context, sources.Period.Id, http.RequestAborted);
        return new CardView(view, sources, sources.Matrix(), roadmap?.Roadmap.Id, roadmap is null ? null : Coverage.Of(roadmap.Checked()));
    }
}

/// <param name="Roadmap">The municipality's of the period; none if there is none.</param>
public sealed record CardView(AuditView Audit, AuditSources Sources, AuditMatrix Matrix, RoadmapId? Roadmap, Coverage? Coverage)
{
    /// <summary>The rows that name the parameter's code.</summary>
    public IReadOnlyList<CheckedRow> ActivitiesAgainst(RiskParameterId parameter) =>
        Coverage?.Parameters.FirstOrDefault(line => line.Line.Parameter.Id == parameter)?.Activities ?? [];

    public string? EvidenceOf(SchoolId school, RiskParameterId parameter) =>
        Sources.Audit.Findings.FirstOrDefault(finding => finding.SchoolId == school && finding.ParameterId == parameter)?.Evidence;
}
