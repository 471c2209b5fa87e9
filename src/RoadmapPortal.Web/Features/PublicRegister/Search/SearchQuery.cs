using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.PublicRegister.Publish;

namespace RoadmapPortal.Web.Features.PublicRegister.Search;

/// <summary>Finds public papers by their words, in whatever form («школа», «школами»); the best first.</summary>
public sealed class SearchQuery(PublicDoor door, PortalContexts contexts)
{
    public const int PageSize = 10;

    /// <returns>None if the municipality shows nothing to guests, or there is no such page.</returns>
    public async Task<SearchView?> RunAsync(SearchWish wish, CancellationToken cancellation)
    {
        var town = wish.Slug is { } slug ? await door.OpenAsync(slug, cancellation) : null;
        if (town is null && wish.Slug is not null)
        {
            return null;
        }

        var found = wish.Words.Length == 0 || wish.IsTooLong ? new Found([], 0) : await FindAsync(wish, town?.Id, cancellation);
        return found.Count == 0 && wish.Page > 1
            ? null
            : new SearchView(wish, town, new PagedList<SearchLine>(
                found.Lines, (int)Math.Min(found.Total, SearchWish.MostPages * PageSize), wish.Page, PageSize, wish.AddressIn(wish.Slug)), found.Total);
    }

    private async Task<Found> FindAsync(SearchWish wish, MunicipalityId? town, CancellationToken cancellation)
    {
        await using var context = contexts.Open(TenantScope.Nobody);
        var hits = await context.Database.SqlQuery<Hit>(
            $"select municipality_id as \"MunicipalityId\", edition_id as \"EditionId\", excerpt as \"Excerpt\", found as \"Found\" from search_public_papers({wish.Words}, {town?.Value}::uuid, {PageSize}, {(wish.Page - 1) * PageSize})").ToListAsync(cancellation);
        var ids = hits.Select(hit => hit.EditionId).ToList();
        var papers = await context.PublicPapers.AsNoTracking().Where(paper => ids.Contains(paper.EditionId)).Select(PaperLine.Of).ToListAsync(cancellation);
        var towns = papers.Select(paper => paper.Municipality).Distinct().ToList();
        var names = await context.Municipalities.AsNoTracking().Where(municipality => towns.Contains(municipality.Id)).ToDictionaryAsync(municipality => municipality.Id, cancellation);
        var lines = from hit in hits
                    from paper in papers
                    where paper.Edition == hit.EditionId && paper.Municipality.Value == hit.MunicipalityId && names.ContainsKey(paper.Municipality)
                    select new SearchLine(names[paper.Municipality], paper, Pieces(hit.Excerpt));
        return new Found([.. lines], hits.Count == 0 ? 0 : hits[0].Found);
    }

    /// <summary>Every second piece is what was found.</summary>
    private static string[] Pieces(string excerpt) => excerpt.Split([PublishPaper.HitBegins, PublishPaper.HitEnds]);

    private sealed record Hit(Guid MunicipalityId, Guid EditionId, string Excerpt, long Found);

    private sealed record Found(IReadOnlyList<SearchLine> Lines, long Total)
    {
        public int Count => Lines.Count;
    }
}

/// <param name="Town">None if all were searched.</param>
/// <param name="Total">How many were found, those on pages that nobody reads too.</param>
public sealed record SearchView(SearchWish Wish, Municipality? Town, PagedList<SearchLine> Papers, long Total);

/// <param name="Pieces">Of the text around what was found: every second piece is what was found.</param>
public sealed record SearchLine(Municipality Town, PaperLine Paper, IReadOnlyList<string> Pieces);
