using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Journal.Read;
using RoadmapPortal.Web.Features.Journal.Tell;

namespace RoadmapPortal.Web.Features.Journal.Export;

/// <summary>
/// <c>GET /m/{slug}/journal/export/xlsx</c> and <c>…/jsonl</c> with the words of the page's address: what the page shows, on all its pages, as a workbook or as
/// lines that <c>verify-journal</c> reads. The export itself is in the journal, and in the file.
/// </summary>
public static class JournalDownload
{
    /// <summary>A workbook is made in memory; whoever needs more takes the lines or fewer days.</summary>
    public const int MostRows = 20_000;

    private static readonly string[] Headings =
        ["№", "Когда", "Кто", "Роль", "Что сделано", "Вид предмета", "С чем", "Подробности", "IP-адрес", "Программа", "Контрольная сумма предыдущей", "Контрольная сумма"];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/m/{slug}/journal/export/xlsx", WorkbookAsync).RequireAuthorization(nameof(Deed.ReadJournal));
        endpoints.MapGet("/m/{slug}/journal/export/jsonl", LinesAsync).RequireAuthorization(nameof(Deed.ReadJournal));
    }

    private static async Task<IResult> WorkbookAsync(
        string slug, HttpContext http, Gate gate, NoteDeed note, PortalContexts contexts, TimeProvider time, CancellationToken cancellation)
    {
        if (await AdmitAsync(slug, http, gate, cancellation) is not { } member)
        {
            return Results.NotFound();
        }

        var head = await NoteAsync(note, member, "Excel", cancellation);
        await using var context = contexts.Open(member.Scope);
        var newest = await Wanted(context, http, head, time).OrderByDescending(entry => entry.Number).Take(MostRows).ToListAsync(cancellation);
        var rows = newest.Select(entry => Row(entry, time)).Reverse().ToList();
        using var buffer = new MemoryStream();
        RecordSheet.Write("Журнал", Headings, rows, ImmutableHashSet<int>.Empty, member.Municipality.Authority, time.GetLocalNow(), buffer);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(buffer.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileName(member, time, "xlsx"));
    }

    private static async Task<IResult> LinesAsync(
        string slug, HttpContext http, Gate gate, NoteDeed note, PortalContexts contexts, TimeProvider time, CancellationToken cancellation)
    {
        if (await AdmitAsync(slug, http, gate, cancellation) is not { } member)
        {
            return Results.NotFound();
        }

        var head = await NoteAsync(note, member, "JSON Lines", cancellation);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(output => WriteAsync(output, http, member, head, contexts, time), "application/jsonl; charset=utf-8", FileName(member, time, "jsonl"));
    }

    /// <summary>Written as it is read: a journal of years does not fit into memory.</summary>
    private static async Task WriteAsync(Stream output, HttpContext http, Member member, JournalMark head, PortalContexts contexts, TimeProvider time)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        await writer.WriteLineAsync(JournalLines.Heading(member.Municipality.Id.Value, member.Municipality.Slug.Value));
        await using var context = contexts.Open(member.Scope);
        await foreach (var entry in Wanted(context, http, head, time).OrderBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(http.RequestAborted))
        {
            await writer.WriteLineAsync(JournalLines.Line(JournalRecord.Of(entry)));
        }

        await writer.WriteLineAsync(JournalLines.Ending(head));
    }

    private static async Task<Member?> AdmitAsync(string slug, HttpContext http, Gate gate, CancellationToken cancellation) =>
        Visitor.From(http.User, slug) is { } visitor && await gate.AdmitAsync(visitor, cancellation) is { } member && member.May(Deed.ReadJournal) ? member : null;

    private static async Task<JournalMark> NoteAsync(NoteDeed note, Member member, string format, CancellationToken cancellation) =>
        await note.RunAsync(member.Visitor, here => new JournalNote(JournalDeed.JournalExported, JournalSubject.Municipality(here.Municipality), format), cancellation)
        ?? throw new InvalidOperationException("Somebody who was a member a moment ago is none.");

    private static IQueryable<JournalEntry> Wanted(PortalContext context, HttpContext http, JournalMark head, TimeProvider time) =>
        JournalWish.Read(http.Request.Query).Of(context.Journal.AsNoTracking().Where(entry => entry.Number <= head.Number), time.LocalTimeZone);

    private static string[] Row(JournalEntry entry, TimeProvider time) =>
    [
        entry.Number.ToString(CultureInfo.InvariantCulture), TimeZoneInfo.ConvertTime(entry.At, time.LocalTimeZone).ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        entry.PersonName, entry.Roles, JournalWords.Of(entry.Deed), JournalWords.Of(entry.SubjectKind), entry.SubjectLabel, entry.Details, entry.Address, entry.Agent,
        entry.PreviousHash, entry.Hash,
    ];

    private static string FileName(Member member, TimeProvider time, string format) =>
        string.Create(CultureInfo.InvariantCulture, $"zhurnal-{member.Municipality.Slug.Value}-{time.GetLocalNow():yyyy-MM-dd}.{format}");
}
