using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;

/// <summary>
/// <c>GET /m/{slug}/school-roadmaps/publication/export?period=…</c>: the register of checks as a workbook, a row for each check, and one for each school
/// that nobody has checked.
/// </summary>
public static class PublicationExport
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Headings =
        ["Школа", "Наименование", "Состояние на сайте", "Адрес сейчас", "Размещена", "День проверки", "Результат", "Редакция", "Проверили адрес", "Кто проверил", "Комментарий", "Файл", "Записано"];

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/m/{slug}/school-roadmaps/publication/export", RunAsync).RequireAuthorization(nameof(Deed.ReadMunicipalRoadmap));

    private static async Task<IResult> RunAsync(
        string slug, Guid? period, HttpContext http, PublicationQuery query, PortalContexts contexts, TimeProvider time, CancellationToken cancellation)
    {
        if (Visitor.From(http.User, slug) is not { } visitor || await query.RunAsync(visitor, period, cancellation) is not { Period: { } chosen } view)
        {
            return Results.NotFound();
        }

        await using var context = contexts.Open(view.Member.Scope);
        var ids = view.Lines.Select(line => line.Roadmap.Id).ToList();
        var checks = (await context.PublicationChecks.AsNoTracking().Where(check => ids.Contains(check.RoadmapId)).OrderBy(check => check.At).ToListAsync(cancellation))
            .ToLookup(check => check.RoadmapId);
        var rows = view.Lines.SelectMany(line => checks[line.Roadmap.Id].Cast<PublicationCheck?>().DefaultIfEmpty().Select(check => Row(line, check, time))).ToList();
        using var buffer = new MemoryStream();
        RecordSheet.Write("Проверки", Headings, rows, ImmutableHashSet<int>.Empty, view.Member.Municipality.Authority, time.GetLocalNow(), buffer);
        http.Response.Headers.CacheControl = "private, no-store";
        var year = chosen.From.Year.ToString(CultureInfo.InvariantCulture);
        return Results.File(buffer.ToArray(), Workbook, $"proverka-publikacii-{view.Member.Municipality.Slug.Value}-{year}.xlsx");
    }

    private static string[] Row(PublicationLine line, PublicationCheck? check, TimeProvider time) =>
    [
        line.School.Label, line.School.Name, PublicationWords.Of(line.Standing), line.Roadmap.PublishedAt ?? "", Day(line.Roadmap.PublishedOn),
        Day(check?.On), check is null ? "" : PublicationWords.Of(check.Result), check?.EditionNumber.ToString(CultureInfo.InvariantCulture) ?? "", check?.Address ?? "",
        check?.CheckedByName ?? "", check?.Comment ?? "", check?.FileName ?? "",
        check is null ? "" : TimeZoneInfo.ConvertTime(check.At, time.LocalTimeZone).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture),
    ];

    private static string Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "";
}
