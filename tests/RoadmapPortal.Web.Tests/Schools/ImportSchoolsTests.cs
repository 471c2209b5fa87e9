using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Schools.Import;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Schools.Import;
using RoadmapPortal.Web.Tests.Journal;

namespace RoadmapPortal.Web.Tests.Schools;

/// <summary>A file, its preview, and what is done of it.</summary>
public sealed class ImportSchoolsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Page = "/m/primorsk/schools/import";

    private const string Table = """
        Вид;Номер;Наименование;Директор;Другие написания
        СОШ;5;СОШ № 5 (Приморск);Иванова А.А.;на горе
        СОШ;7;<b>МБОУ СОШ № 7</b>;Петров П.П.;
        частная;;Радуга;;
        СОШ;8;СОШ № 8;;г5
        """;

    [Fact]
    public async Task File_IsShownFirst_ThenItsGoodRowsAreLoaded_AndLoadedAgainChangesNothing()
    {
        using var admin = await AdminAsync();
        var before = await LabelsAsync();
        var journal = new JournalRoom(portal, portal.Primorsk);
        var written = (await journal.EntriesAsync()).Count;
        var (raw, preview) = await UploadAsync(admin, Table);
        raw.ShouldNotContain("<b>МБОУ");
        preview.ShouldContain("Новых школ: 1, изменится: 1, без изменений: 0, с ошибками: 2.");
        preview.ShouldMatch("Директор: пусто → <b[^>]*>Иванова А.А.</b>");
        preview.ShouldMatch("<td[^>]*>4</td>\\s*<td[^>]*>Вид</td>\\s*<td[^>]*>«частная» – не вид школы");
        preview.ShouldMatch("<td[^>]*>5</td>\\s*<td[^>]*>СОШ № 8</td>\\s*<td[^>]*>«г5» – уже написание другой школы");
        (await LabelsAsync()).ShouldBe(before, "nothing is done yet");
        using var loaded = await admin.PostAsync(Page, Packed(preview));
        var done = WebUtility.HtmlDecode(await loaded.Content.ReadAsStringAsync());
        done.ShouldContain("Загружено.");
        done.ShouldContain("«частная» – не вид школы");
        done.ShouldContain("«г5» – уже написание другой школы");
        (await admin.TextAsync("/m/primorsk/schools?state=All&imported=1%201")).ShouldContain("Загружено. Новых школ: 1, изменено: 1.");
        (await LabelsAsync()).ShouldBe([.. before, "7"]);
        var (_, again) = await UploadAsync(admin, Table);
        again.ShouldContain("Новых школ: 0, изменится: 0, без изменений: 2, с ошибками: 2.");
        using var twice = await admin.PostAsync(Page, Packed(preview));
        WebUtility.HtmlDecode(await twice.Content.ReadAsStringAsync()).ShouldContain("Пока вы смотрели, реестр изменился");
        (await LabelsAsync()).ShouldBe([.. before, "7"]);
        (await journal.EntriesAsync()).Skip(written).Where(entry => entry.Deed == JournalDeed.SchoolsImported).ShouldHaveSingleItem().Details
            .ShouldBe("добавлено школ: 1, изменено: 1");
    }

    [Fact]
    public async Task Export_UploadedAgain_ChangesNothing()
    {
        using var admin = await AdminAsync();
        using var export = await admin.GetAsync("/m/primorsk/schools/export");
        export.Content.Headers.ContentDisposition!.FileName.ShouldBe("shkoly-primorsk.xlsx");
        using var answer = await admin.UploadAsync(Page, Handler("upload"), "Form.File", "<script>.xlsx", await export.Content.ReadAsByteArrayAsync());
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldNotContain("<script>.xlsx");
        WebUtility.HtmlDecode(page).ShouldMatch("Новых школ: 0, изменится: 0, без изменений: [23], с ошибками: 0.");
        using var template = await admin.GetAsync("/m/primorsk/schools/template");
        using var empty = await admin.UploadAsync(Page, Handler("upload"), "Form.File", "a.xlsx", await template.Content.ReadAsByteArrayAsync());
        WebUtility.HtmlDecode(await empty.Content.ReadAsStringAsync()).ShouldContain("Под заголовками нет ни одной школы.");
    }

    [Theory]
    [InlineData("", "Файл пуст")]
    [InlineData("%PDF-1.7", "Это PDF")]
    [InlineData("Фамилия;Класс\nИванов;5", "Не найдена строка заголовков")]
    public async Task File_ThatIsNoTable_IsToldInWords(string text, string words)
    {
        using var admin = await AdminAsync();
        (await UploadAsync(admin, text)).Page.ShouldContain(words);
    }

    [Fact]
    public async Task Rows_ThatWereTamperedWith_AreAFileLikeAnyOther()
    {
        using var admin = await AdminAsync();
        var before = await LabelsAsync();
        foreach (var junk in (string[])["", "нечто", "AAAA", Convert.ToBase64String(new byte[100]), new string('A', 3_200_000)])
        {
            using var answer = await admin.PostAsync(Page, new Dictionary<string, string>(Handler("load")) { ["Packed.Sheet"] = junk, ["Packed.Seen"] = "x" });
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("не дошло целиком");
        }

        var visitor = new Visitor(portal.Primorsk.PersonIn(Role.MunicipalAdmin), "Админ", portal.Primorsk.StampOf(Role.MunicipalAdmin), "primorsk");
        var import = portal.Services.GetRequiredService<ImportSchools>();
        SchoolRow[] evil =
        [
            new(1, (SchoolKind)99, -5, "г5", new string('ы', 9_000), null!, "javascript:x", "\0"), new(2, SchoolKind.Secondary, 9, "9", "Хорошая", [null!, "9 школа"], null, null),
        ];
        var sheet = PackedSheet.Unpack(PackedSheet.Pack(new(evil, null!, null!)))!;
        var preview = (await import.PreviewAsync(visitor, sheet, default))!;
        preview.Schools.Select(school => school.Verdict).ShouldBe([ImportVerdict.Problem, ImportVerdict.New]);
        (await import.RunAsync(visitor, sheet, "другое", default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(ImportSchools.IsStillAsSeen);
        var bad = sheet with { Rows = [sheet.Rows[0]] };
        (await import.RunAsync(visitor, bad, (await import.PreviewAsync(visitor, bad, default))!.Fingerprint(), default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(ImportSchools.HasSomethingToLoad);
        (await LabelsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task TwoThousandSchools_AreLoadedAndListed_AndTheOtherTownHasTwo()
    {
        using var admin = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.MunicipalAdmin));
        var table = new StringBuilder("Вид;Номер;Наименование;Другие написания\n");
        foreach (var number in Enumerable.Range(10, 2_000))
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"СОШ;{number};МБОУ СОШ № {number} города;МБОУ СОШ № {number}\n");
        }

        const string page = "/m/zarechny/schools/import";
        using var shown = await admin.UploadAsync(page, Handler("upload"), "Form.File", "a.csv", Encoding.UTF8.GetBytes(table.ToString()));
        using var loaded = await admin.PostAsync(page, Packed(WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync())));
        loaded.Headers.Location!.ToString().ShouldEndWith("imported=2000 0");
        var list = await admin.TextAsync("/m/zarechny/schools?page=21");
        list.ShouldContain("Найдено: 2002 школы.");
        Regex.Count(list, "<th scope=\"row\"").ShouldBe(2);
        (await admin.StatusAsync("/m/zarechny/schools/order?page=11")).ShouldBe(HttpStatusCode.OK);
        (await LabelsAsync()).Length.ShouldBeLessThan(5);
    }

    private Task<Browser> AdminAsync() => portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));

    private static Dictionary<string, string> Handler(string name) => new() { ["_handler"] = name };

    private static async Task<(string Raw, string Page)> UploadAsync(Browser browser, string table)
    {
        using var answer = await browser.UploadAsync(Page, Handler("upload"), "Form.File", "schools.csv", Encoding.UTF8.GetBytes(table));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var raw = await answer.Content.ReadAsStringAsync();
        return (raw, WebUtility.HtmlDecode(raw));
    }

    private static Dictionary<string, string> Packed(string page) => new(Handler("load"))
    {
        ["Packed.Sheet"] = Regex.Match(page, "name=\"Packed.Sheet\" value=\"([^\"]+)\"").Groups[1].Value,
        ["Packed.Seen"] = Regex.Match(page, "name=\"Packed.Seen\" value=\"([^\"]+)\"").Groups[1].Value,
    };

    private async Task<string[]> LabelsAsync()
    {
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        return await context.Schools.OrderBy(school => school.PrintOrder).Select(school => school.Label).ToArrayAsync();
    }
}
