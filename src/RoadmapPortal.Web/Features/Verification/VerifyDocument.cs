using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Verification;

namespace RoadmapPortal.Web.Features.Verification;

/// <summary>Says of an approved paper which it is, by its code or by its file, to anybody. Of what is not approved it knows nothing.</summary>
public sealed class VerifyDocument(PortalContexts contexts)
{
    /// <returns>None if no approved paper has this code.</returns>
    public async Task<GenuineDocument?> ByCodeAsync(VerificationCode code, CancellationToken cancellation) =>
        await OfAsync(context => context.VerifiedDocuments.AsNoTracking().Where(document => document.Code == code), cancellation);

    /// <param name="sha256">Of the whole file, in hexadecimal.</param>
    /// <returns>None if it is the file of no approved paper, byte for byte.</returns>
    public async Task<GenuineDocument?> ByFileAsync(string sha256, CancellationToken cancellation) =>
        await OfAsync(context => context.VerifiedDocuments.AsNoTracking().Where(document => document.PdfSha256 == sha256).OrderBy(document => document.Code), cancellation);

    private async Task<GenuineDocument?> OfAsync(Func<PortalContext, IQueryable<VerifiedDocument>> find, CancellationToken cancellation)
    {
        await using var register = contexts.Open(TenantScope.Nobody);
        if (await find(register).FirstOrDefaultAsync(cancellation) is not { } document)
        {
            return null;
        }

        // Whoever holds the paper may know whether it is genuine, public or not.
        await using var context = contexts.Open(new TenantScope(document.MunicipalityId, null));
        var municipality = await context.Municipalities.AsNoTracking().SingleAsync(municipality => municipality.Id == document.MunicipalityId, cancellation);
        var edition = await context.RoadmapEditions.AsNoTracking().Where(edition => edition.Id == document.EditionId)
            .Select(edition => new { edition.RoadmapId, edition.Title, edition.Number, edition.OrderDate, edition.OrderNumber, edition.At }).SingleAsync(cancellation);
        var newest = await context.RoadmapEditions.AsNoTracking().Where(other => other.RoadmapId == edition.RoadmapId && other.Kind == RoadmapEditionKind.Approved)
            .OrderByDescending(other => other.Number).Select(other => new NewestEdition(other.Id, other.Number, other.OrderDate, other.OrderNumber)).FirstAsync(cancellation);
        return new GenuineDocument(
            document, municipality.Slug.Value, municipality.Name, edition.Title, edition.Number, edition.OrderDate, edition.OrderNumber, edition.At, newest, municipality.IsPublic);
    }
}

/// <param name="Newest">The edition that is in force; itself unless a later order approved another.</param>
/// <param name="IsPublic">Whether guests may read it too, and not only verify it.</param>
public sealed record GenuineDocument(
    VerifiedDocument Document, string Slug, string Municipality, string Title, int Number, DateOnly? OrderDate, string? OrderNumber, DateTimeOffset ApprovedAt, NewestEdition Newest,
    bool IsPublic)
{
    public bool IsInForce => Newest.Id == Document.EditionId;
}

public sealed record NewestEdition(RoadmapEditionId Id, int Number, DateOnly? OrderDate, string? OrderNumber);
