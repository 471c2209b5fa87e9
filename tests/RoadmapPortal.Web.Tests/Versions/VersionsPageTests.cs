using System.Net;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Roadmaps.Versions;

namespace RoadmapPortal.Web.Tests.Versions;

/// <summary>The page as a browser without scripts gets it.</summary>
public sealed partial class VersionsPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private VersionDesk Primorsk => new(portal, portal.Primorsk);

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Page_EachRole_OpensWhatItMayRead_AndNothingOfTheOtherTown(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var municipal = role is Role.Principal or Role.SchoolEditor ? HttpStatusCode.NotFound : HttpStatusCode.OK;
        var moment = Moment.Address(await Primorsk.LatestAsync());
        foreach (var query in (string[])["", $"?from={moment}"])
        {
            (await browser.StatusAsync(Page(portal.Primorsk.MunicipalRoadmap) + query)).ShouldBe(municipal);
            (await browser.StatusAsync(Page(portal.Primorsk.GymnasiumRoadmap) + query)).ShouldBe(HttpStatusCode.OK);
            (await browser.StatusAsync(Page(portal.Primorsk.SecondaryRoadmap) + query)).ShouldBe(municipal);
            (await browser.StatusAsync(Page(portal.Zarechny.MunicipalRoadmap) + query)).ShouldBe(HttpStatusCode.NotFound);
            (await browser.StatusAsync(Page(portal.Zarechny.MunicipalRoadmap, "zarechny") + query)).ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Page_WithoutSignInOrToken_DoesNothing()
    {
        using var guest = portal.Open();
        (await guest.StatusAsync(Page(portal.Primorsk.MunicipalRoadmap))).ShouldBe(HttpStatusCode.Redirect);
        using var methodist = await SignInAsync(Role.Methodist);
        var (address, _) = await WriteAsync(portal.Primorsk.MunicipalRoadmap, 0, "Без жетона");
        using var forged = await methodist.PostWithoutTokenAsync(address, Press("all"));
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Comparison_MarksTheWords_AndRestoresTheCell()
    {
        using var methodist = await SignInAsync(Role.Methodist);
        var (address, row) = await WriteAsync(portal.Primorsk.SecondaryRoadmap, 1, "Второе <b>занятие</b> (Приморск)");
        var page = await methodist.TextAsync(address);
        page.ShouldContain("1 строка отличается: 1 изменена.");
        Compact(page).ShouldContain("Второе <ins><span>добавлено: </span><b>занятие</b> </ins><span>; </span>(Приморск)");
        var restored = await PressAsync(methodist, address, Buttons().Matches(page).Select(button => button.Groups[1].Value).Single(value => value.EndsWith("Title", StringComparison.Ordinal)));
        restored.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await methodist.TextAsync(restored.Headers.Location!.ToString())).ShouldContain("Различий нет.");
        (await Primorsk.RowAsync(row)).Cells[ColumnKind.Title].ShouldBe("Второе (Приморск)");
    }

    [Fact]
    public async Task Restore_AllAndBack_ByThePageAlone()
    {
        using var methodist = await SignInAsync(Role.Methodist);
        var (address, row) = await WriteAsync(portal.Primorsk.SecondaryRoadmap, 2, "Совсем другое мероприятие");
        using var all = await PressAsync(methodist, address, "all", Seen(await methodist.TextAsync(address)));
        var next = all.Headers.Location!.ToString();
        (await Primorsk.RowAsync(row)).Cells[ColumnKind.Title].ShouldBe("Третье (Приморск)");
        var page = await methodist.TextAsync(next);
        page.ShouldContain("1 строка отличается: 1 изменена.");
        using var back = await PressAsync(methodist, next, "all", Seen(page));
        (await Primorsk.RowAsync(row)).Cells[ColumnKind.Title].ShouldBe("Совсем другое мероприятие");
    }

    [Fact]
    public async Task Restore_ByAReader_OrOfARowChangedMeanwhile_OrOfJunk_IsToldInWords()
    {
        using var methodist = await SignInAsync(Role.Methodist);
        var (address, row) = await WriteAsync(portal.Primorsk.MunicipalRoadmap, 0, "Раз");
        var page = await methodist.TextAsync(address);
        var button = Buttons().Matches(page).Select(match => match.Groups[1].Value).First(value => value.Contains(row.Value.ToString(), StringComparison.Ordinal));
        using var observer = await SignInAsync(Role.Observer);
        Buttons().Matches(await observer.TextAsync(address)).ShouldBeEmpty();
        (await AnswerAsync(observer, button)).ShouldContain("Ваша роль позволяет читать эту дорожную карту, но не править её.");
        await Primorsk.WriteAsync(portal.Primorsk.MunicipalTable.Id, row, "Два");
        (await AnswerAsync(methodist, button)).ShouldContain("эту строку изменил кто-то другой");
        (await AnswerAsync(methodist, "all", "2020-01-01T00:00:00.000000Z")).ShouldContain("дорожную карту изменили ещё раз");
        foreach (var junk in (string[])["", "all ", "1 2 3", "<b>", new string('x', 3_000), button + " Title Title", button + " 99", button + " Взлом"])
        {
            (await AnswerAsync(methodist, junk)).ShouldContain("Такой страницы или записи нет");
        }

        (await Primorsk.RowAsync(row)).Cells[ColumnKind.Title].ShouldBe("Два");

        async Task<string> AnswerAsync(Browser browser, string press, string seen = "")
        {
            using var answer = await PressAsync(browser, address, press, seen);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("?from=вчера")]
    [InlineData("?from=2020-01-01T00:00:00.000000Z")]
    [InlineData("?from=9999-99-99T00:00:00.000000Z&to=x&page=-1&rows=%3Cb%3E")]
    [InlineData("?page=99999999999")]
    [InlineData("?page=0")]
    public async Task Page_WithWrongWordsInItsAddress_ShowsTheList(string query)
    {
        using var observer = await SignInAsync(Role.Observer);
        (await observer.TextAsync(Page(portal.Primorsk.GymnasiumRoadmap) + query)).ShouldContain("<h1");
        (await observer.StatusAsync(Page(portal.Primorsk.GymnasiumRoadmap) + query)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task List_NamesWhoAndHowMany_AndTwoMomentsOfTheList_AreCompared()
    {
        using var observer = await SignInAsync(Role.Observer);
        var roadmap = portal.Primorsk.GymnasiumRoadmap;
        await WriteAsync(roadmap, 0, "Раз");
        await WriteAsync(roadmap, 1, "Два");
        var list = await observer.TextAsync(Page(roadmap));
        list.ShouldContain("2 изменения");
        list.ShouldContain("Methodist");
        list.ShouldContain("Тест");
        var moments = Choices().Matches(list).Select(choice => choice.Groups[1].Value).ToList();
        moments.Count.ShouldBe(2);
        (await observer.TextAsync($"{Page(roadmap)}?from={moments[0]}&to={moments[1]}")).ShouldContain("2 строки отличаются: 2 изменены.");
        (await observer.TextAsync($"{Page(roadmap)}?from={moments[1]}&to={moments[0]}&rows=all")).ShouldContain("Третье (Приморск)");
    }

    private Task<Browser> SignInAsync(Role role) => portal.SignInAsync(portal.Primorsk.EmailOf(role));

    /// <returns>The address that compares the roadmap before this writing with now.</returns>
    private async Task<(string Address, ActivityId Row)> WriteAsync(Roadmap roadmap, int row, string words)
    {
        var moment = await Primorsk.LatestAsync();
        await Primorsk.WriteAsync(roadmap.Tables[0].Id, roadmap.Tables[0].Activities[row].Id, words);
        return ($"{Page(roadmap)}?from={Moment.Address(moment)}", roadmap.Tables[0].Activities[row].Id);
    }

    private static Task<HttpResponseMessage> PressAsync(Browser browser, string address, string press, string seen = "") => browser.PostAsync(address, Press(press, seen));

    private static Dictionary<string, string> Press(string press, string seen = "") => new() { ["_handler"] = "restore", ["Form.Press"] = press, ["Form.Seen"] = seen };

    private static string Seen(string page) => SeenField().Match(page).Groups[1].Value;

    private static string Page(Roadmap roadmap, string slug = "primorsk") => $"/m/{slug}/roadmaps/{roadmap.Id.Value}/versions";

    private static string Compact(string page) => Attributes().Replace(page, "<$1>");

    [GeneratedRegex("name=\"Form.Press\" value=\"([0-9a-f-]{36} [^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Buttons();

    [GeneratedRegex("name=\"from\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Choices();

    [GeneratedRegex("name=\"Form.Seen\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex SeenField();

    [GeneratedRegex("<(ins|del|span) [^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();
}
