using System.Globalization;
using System.Xml;
using RoadmapPortal.Web.Features.PublicRegister.Answer;

namespace RoadmapPortal.Web.Features.PublicRegister.Crawl;

/// <summary>Sitemaps as sitemaps.org describes them.</summary>
public static class SitemapXml
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static KeptPage Index(Uri portal, IEnumerable<string> maps) =>
        Write("sitemapindex", "sitemap", maps.Select(path => (new Uri(portal, path), (DateTimeOffset?)null)));

    public static KeptPage Of(Uri portal, IEnumerable<SitemapLine> lines) => Write("urlset", "url", lines.Select(line => (new Uri(portal, line.Path), line.ChangedAt)));

    private static KeptPage Write(string root, string item, IEnumerable<(Uri Address, DateTimeOffset? ChangedAt)> lines)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer))
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var (address, changedAt) in lines)
            {
                xml.WriteStartElement(item, Namespace);
                xml.WriteElementString("loc", Namespace, address.AbsoluteUri);
                if (changedAt is { } at)
                {
                    xml.WriteElementString("lastmod", Namespace, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return new KeptPage(buffer.ToArray(), "application/xml; charset=utf-8");
    }
}
