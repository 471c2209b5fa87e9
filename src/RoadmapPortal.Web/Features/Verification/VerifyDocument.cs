using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Verification;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Verification;

/// <summary>Says of an approved paper which it is, by its code or by its file, to anybody. Of what is not approved it knows nothing.</summary>
public sealed class VerifyDocument(PortalContexts contexts, PublicDoor door)
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
        if (await find(register).FirstOrDefaultAsync(cancellation) is not { } document || door.Open(document.MunicipalityId) is not { } scope)
        {
            return null;
        }

        await using var context = contexts.Open(scope);
        var municipality = await context.Municipalities.AsNoTracking().SingleAsync(municipality => municipality.Id == document.MunicipalityId, cancellation);
        var paper = document.OfficeEditionId is { } office ? await OfOfficeAsync(context, office, cancellation) : await OfSchoolAsync(context, document.EditionId!.Value, cancellation);
        return new GenuineDocument(document, municipality.Slug.Value, municipality.Name, paper.Found, paper.Newest);
    }

    private static async Task<(GenuineEdition Found, GenuineEdition? Newest)> OfSchoolAsync(PortalContext context, RoadmapEditionId id, CancellationToken cancellation)
    {
        var editions = context.RoadmapEditions.AsNoTracking().Where(edition => edition.Kind == RoadmapEditionKind.Approved);
        var roadmap = await editions.Where(edition => edition.Id == id).Select(edition => edition.RoadmapId).SingleAsync(cancellation);
        var found = await editions.Where(edition => edition.RoadmapId == roadmap).OrderByDescending(edition => edition.Number)
            .Select(edition => new { edition.Id, Words = new GenuineEdition(edition.Title, edition.Number, edition.OrderDate, edition.OrderNumber, edition.At) { SchoolEdition = edition.Id } })
            .ToListAsync(cancellation);
        return (found.Single(edition => edition.Id == id).Words, found[0].Words);
    }

    /// <summary>An order is in force until another repeals it; a roadmap until an order approves its next edition.</summary>
    private static async Task<(GenuineEdition Found, GenuineEdition? Newest)> OfOfficeAsync(PortalContext context, EditionId id, CancellationToken cancellation)
    {
        var edition = await context.Editions.AsNoTracking().SingleAsync(edition => edition.Id == id, cancellation);
        var newest = edition.RoadmapId is { } roadmap
            ? await context.Editions.AsNoTracking().Where(other => other.RoadmapId == roadmap).OrderByDescending(other => other.Number).FirstAsync(cancellation)
            : edition;
        var isInForce = await context.Orders.AnyAsync(order => order.Id == newest.OrderId && order.Stage == OrderStage.Approved, cancellation);
        return (Words(edition), isInForce ? Words(newest) : null);

        static GenuineEdition Words(Edition edition) => new(
            edition.Subject == EditionSubject.Order ? $"Приказ «{edition.Title}»" : edition.Title, edition.Number, edition.OrderDate, edition.OrderNumber, edition.At);
    }
}

/// <param name="Newest">The edition that is in force; the same as what was found unless a later order approved another; none if none is in force any more.</param>
public sealed record GenuineDocument(VerifiedDocument Document, string Slug, string Municipality, GenuineEdition Found, GenuineEdition? Newest)
{
    public bool IsInForce => Newest == Found;
}

/// <summary>What guests are told of an approved paper.</summary>
public sealed record GenuineEdition(string Title, int Number, DateOnly? OrderDate, string? OrderNumber, DateTimeOffset ApprovedAt)
{
    /// <summary>Whose public page there is; none of the office's own papers.</summary>
    public RoadmapEditionId? SchoolEdition { get; init; }
}
