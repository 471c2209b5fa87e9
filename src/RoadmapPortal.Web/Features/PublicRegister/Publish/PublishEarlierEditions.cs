using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Features.PublicRegister.Publish;

/// <summary>Before the portal serves: what was approved before there was a public register is put into it, each municipality under its own lock.</summary>
public static class PublishEarlierEditions
{
    /// <returns>How many were put there now.</returns>
    public static async Task<int> RunAsync(PortalContexts contexts, CancellationToken cancellation)
    {
        var published = 0;
        foreach (var municipality in await contexts.MunicipalitiesAsync(cancellation))
        {
            foreach (var id in await MissingAsync(contexts, municipality, cancellation))
            {
                await PublishAsync(contexts, municipality, id, cancellation);
                published++;
            }
        }

        return published;
    }

    private static async Task<IReadOnlyList<RoadmapEditionId>> MissingAsync(PortalContexts contexts, MunicipalityId municipality, CancellationToken cancellation)
    {
        await using var context = contexts.Open(new TenantScope(municipality, null));
        var approved = await context.RoadmapEditions.AsNoTracking().Where(edition => edition.Kind == RoadmapEditionKind.Approved)
            .OrderBy(edition => edition.At).Select(edition => edition.Id).ToListAsync(cancellation);
        var known = await context.PublicPapers.AsNoTracking().Select(paper => paper.EditionId).ToListAsync(cancellation);
        return [.. approved.ExceptBy(known, id => id.Value)];
    }

    /// <summary>One at a time: a large municipality is not held in memory.</summary>
    private static async Task PublishAsync(PortalContexts contexts, MunicipalityId municipality, RoadmapEditionId id, CancellationToken cancellation)
    {
        await using var context = contexts.Open(new TenantScope(municipality, null));
        var edition = await context.RoadmapEditions.AsNoTracking().SingleAsync(edition => edition.Id == id, cancellation);
        var roadmap = await context.SchoolRoadmaps.AsNoTracking().SingleAsync(map => map.Id == edition.RoadmapId, cancellation);
        var code = await context.VerifiedDocuments.AsNoTracking().Where(document => document.EditionId == id).Select(document => document.Code).SingleOrDefaultAsync(cancellation);
        await PublishSchoolRoadmap.RunAsync(context, roadmap, edition, code, cancellation);
        await context.SaveChangesAsync(cancellation);
    }
}
