using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
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
        string slug, Guid period, bool? schools, string[] format, Guid? run, HttpContext http, WriteBundle write, Bundles bundles, TimeProvider time, ILogger<Bundle> log)
    {
        var formats = format.Distinct().Select(PaperFormat.Find).OfType<PaperFormat>().ToList();
        if (formats.Count == 0
            || Visitor.From(http.User, slug) is not { } visitor
            || await write.PlanAsync(visitor, new PlanningPeriodId(period), schools == true, http.RequestAborted) is not { Count: > 0 } roadmaps)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (bundles.Begin(run ?? Guid.CreateVersion7(), visitor.Person, roadmaps.Count) is not { } bundle)
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        http.Response.ContentType = "application/zip";
        http.Response.Headers.ContentDisposition = $"attachment; filename=dorozhnye-karty-{visitor.Slug}.zip";
        http.Response.Headers.CacheControl = "private, no-store";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        // The entries of .NET 10's ZipArchive write their last bytes synchronously even when they are closed asynchronously.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, bundle.Stopped);
        try
        {
            await write.RunAsync(visitor, roadmaps, formats, bundle, http.Response.Body, either.Token);
            bundle.End(BundleState.Finished, time.GetUtcNow());
        }
        catch (OperationCanceledException)
        {
            bundle.End(BundleState.Cancelled, time.GetUtcNow());

            // A broken connection tells the browser that the file is not whole; a quiet end would leave half an archive as if it were.
            http.Abort();
        }
        catch (Exception exception)
        {
            bundle.End(BundleState.Failed, time.GetUtcNow());
            log.LogError(exception, "The archive of papers could not be written.");
            http.Abort();
        }
    }

    private static IResult Tell(string slug, Guid run, HttpContext http, Bundles bundles)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Visitor.From(http.User, slug) is { } visitor && bundles.Find(run, visitor.Person) is { } bundle
            ? Results.Json(new { bundle.Total, bundle.Done, State = bundle.State.ToString() })
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
