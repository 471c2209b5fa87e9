using System.Globalization;
using System.IO.Compression;
using System.Net;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

public sealed class PublicationPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private PublicationRoom Room => new(portal, portal.Primorsk);

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Pages_EachRole_OpenForThoseWhoSeeTheMunicipality(Role role)
    {
        await Room.PublishAsync();
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var read = role.IsOfOneSchool() ? HttpStatusCode.Forbidden : HttpStatusCode.OK;
        foreach (var path in (string[])[Room.List, Room.Card, Room.List + "/export"])
        {
            (await browser.StatusAsync(path)).ShouldBe(read, path);
            (await browser.StatusAsync(path.Replace("/primorsk/", "/zarechny/", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await browser.TextAsync("/m/primorsk")).Contains($"href=\"{Room.List}\"", StringComparison.Ordinal).ShouldBe(read == HttpStatusCode.OK);
        if (read == HttpStatusCode.OK)
        {
            (await browser.StatusAsync($"{Room.List}/{portal.Zarechny.GymnasiumRoadmap.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
            (await browser.StatusAsync($"{Room.List}?period={portal.Zarechny.Period.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
            (await browser.StatusAsync($"{Room.List}/export?period={portal.Zarechny.Period.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
            var page = await browser.TextAsync(Room.List + "?show=all");
            page.ShouldContain("Гимназия № 5 (Приморск)");
            page.ShouldContain($"<a class=\"published\" href=\"{PublicationRoom.Address}\" rel=\"noreferrer noopener nofollow\"");
            page.ShouldNotContain("Заречный");
            page.Contains("name=\"found\"", StringComparison.Ordinal).ShouldBe(role == Role.Reviewer);
            (await browser.TextAsync(Room.Card)).Contains("name=\"result\"", StringComparison.Ordinal).ShouldBe(role == Role.Reviewer);
        }
    }

    [Fact]
    public async Task List_OnePressWritesThatItIsFound()
    {
        await Room.PublishAsync();
        using var reviewer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        (await reviewer.TextAsync(Room.List)).ShouldContain("К проверке (1)");
        using var answer = await reviewer.PostAsync(Room.List, Found(await Room.NowAsync()));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await reviewer.TextAsync(answer.Headers.Location!.ToString())).ShouldContain("Записано: Гимназия № 5 (Приморск) – Найдена. Ждут проверки: 0.");
        (await Room.NowAsync()).Stage.ShouldBe(SchoolRoadmapStage.InForce);
        (await reviewer.TextAsync(Room.List + "?show=found")).ShouldContain("Найдена (1)");
    }

    [Fact]
    public async Task List_ByAWeakerRole_OrWithoutAToken_OrOfTheOtherTown_WritesNothing()
    {
        await Room.PublishAsync();
        var other = new PublicationRoom(portal, portal.Zarechny);
        await other.PublishAsync();
        var fields = Found(await Room.NowAsync());
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        (await (await methodist.PostAsync(Room.List, fields)).Content.ReadAsStringAsync()).ShouldContain("Не записано.");
        using var reviewer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        (await reviewer.PostWithoutTokenAsync(Room.List, fields)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await (await reviewer.PostAsync(Room.List, Found(await other.NowAsync()))).Content.ReadAsStringAsync()).ShouldContain("Не записано.");
        (await Room.ChecksAsync()).ShouldBeEmpty();
        (await other.ChecksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Card_TakesAResultWithWordsAndAFile_AndKeepsWhatWasTypedIfItIsRefused()
    {
        await Room.PublishAsync();
        using var reviewer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        using var refused = await reviewer.UploadAsync(Room.Card, await FieldsAsync("AnotherVersion", "Там карта прошлого года"), "file", "вирус.exe", "MZ"u8.ToArray());
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        page.ShouldContain("Портал смотрит на содержимое");
        page.ShouldContain("Там карта прошлого года</textarea>");
        page.ShouldContain("Файл придётся выбрать ещё раз.");
        using var empty = await reviewer.PostAsync(Room.Card, await FieldsAsync("NotFound", ""));
        WebUtility.HtmlDecode(await empty.Content.ReadAsStringAsync()).ShouldContain("Напишите, что не так");
        (await Room.ChecksAsync()).ShouldBeEmpty();
        using var done = await reviewer.UploadAsync(Room.Card, await FieldsAsync("AnotherVersion", "Там карта <b>прошлого</b> года"), "file", "снимок.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]);
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await reviewer.TextAsync(done.Headers.Location!.ToString())).ShouldContain("Другая версия");
        using var card = await reviewer.GetAsync(Room.Card);
        var history = await card.Content.ReadAsStringAsync();
        history.ShouldContain("&lt;b&gt;");
        WebUtility.HtmlDecode(history).ShouldContain("снимок.png");
        (await Room.ChecksAsync()).ShouldHaveSingleItem().Result.ShouldBe(PublicationCheckResult.AnotherVersion);
    }

    [Theory]
    [InlineData("result", "7")]
    [InlineData("result", "")]
    [InlineData("on", "завтра")]
    [InlineData("edition", "много")]
    public async Task Card_SentByHand_IsRefusedInWords(string field, string value)
    {
        await Room.PublishAsync();
        using var reviewer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        var fields = await FieldsAsync("Found", "");
        fields[field] = value;
        using var answer = await reviewer.PostAsync(Room.Card, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Не записано.");
        (await Room.ChecksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task SchoolPage_TakesTheAddress_AndShowsWhatWasFound()
    {
        await Room.ApproveAsync();
        var path = $"/m/primorsk/school-roadmaps/{Room.Own.Value}";
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        var fields = new Dictionary<string, string> { ["_handler"] = "publish", ["published"] = "javascript:alert(1)", ["published-on"] = "2023-09-05" };
        WebUtility.HtmlDecode(await (await principal.PostAsync(path, fields)).Content.ReadAsStringAsync()).ShouldContain("не адрес страницы");
        fields["published"] = PublicationRoom.Address;
        using var done = await principal.PostAsync(path, fields);
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Room.CheckAsync(Room.Visit(Role.Reviewer), PublicationCheckResult.NotFound, "Страница не открывается")).Refusals.ShouldBeEmpty();
        var page = await principal.TextAsync(path + "?done=publish");
        page.ShouldContain("Адрес записан");
        page.ShouldContain("Страница не открывается");
        page.ShouldContain("(утверждена приказом от 01.09.2023 № 17): " + portal.Address);
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        (await observer.TextAsync(path)).ShouldNotContain("name=\"published\"");
    }

    [Fact]
    public async Task Export_IsAWorkbookWithEveryCheck_AndASchoolWithoutOne()
    {
        await Room.PublishAsync();
        (await Room.CheckAsync(Room.Visit(Role.Reviewer), PublicationCheckResult.NotFound, "=1+1 страницы нет")).Refusals.ShouldBeEmpty();
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        using var answer = await observer.GetAsync(Room.List + "/export");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("proverka-publikacii-primorsk-2023.xlsx");
        using var workbook = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var texts = string.Concat(workbook.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
        texts.ShouldContain("=1+1 страницы нет");
        texts.ShouldContain("СОШ № 5 (Приморск)");
        texts.ShouldNotContain("<f>");
        texts.ShouldNotContain("Заречный");
    }

    private static Dictionary<string, string> Found(SchoolRoadmap roadmap) => new()
    {
        ["_handler"] = "found",
        ["found"] = roadmap.Id.Value.ToString(),
        [$"address.{roadmap.Id.Value}"] = roadmap.PublishedAt ?? "",
        [$"edition.{roadmap.Id.Value}"] = roadmap.EditionNumber.ToString(CultureInfo.InvariantCulture),
    };

    private async Task<Dictionary<string, string>> FieldsAsync(string result, string comment)
    {
        var now = await Room.NowAsync();
        return new()
        {
            ["_handler"] = "check",
            ["result"] = result,
            ["comment"] = comment,
            ["on"] = "2023-09-10",
            ["address"] = now.PublishedAt ?? "",
            ["edition"] = now.EditionNumber.ToString(CultureInfo.InvariantCulture),
        };
    }
}
