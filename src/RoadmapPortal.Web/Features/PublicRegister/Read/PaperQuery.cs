using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.PublicRegister.Read;

/// <summary>One public paper. What was only submitted is none, nor is anything of a municipality that is not public.</summary>
public sealed class PaperQuery(PublicDoor door, PortalContexts contexts)
{
    private const int MostEditions = 50;

    /// <returns>None if there is no such paper in the municipality.</returns>
    public async Task<PaperView?> RunAsync(string slug, PublicPaperKind kind, Guid edition, CancellationToken cancellation)
    {
        if (await door.OpenAsync(slug, cancellation) is not { } municipality)
        {
            return null;
        }

        await using var context = contexts.Open(TenantScope.Nobody);
        var paper = await context.PublicPapers.AsNoTracking()
            .SingleOrDefaultAsync(paper => paper.MunicipalityId == municipality.Id && paper.EditionId == edition && paper.Kind == kind, cancellation);
        if (paper is null)
        {
            return null;
        }

        var editions = await context.PublicPapers.AsNoTracking().Where(other => other.MunicipalityId == municipality.Id && other.SubjectId == paper.SubjectId)
            .OrderByDescending(other => other.Number).Take(MostEditions)
            .Select(other => new EditionLine(other.EditionId, other.Number, other.OrderDate, other.OrderNumber)).ToListAsync(cancellation);
        var outOfForce = await OutOfForce.LoadAsync(contexts, municipality.Id, [paper.SubjectId], cancellation);
        return new PaperView(municipality, paper, editions, outOfForce.Count > 0);
    }

    /// <summary>The newest edition of a school's roadmap.</summary>
    public async Task<Guid?> NewestAsync(string slug, RoadmapId roadmap, CancellationToken cancellation)
    {
        if (await door.OpenAsync(slug, cancellation) is not { } municipality)
        {
            return null;
        }

        await using var context = contexts.Open(TenantScope.Nobody);
        return await context.PublicPapers.AsNoTracking()
            .Where(paper => paper.MunicipalityId == municipality.Id && paper.SubjectId == roadmap.Value && paper.Kind == PublicPaperKind.SchoolRoadmap)
            .OrderByDescending(paper => paper.Number).Select(paper => (Guid?)paper.EditionId).FirstOrDefaultAsync(cancellation);
    }
}

/// <param name="Editions">The newest first.</param>
/// <param name="IsOutOfForce">See <see cref="OutOfForce"/>.</param>
public sealed record PaperView(Municipality Municipality, PublicPaper Paper, IReadOnlyList<EditionLine> Editions, bool IsOutOfForce)
{
    public EditionLine Newest => Editions[0];

    public bool IsNewest => Newest.Id == Paper.EditionId;
}

public sealed record EditionLine(Guid Id, int Number, DateOnly? OrderDate, string? OrderNumber);
