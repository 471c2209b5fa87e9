using System.IO.Compression;
using System.Net.Mime;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.ResponseCompression;

namespace RoadmapPortal.Web.Shell;

/// <summary>
/// Pages travel compressed, over HTTPS too (decision 0015). Only pages: papers and archives are compressed in themselves, scripts and styles come
/// compressed from the build.
/// </summary>
public static class PageCompression
{
    private const string FetchSite = "Sec-Fetch-Site";

    public static void Add(IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [MediaTypeNames.Text.Html];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }

    public static void Use(IApplicationBuilder portal) => portal.UseWhen(IsOurOwnWish, ours => ours.UseResponseCompression());

    /// <summary>
    /// Each message of a circuit is compressed by itself. Remembering the ones before would make it a little smaller, keep a third of a megabyte
    /// for each open page, and let what one message says show in the length of another.
    /// </summary>
    public static void OfCircuits(ServerComponentsEndpointOptions circuits) => circuits.ConfigureWebSocketAcceptContext = (_, socket) =>
    {
        socket.DisableServerContextTakeover = true;
        return Task.CompletedTask;
    };

    /// <summary>
    /// Whoever makes a browser ask for pages from another site and sees how long the answers are could guess what is written on them, letter by letter;
    /// of an answer that is not compressed the length tells nothing about its words. Browsers name the asking site, and let no script change that.
    /// </summary>
    private static bool IsOurOwnWish(HttpContext http) => http.Request.Headers[FetchSite].ToString() is "" or "none" or "same-origin";
}
