using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary>
/// <c>POST /m/{slug}/audit/schools/{school}/answers/{parameter}?period=…</c>: one answer, sent by the page's script as it is typed. The page's own
/// button saves the same fields without a script.
/// </summary>
public static class AnswerEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/m/{slug}/audit/schools/{school:guid}/answers/{parameter:guid}", RunAsync).RequireAuthorization(nameof(Deed.AnswerAudit));

    private static async Task<IResult> RunAsync(
        string slug, Guid school, Guid parameter, Guid? period, HttpContext http, SaveAnswer save, IAntiforgery antiforgery, TimeProvider time, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        var form = await http.Request.ReadFormAsync(cancellation);
        if (Visitor.From(http.User, slug) is not { } visitor || TypedAnswer.From(form, new RiskParameterId(parameter)) is not { } typed)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        var words = typed.Read(out var problem);
        if (problem is not null)
        {
            return Results.Json(new { Saved = false, Refusals = (string[])[problem] });
        }

        var outcome = await save.RunAsync(visitor, new SchoolAuditPlace(new SchoolId(school), period), new RiskParameterId(parameter), words, typed.Seen, cancellation);
        if (outcome.Refusals.Any(refusal => refusal.Rule == Gate.IsFound))
        {
            return Results.NotFound();
        }

        return Results.Json(new
        {
            Saved = outcome.IsDone,
            At = time.GetLocalNow().ToString("HH:mm", CultureInfo.InvariantCulture),
            Mark = outcome.IsDone ? SavedAnswer.Mark(outcome.Value!.Words) : null,
            outcome.Value?.Answered,
            Hindrances = outcome.Value?.Hindrances.Select(hindrance => new
            {
                hindrance.Question?.Factor,
                At = hindrance.Question is { } at ? AnswerView.IdOf(at.Parameter) : null,
                hindrance.Refusal.Words,
            }),
            Refusals = outcome.Refusals.Select(refusal => refusal.Words),
            Theirs = outcome.IsDone || outcome.Value is null ? null : Told(outcome.Value),
        });
    }

    private static object Told(SavedAnswer theirs) => new
    {
        Words = AnswerSpelling.Of(theirs.Words),
        theirs.By,
        Fields = TypedAnswer.From(theirs.Words),
    };
}
