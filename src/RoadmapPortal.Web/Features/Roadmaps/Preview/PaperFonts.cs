using System.Globalization;
using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Web.Features.Roadmaps.Preview;

/// <summary><c>GET /fonts/paper-{family}-{style}.ttf</c>: the faces of our papers, with which a browser draws their pages.</summary>
public static class PaperFonts
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/fonts/paper-{family:int}-{style}.ttf", Find).AllowAnonymous();

    private static IResult Find(int family, string style, HttpContext http)
    {
        if (family < 0 || family >= FontLibrary.Default.FamilyCount || !Enum.TryParse<FontStyle>(style, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={TimeSpan.FromDays(30).TotalSeconds:0}");
        return Results.Bytes(FontLibrary.Default[new FaceId(family, known)].File, "font/ttf");
    }
}
