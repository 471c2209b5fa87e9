using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publish;

/// <summary>What a school's own page says about its publication.</summary>
public sealed class SchoolPublicationQuery(Gate gate, PortalContexts contexts, TimeProvider time)
{
    private const int MostChecks = 20;

    /// <returns>None if the visitor may not see it, or nothing has been approved yet.</returns>
    public async Task<SchoolPublicationView?> RunAsync(Visitor visitor, RoadmapId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        if (await context.SchoolRoadmaps.AsNoTracking().SingleOrDefaultAsync(map => map.Id == id, cancellation) is not { } roadmap || !member.MayRead(roadmap))
        {
            return null;
        }

        var edition = await context.RoadmapEditions.AsNoTracking().Where(edition => edition.RoadmapId == id && edition.Kind == RoadmapEditionKind.Approved)
            .OrderByDescending(edition => edition.Number).Select(edition => new ApprovedEdition(edition.Id, edition.Number, edition.Title, edition.OrderDate, edition.OrderNumber))
            .FirstOrDefaultAsync(cancellation);
        if (edition is null)
        {
            return null;
        }

        var checks = await context.PublicationChecks.AsNoTracking().Where(check => check.RoadmapId == id)
            .OrderByDescending(check => check.At).ThenByDescending(check => check.Id).Take(MostChecks).ToListAsync(cancellation);
        var mayPublish = SchoolRoadmapStep.WhyNot(SchoolRoadmapMove.Publish, roadmap.Stage, deed => member.May(deed, roadmap.SchoolId)).Count == 0;
        return new SchoolPublicationView(roadmap, edition, checks, mayPublish, DateOnly.FromDateTime(time.GetLocalNow().Date), member.Municipality.IsPublic);
    }
}

/// <param name="Edition">The newest that is approved.</param>
/// <param name="Checks">The newest first.</param>
/// <param name="IsPublic">Whether the portal itself shows the edition to everybody.</param>
public sealed record SchoolPublicationView(SchoolRoadmap Roadmap, ApprovedEdition Edition, IReadOnlyList<PublicationCheck> Checks, bool MayPublish, DateOnly Today, bool IsPublic)
{
    public PublicationStanding Standing => PublicationStandings.Of(Roadmap, Checks.Count > 0 ? Checks[0] : null);
}

public sealed record ApprovedEdition(RoadmapEditionId Id, int Number, string Title, DateOnly? OrderDate, string? OrderNumber);
