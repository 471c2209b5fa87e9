using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Verification;
using RoadmapPortal.Web.Features.PublicRegister;

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
        GenuineDocument Make(GenuineEdition found, GenuineEdition? newest) => new(document, municipality.Slug.Value, municipality.Name, found, newest, municipality.IsPublic);
        if (document.OfficeEditionId is { } office)
        {
            return await OfOfficeAsync(context, office, Make, cancellation);
        }

        var paper = await OfSchoolAsync(context, document.EditionId!.Value, cancellation);
        return Make(paper.Found, paper.Newest);
    }

    private static async Task<(GenuineEdition Found, GenuineEdition? Newest)> OfSchoolAsync(PortalContext context, RoadmapEditionId id, CancellationToken cancellation)
    {
        var editions = context.RoadmapEditions.AsNoTracking().Where(edition => edition.Kind == RoadmapEditionKind.Approved);
        var roadmap = await editions.Where(edition => edition.Id == id).Select(edition => edition.RoadmapId).SingleAsync(cancellation);
        var found = await editions.Where(edition => edition.RoadmapId == roadmap).OrderByDescending(edition => edition.Number)
            .Select(edition => new { edition.Id, Words = new GenuineEdition(edition.Title, edition.Number, edition.OrderDate, edition.OrderNumber, edition.At, PublicPaperKind.SchoolRoadmap, edition.Id.Value) })
            .ToListAsync(cancellation);
        return (found.Single(edition => edition.Id == id).Words, found[0].Words);
    }

    /// <summary>An order is in force until another repeals it; a roadmap until an order approves its next edition, or until the order that approved it is repealed.</summary>
    private static async Task<GenuineDocument> OfOfficeAsync(PortalContext context, EditionId id, Func<GenuineEdition, GenuineEdition?, GenuineDocument> make, CancellationToken cancellation)
    {
        var edition = await context.Editions.AsNoTracking().SingleAsync(edition => edition.Id == id, cancellation);
        List<Edition> all = edition.RoadmapId is { } roadmap
            ? await context.Editions.AsNoTracking().Where(other => other.RoadmapId == roadmap).OrderByDescending(other => other.Number).ToListAsync(cancellation)
            : [edition];
        var isInForce = await context.Orders.AnyAsync(order => order.Id == all[0].OrderId && order.Stage == OrderStage.Approved, cancellation);
        var ids = all.Select(other => other.OrderId).ToList();
        var amended = await context.OrderEffects.Where(effect => effect.OrderId == edition.OrderId && effect.Kind == OrderEffectKind.Amends).Select(effect => effect.TargetId).ToListAsync(cancellation);
        var touching = await context.Orders.AsNoTracking().Include(order => order.Effects)
            .Where(order => (order.Stage == OrderStage.Approved || order.Stage == OrderStage.NoLongerInForce) && order.Effects.Any(effect => ids.Contains(effect.TargetId) || amended.Contains(effect.TargetId)))
            .OrderBy(order => order.DecidedAt).ToListAsync(cancellation);
        return make(Words(edition), isInForce ? Words(all[0]) : null) with
        {
            RepealedBy = isInForce ? null : touching.Where(order => order.Effects.Any(effect => effect.Kind == OrderEffectKind.Repeals)).Select(order => EffectTarget.WordsOf(order.Header)).LastOrDefault(),
            AmendedBy = edition.Subject == EditionSubject.Order
                ? [.. touching.Where(order => order.Effects.Any(effect => effect.Kind == OrderEffectKind.Amends && effect.TargetId == edition.OrderId)).Select(order => EffectTarget.ShortWordsOf(order.Header))]
                : [],
            ApprovedBy = all[^1] == edition || edition.Number == 1 ? null : Words(all[^1]),
        };

        static GenuineEdition Words(Edition edition) => new(
            edition.Subject == EditionSubject.Order ? $"Приказ «{edition.Title}»" : edition.Title, edition.Number, edition.OrderDate, edition.OrderNumber, edition.At,
            PublicKinds.Of(edition.Subject), edition.Id.Value);
    }
}

/// <param name="Newest">The edition that is in force; the same as what was found unless a later order approved another; none if none is in force any more.</param>
/// <param name="IsPublic">Whether guests may read it too, and not only verify it.</param>
public sealed record GenuineDocument(VerifiedDocument Document, string Slug, string Municipality, GenuineEdition Found, GenuineEdition? Newest, bool IsPublic)
{
    public bool IsInForce => Newest == Found;

    /// <summary>The order that put it out of force: «от … № … «…»»; none otherwise, and of papers whose order was not repealed here.</summary>
    public string? RepealedBy { get; init; }

    /// <summary>The orders that amended this one, the earliest first.</summary>
    public IReadOnlyList<string> AmendedBy { get; init; } = [];

    /// <summary>The first edition of a roadmap whose later edition was found: its order approved the roadmap, later ones amend it.</summary>
    public GenuineEdition? ApprovedBy { get; init; }
}

/// <summary>What guests are told of an approved paper.</summary>
/// <param name="Edition">With its kind the address of its public page.</param>
public sealed record GenuineEdition(string Title, int Number, DateOnly? OrderDate, string? OrderNumber, DateTimeOffset ApprovedAt, PublicPaperKind Kind, Guid Edition);
