using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Archives.Work;
using RoadmapPortal.Web.Features.Journal.Tell;

namespace RoadmapPortal.Web.Features.Archives.Make;

/// <summary><c>GET /m/{slug}/archive/{id}/file</c>: a finished archive.</summary>
public static class ArchiveDownload
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/m/{slug}/archive/{id:guid}/file", RunAsync).RequireAuthorization(nameof(Deed.ArchivePeriod));

    private static async Task<IResult> RunAsync(
        string slug, Guid id, HttpContext http, Gate gate, PortalContexts contexts, ArchiveFolder folder, NoteDeed note, TimeProvider time, CancellationToken cancellation)
    {
        if (Visitor.From(http.User, slug) is not { } visitor || await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ArchivePeriod))
        {
            return Results.NotFound();
        }

        await using var context = contexts.Open(member.Scope);
        var wanted = new ArchiveWorkId(id);
        var work = await context.ArchiveWorks.AsNoTracking().SingleOrDefaultAsync(work => work.Id == wanted, cancellation);
        if (work is not { Kind: ArchiveWorkKind.Making, State: ArchiveWorkState.Done } || !File.Exists(folder.PathOf(wanted)))
        {
            return Results.NotFound();
        }

        await note.RunAsync(visitor, here => new JournalNote(JournalDeed.ArchiveDownloaded, JournalSubject.Municipality(here.Municipality), $"архив периода: {work.Subject}"), cancellation);
        http.Response.Headers.CacheControl = "private, no-store";
        var made = TimeZoneInfo.ConvertTime(work.EndedAt!.Value, time.LocalTimeZone);
        return Results.File(folder.PathOf(wanted), "application/zip", $"arkhiv-{member.Municipality.Slug.Value}-{made:yyyy-MM-dd}.zip");
    }
}
