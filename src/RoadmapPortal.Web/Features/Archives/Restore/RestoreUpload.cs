using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Archives.Package;

namespace RoadmapPortal.Web.Features.Archives.Restore;

/// <summary><c>POST /m/{slug}/archive/restore/file</c>: an archive to be read back. Its own address, since no other page takes files of this size.</summary>
public static class RestoreUpload
{
    /// <summary>What a form adds to its file.</summary>
    private const long Envelope = 64 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/m/{slug}/archive/restore/file", RunAsync).RequireAuthorization(nameof(Deed.RestorePeriod))
            .WithMetadata(new RequestSizeLimitAttribute(ArchiveLimits.MostPackedBytes + Envelope))
            .WithFormOptions(multipartBodyLengthLimit: ArchiveLimits.MostPackedBytes + Envelope);

    private static async Task<IResult> RunAsync(string slug, IFormFile? file, HttpContext http, StartRestore start, CancellationToken cancellation)
    {
        if (Visitor.From(http.User, slug) is not { } visitor)
        {
            return Results.NotFound();
        }

        var page = $"/m/{visitor.Slug}/archive/restore";
        if (file is not { Length: > 0 })
        {
            return Results.Redirect(page + "?problem=file");
        }

        await using var content = file.OpenReadStream();
        var refusals = await start.RunAsync(visitor, file.FileName, content, cancellation);
        return refusals switch
        {
            [] => Results.Redirect(page),
            _ when refusals.Any(refusal => refusal.Rule == Gate.IsFound) => Results.NotFound(),
            _ when refusals.Any(refusal => refusal.Rule == Domain.Archives.ArchiveWork.IsOnlyOneAtATime) => Results.Redirect(page + "?problem=busy"),
            _ => Results.Redirect(page + "?problem=large"),
        };
    }
}
