using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Verification;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Public;

/// <summary>Approved editions for guests. What was only submitted is none, nor is anything of another municipality.</summary>
public sealed class PublicEditionQuery(PublicDoor door, PortalContexts contexts)
{
    /// <summary>What an edition is, without its contents.</summary>
    /// <returns>None if there is no such approved edition in the municipality.</returns>
    public async Task<PublicEdition?> RunAsync(string slug, RoadmapEditionId id, CancellationToken cancellation)
    {
        if (await door.OpenAsync(slug, cancellation) is not { } scope)
        {
            return null;
        }

        await using var context = contexts.Open(scope);
        var edition = await Approved(context).Where(edition => edition.Id == id)
            .Select(edition => new
            {
                edition.RoadmapId,
                edition.Number,
                edition.OrderDate,
                edition.OrderNumber,
                edition.PdfSha256,
                Code = context.VerifiedDocuments.Where(document => document.EditionId == id).Select(document => document.Code).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellation);
        if (edition is null)
        {
            return null;
        }

        var newest = await Approved(context).Where(other => other.RoadmapId == edition.RoadmapId).OrderByDescending(other => other.Number).Select(other => other.Id).FirstAsync(cancellation);
        return new PublicEdition(id, edition.Number, edition.OrderDate, edition.OrderNumber, edition.PdfSha256, edition.Code, newest);
    }

    /// <summary>The newest approved edition of a roadmap.</summary>
    public async Task<RoadmapEditionId?> NewestAsync(string slug, RoadmapId roadmap, CancellationToken cancellation)
    {
        if (await door.OpenAsync(slug, cancellation) is not { } scope)
        {
            return null;
        }

        await using var context = contexts.Open(scope);
        return await Approved(context).Where(edition => edition.RoadmapId == roadmap).OrderByDescending(edition => edition.Number)
            .Select(edition => (RoadmapEditionId?)edition.Id).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The whole edition, with its data and its PDF.</summary>
    public async Task<RoadmapEdition?> WholeAsync(string slug, RoadmapEditionId id, CancellationToken cancellation)
    {
        if (await door.OpenAsync(slug, cancellation) is not { } scope)
        {
            return null;
        }

        await using var context = contexts.Open(scope);
        return await Approved(context).SingleOrDefaultAsync(edition => edition.Id == id, cancellation);
    }

    private static IQueryable<RoadmapEdition> Approved(PortalContext context) =>
        context.RoadmapEditions.AsNoTracking().Where(edition => edition.Kind == RoadmapEditionKind.Approved);
}

/// <param name="Code">Printed on its file; none on those of before there were codes.</param>
/// <param name="Newest">Itself, if there is no newer one.</param>
public sealed record PublicEdition(RoadmapEditionId Id, int Number, DateOnly? OrderDate, string? OrderNumber, string PdfSha256, VerificationCode? Code, RoadmapEditionId Newest)
{
    public bool IsNewest => Newest == Id;

    /// <summary>«приказ от 01.09.2023 № 17».</summary>
    public string Order => $"приказ от {OrderDate:dd.MM.yyyy} № {OrderNumber}";
}
