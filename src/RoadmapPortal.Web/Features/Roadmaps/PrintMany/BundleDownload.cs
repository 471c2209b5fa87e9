using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Journal.Tell;
using RoadmapPortal.Web.Features.Roadmaps.Export;

namespace RoadmapPortal.Web.Features.Roadmaps.PrintMany;

/// <summary>
/// <c>GET /m/{slug}/papers.zip?period=…&amp;schools=…&amp;format=…&amp;run=…</c> streams the archive; <c>GET /m/{slug}/papers/{run}</c> says how
/// far it is, <c>POST …/stop</c> ends it. Only whoever began an archive hears of it.
/// </summary>
public static class BundleDownload
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/m/{slug}/papers.zip", StreamAsync).RequireAuthorization(nameof(Deed.Enter));
        endpoints.MapGet("/m/{slug}/papers/{run:guid}", Tell).RequireAuthorization(nameof(Deed.Enter));
        endpoints.MapPost("/m/{slug}/papers/{run:guid}/stop", StopAsync).RequireAuthorization(nameof(Deed.Enter));
    }

    private static async Task StreamAsync(
        string slug, Guid period, bool? schools, string[] format, Guid? run, HttpContext http, WriteBundle write, Bundles bundles, NoteDeed note, TimeProvider time, ILogger<Bundle> log)
    {
        if (Visitor.From(http.User, slug) is not { } visitor
            || await write.PlanAsync(visitor, new PlanningPeriodId(period), http.RequestAborted) is not { Count: > 0 } all)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var formats = format.Distinct().Select(PaperFormat.Find).OfType<PaperFormat>().ToList();
        var roadmaps = all.Where(line => schools != true || line.School is not null).Select(line => line.Id).ToList();
        var bundle = formats.Count == 0 || roadmaps.Count == 0 ? null : bundles.Begin(run ?? Guid.CreateVersion7(), visitor.Person, roadmaps.Count);
        if (bundle is null)
        {
            var problem = formats.Count == 0 ? "format" : roadmaps.Count == 0 ? "schools" : "busy";
            http.Response.Redirect($"/m/{visitor.Slug}/papers?period={period}&problem={problem}");
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, bundle.Stopped);
        try
        {
            await note.RunAsync(visitor, member => new JournalNote(
                JournalDeed.ArchiveDownloaded, JournalSubject.Municipality(member.Municipality), $"карт: {roadmaps.Count}; {string.Join(", ", formats.Select(format => format.Name))}"), either.Token);
            Prepare(http, visitor);
            await write.RunAsync(visitor, roadmaps, formats, bundle, http.Response.Body, either.Token);
            bundle.End(BundleState.Finished, time.GetUtcNow());
        }
        catch (OperationCanceledException)
        {
            bundle.End(BundleState.Cancelled, time.GetUtcNow());

            // A broken connection tells the browser that the file is not whole; a quiet end would leave half a file as if it were.
            http.Abort();
        }
        catch (Exception exception)
        {
            bundle.End(BundleState.Failed, time.GetUtcNow());
            log.LogError(exception, "The archive of papers could not be written.");
            http.Abort();
        }
    }

    private static void Prepare(HttpContext http, Visitor visitor)
    {
        http.Response.ContentType = "application/zip";
        http.Response.Headers.ContentDisposition = $"attachment; filename=dorozhnye-karty-{visitor.Slug}.zip";
        http.Response.Headers.CacheControl = "private, no-store";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        // The entries of .NET 10's ZipArchive write their last bytes synchronously even when they are closed asynchronously.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
    }

    private static IResult Tell(string slug, Guid run, HttpContext http, Bundles bundles)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Visitor.From(http.User, slug) is { } visitor && bundles.Find(run, visitor.Person) is { } bundle
            ? Results.Json(new { bundle.Total, bundle.Done, bundle.Skipped, State = bundle.State.ToString() })
            : Results.NotFound();
    }

    private static async Task<IResult> StopAsync(string slug, Guid run, HttpContext http, Bundles bundles, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        if (Visitor.From(http.User, slug) is not { } visitor || bundles.Find(run, visitor.Person) is not { } bundle)
        {
            return Results.NotFound();
        }

        bundle.Stop();
        return Results.NoContent();
    }
}
