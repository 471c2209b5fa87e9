using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;

namespace RoadmapPortal.Web.Features.PublicRegister.Crawl;

/// <summary>What search engines are told of: the pages of public municipalities and of their papers.</summary>
public sealed class SitemapQuery(PortalContexts contexts)
{
    /// <summary>The most that one sitemap may hold (sitemaps.org).</summary>
    public const int MostAddresses = 50_000;

    /// <returns>How many sitemaps there are, at least one.</returns>
    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        await using var context = contexts.Open(TenantScope.Nobody);
        var papers = await NewestPapers.In(context).CountAsync(cancellation);
        return Math.Max(1, (papers + MostAddresses - 1) / MostAddresses);
    }

    /// <param name="number">From 1.</param>
    /// <returns>The papers of one sitemap, in the order of their approval, so that one that is full stays as it is.</returns>
    public async Task<IReadOnlyList<SitemapLine>> PapersAsync(int number, CancellationToken cancellation)
    {
        await using var context = contexts.Open(TenantScope.Nobody);
        var lines = await (
                from paper in NewestPapers.In(context)
                join municipality in context.Municipalities.AsNoTracking() on paper.MunicipalityId equals municipality.Id
                where municipality.IsPublic
                orderby paper.ApprovedAt, paper.EditionId
                select new { municipality.Slug, paper.Kind, paper.EditionId, paper.ApprovedAt })
            .Skip((number - 1) * MostAddresses).Take(MostAddresses).ToListAsync(cancellation);
        return [.. lines.Select(line => new SitemapLine(PublicAddress.Of(line.Slug.Value, line.Kind, line.EditionId), line.ApprovedAt))];
    }

    public async Task<IReadOnlyList<SitemapLine>> TownsAsync(CancellationToken cancellation)
    {
        await using var context = contexts.Open(TenantScope.Nobody);
        var slugs = await context.Municipalities.AsNoTracking().Where(municipality => municipality.IsPublic).OrderBy(municipality => municipality.Id).Select(municipality => municipality.Slug)
            .Take(MostAddresses - 1).ToListAsync(cancellation);
        return [new SitemapLine(PublicAddress.Register, null), .. slugs.Select(slug => new SitemapLine(PublicAddress.Of(slug.Value), null))];
    }
}

/// <param name="Path">From the portal's own address.</param>
/// <param name="ChangedAt">None if nothing is said about it.</param>
public sealed record SitemapLine(string Path, DateTimeOffset? ChangedAt);
