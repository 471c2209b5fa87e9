using System.Text;
using RoadmapPortal.Web.Features.PublicRegister.Answer;
using RoadmapPortal.Web.Features.Verification;

namespace RoadmapPortal.Web.Features.PublicRegister.Crawl;

/// <summary>
/// <c>GET /robots.txt</c>, <c>/sitemap.xml</c> (an index), <c>/sitemap-towns.xml</c>, <c>/sitemap-papers-{n}.xml</c>: only where the portal's address is configured, since they name it.
/// </summary>
public static class CrawlEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPublic("/robots.txt", RobotsAsync);
        endpoints.MapPublic("/sitemap.xml", IndexAsync);
        endpoints.MapPublic("/sitemap-towns.xml", TownsAsync);
        endpoints.MapPublic("/sitemap-papers-{number:int:range(1,1000)}.xml", PapersAsync);
    }

    private static async Task<IResult> RobotsAsync(HttpContext http, PublicPages pages, PortalAddress portal) =>
        portal.Configured is not { } address
            ? Results.NotFound()
            : await pages.SendAsync(http, "robots", () => Task.FromResult<KeptPage?>(new KeptPage(
                Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /p\nDisallow: {PublicAddress.Search}\nDisallow: {VerificationPlace.Path}\nDisallow: /m/\nSitemap: {new Uri(address, "/sitemap.xml")}\n"),
                "text/plain; charset=utf-8")));

    private static async Task<IResult> IndexAsync(HttpContext http, PublicPages pages, PortalAddress portal, SitemapQuery query) =>
        portal.Configured is not { } address
            ? Results.NotFound()
            : await pages.SendAsync(http, "sitemap", async () =>
            {
                var count = await query.CountAsync(CancellationToken.None);
                return SitemapXml.Index(address, Enumerable.Range(1, count).Select(number => $"/sitemap-papers-{number}.xml").Prepend("/sitemap-towns.xml"));
            });

    private static async Task<IResult> TownsAsync(HttpContext http, PublicPages pages, PortalAddress portal, SitemapQuery query) =>
        portal.Configured is not { } address
            ? Results.NotFound()
            : await pages.SendAsync(http, "sitemap towns", async () => SitemapXml.Of(address, await query.TownsAsync(CancellationToken.None)));

    private static async Task<IResult> PapersAsync(int number, HttpContext http, PublicPages pages, PortalAddress portal, SitemapQuery query) =>
        portal.Configured is not { } address
            ? Results.NotFound()
            : await pages.SendAsync(http, $"sitemap papers {number}", async () =>
            {
                var lines = await query.PapersAsync(number, CancellationToken.None);
                return lines.Count == 0 && number > 1 ? null : SitemapXml.Of(address, lines);
            });
}
