using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Features.Journal.Export;
using RoadmapPortal.Web.Features.Journal.Read;
using RoadmapPortal.Web.Features.Journal.Tell;

namespace RoadmapPortal.Web.Tests.Journal;

/// <summary>Who sees the journal and what of it; signing in and out; what is downloaded.</summary>
public sealed class JournalPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Page = "/m/primorsk/journal";

    private static readonly Role[] WhoReads = [Role.Head, Role.MunicipalAdmin];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private JournalRoom Room => new(portal, portal.Primorsk);

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Journal_EachRole_OnlyHeadAndAdministrator_AndNobodyOfTheOtherTown(Role role)
    {
        using var own = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        using var stranger = await portal.SignInAsync(portal.Zarechny.EmailOf(role));
        foreach (var address in (string[])[Page, $"{Page}/export/xlsx", $"{Page}/export/jsonl"])
        {
            (await own.StatusAsync(address)).ShouldBe(WhoReads.Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, address);
            (await stranger.StatusAsync(address)).ShouldBe(HttpStatusCode.NotFound, address);
        }

        (await own.TextAsync("/m/primorsk")).Contains($"href=\"{Page}\"", StringComparison.Ordinal).ShouldBe(WhoReads.Contains(role));
    }

    [Fact]
    public async Task SignIn_RightWrongAndOut_IsInTheJournalWithTheAddress()
    {
        var reviewer = portal.Primorsk.PersonIn(Role.Reviewer);
        var written = await Room.WrittenByAsync(async () =>
        {
            using var browser = portal.Open();
            (await browser.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer), "ne-tot-parol")).Dispose();
            (await browser.SignInAsync("nikto@primorsk.example", "ne-tot-parol")).Dispose();
            (await browser.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer), Town.Password)).Dispose();
            (await browser.PostAsync("/sign-out", new Dictionary<string, string> { ["_handler"] = "sign-out" })).Dispose();
        });
        var own = written.Where(entry => entry.PersonId == reviewer).ToList();
        own.Select(entry => entry.Deed).ShouldBe([JournalDeed.SignInRefused, JournalDeed.SignedIn, JournalDeed.SignedOut]);
        own.ShouldAllBe(entry => entry.Address == "127.0.0.1" && entry.Roles == "Специалист управления образования" && entry.SubjectId == reviewer.Value);
        (await new JournalRoom(portal, portal.Zarechny).EntriesAsync()).ShouldAllBe(entry => entry.PersonId != reviewer);
    }

    [Fact]
    public async Task SignIn_AtAClosedDoor_DoesNotFillTheJournal()
    {
        var observer = portal.Primorsk.PersonIn(Role.Observer);
        var written = await Room.WrittenByAsync(async () =>
        {
            using var browser = portal.Open();
            for (var attempt = 0; attempt < 8; attempt++)
            {
                (await browser.SignInAsync(portal.Primorsk.EmailOf(Role.Observer), "ne-tot-parol")).Dispose();
            }
        });
        await portal.Database.AskAdminAsync($"update accounts set lockout_end = null, access_failed_count = 0 where id = '{observer.Value}'");
        var own = written.Where(entry => entry.PersonId == observer).ToList();
        own.Count.ShouldBe(5);
        own[^1].Details.ShouldContain("вход закрыт");
    }

    [Fact]
    public async Task Address_ForwardedByAProxyOfThisMachine_IsTheVisitors()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Head));
        var written = await Room.WrittenByAsync(async () =>
            (await browser.GetAsync($"{Page}/export/jsonl", ("X-Forwarded-For", "203.0.113.7"), ("User-Agent", "Mozilla/5.0 Firefox/140.0"))).Dispose());
        var entry = written.Single(entry => entry.Deed == JournalDeed.JournalExported);
        (entry.Address, entry.Agent).ShouldBe(("203.0.113.7", "Mozilla/5.0 Firefox/140.0"));
    }

    [Fact]
    public async Task Archive_Downloaded_IsInTheJournal()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Head));
        var written = await Room.WrittenByAsync(async () =>
            (await browser.GetAsync($"/m/primorsk/papers.zip?period={portal.Primorsk.Period.Id.Value}&format=json&schools=true")).Dispose());
        written.Single(entry => entry.Deed == JournalDeed.ArchiveDownloaded).Details.ShouldBe("карт: 2; JSON");
    }

    [Fact]
    public async Task Filters_ByPersonDeedSubjectAndDays_ShowWhatTheySay_AndTypedHtmlIsText()
    {
        await NoteAsync(Role.Methodist, "<b>жирная</b> 100%_");
        await NoteAsync(Role.Reviewer, "тощая");
        using var head = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Head));
        var methodist = portal.Primorsk.PersonIn(Role.Methodist).Value;
        using var raw = await head.GetAsync(Page);
        (await raw.Content.ReadAsStringAsync()).ShouldNotContain("<b>жирная");
        await ShowsAsync(head, "", "жирная", "тощая");
        await ShowsAsync(head, "?who=methodist", "жирная", null);
        await ShowsAsync(head, $"?person={methodist}", "жирная", null);
        await ShowsAsync(head, "?what=100%25_", "жирная", null);
        await ShowsAsync(head, "?what=100_%25", null, null);
        await ShowsAsync(head, "?deed=CellsReplaced&what=тощая", null, "тощая");
        await ShowsAsync(head, "?deed=SignedOut", null, null);
        await ShowsAsync(head, $"?subject={portal.Primorsk.Tenant.Value}", "жирная", "тощая");
        await ShowsAsync(head, $"?subject={portal.Zarechny.Tenant.Value}", null, null);
        await ShowsAsync(head, "?to=2001-01-01", null, null);
        await ShowsAsync(head, "?from=2001-01-01&to=9999-12-31", "жирная", "тощая");
        await ShowsAsync(head, "?before=1", null, null);
        (await head.TextAsync($"{Page}?from=вчера&deed=%00&person=x&before=-1")).ShouldContain("С какого дня: Укажите день");
        (await head.TextAsync($"{Page}?from=2026-02-02&to=2026-01-01")).ShouldContain("Первый день позже последнего");
    }

    [Fact]
    public async Task Pages_AreCutByNumber_AndLoseNothing()
    {
        for (var time = 0; time < JournalQuery.PageSize + 5; time++)
        {
            await NoteAsync(Role.SchoolEditor, $"страница-{time}-");
        }

        using var head = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Head));
        var first = await head.TextAsync($"{Page}?what=страница-");
        var last = (await Room.EntriesAsync()).Where(entry => entry.Details.StartsWith("страница-", StringComparison.Ordinal)).Reverse().ToList();
        var cut = last[JournalQuery.PageSize - 1].Number;
        first.ShouldContain($"before={cut}");
        var second = await head.TextAsync($"{Page}?what=страница-&before={cut}");
        last.Take(JournalQuery.PageSize).ShouldAllBe(entry => first.Contains(entry.Details, StringComparison.Ordinal));
        last.Skip(JournalQuery.PageSize).ShouldAllBe(entry => second.Contains(entry.Details, StringComparison.Ordinal) && !first.Contains(entry.Details, StringComparison.Ordinal));
        second.ShouldNotContain("Более ранние");
    }

    [Fact]
    public async Task Lines_AreReadBack_WithTheirOwnExportInThem()
    {
        await NoteAsync(Role.Methodist, "«кавычки» \"и\" \\ 😀");
        using var admin = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        using var answer = await admin.GetAsync($"{Page}/export/jsonl");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldStartWith("zhurnal-primorsk-");
        var text = await answer.Content.ReadAsStringAsync();
        var (file, problem) = await JournalLines.ReadAsync(new StringReader(text), default);
        problem.ShouldBeNull();
        file!.Heading.ShouldBe(new JournalFileHeading("roadmap-portal-journal-1", portal.Primorsk.Tenant.Value, "primorsk"));
        file.Marks.Select(mark => mark.Number).ShouldBe(Enumerable.Range(1, file.Marks.Count).Select(number => (long)number));
        file.Head.ShouldBe(file.Marks[^1]);
        var lines = text.TrimEnd('\n').Split('\n');
        JsonDocument.Parse(lines[^2]).RootElement.GetProperty("deed").GetString().ShouldBe("JournalExported");

        (await ProblemAsync(lines.SkipLast(1))).ShouldBe("Файл не дописан или обрезан: в нём нет последней строки с местом в журнале.");
        (await ProblemAsync(lines.Select(line => line.Replace("кавычки", "скобки", StringComparison.Ordinal)))).ShouldStartWith("Файл изменён: в строке");
        (await ProblemAsync([lines[0], "{}"])).ShouldBe("Строка 2 файла – не строка выгрузки журнала.");
        (await ProblemAsync(["не журнал"])).ShouldBe("Строка 1 файла – не строка выгрузки журнала.");
        (await ProblemAsync([])).ShouldBe("Файл пуст.");
    }

    [Fact]
    public async Task Workbook_IsReadBack_AndAFormulaIsText()
    {
        await NoteAsync(Role.Methodist, "=cmd|' /C calc'!A0");
        using var admin = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        using var answer = await admin.GetAsync($"{Page}/export/xlsx?what=calc");
        using var book = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var strings = book.WorkbookPart.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        var rows = sheet.Descendants<Row>().Select(row => row.Elements<Cell>()
            .Select(cell => cell.DataType?.Value == CellValues.SharedString ? strings[int.Parse(cell.InnerText, System.Globalization.CultureInfo.InvariantCulture)] : cell.InnerText).ToList()).ToList();
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
        var row = rows[^1];
        rows.Count.ShouldBe(2);
        row[4].ShouldBe("Массовая замена в карте");
        row[7].ShouldBe("=cmd|' /C calc'!A0");
        row[11].ShouldBe((await Room.EntriesAsync()).Single(entry => entry.Details.Contains("calc", StringComparison.Ordinal)).Hash);
    }

    private static async Task<string?> ProblemAsync(IEnumerable<string> lines) => (await JournalLines.ReadAsync(new StringReader(string.Join('\n', lines)), default)).Problem;

    private static async Task ShowsAsync(Browser browser, string query, string? first, string? second)
    {
        var page = await browser.TextAsync(Page + query);
        var table = page.Contains("<tbody", StringComparison.Ordinal) ? page[page.IndexOf("<tbody", StringComparison.Ordinal)..page.IndexOf("</tbody>", StringComparison.Ordinal)] : "";
        table.Contains("жирная", StringComparison.Ordinal).ShouldBe(first is not null, query);
        table.Contains("тощая", StringComparison.Ordinal).ShouldBe(second is not null, query);
    }

    private Task<JournalMark?> NoteAsync(Role role, string details) => Room.Deed<NoteDeed>().RunAsync(
        Room.Visit(role), member => new JournalNote(JournalDeed.CellsReplaced, JournalSubject.Municipality(member.Municipality), details), default);
}
