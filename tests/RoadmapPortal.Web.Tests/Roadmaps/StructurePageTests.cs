using System.Net;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>The structure page as a browser without scripts sees it.</summary>
public sealed partial class StructurePageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Page_EachRole_OnlyForThoseWhoEdit_AndSoIsItsLink(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var ofSchool = role is Role.Methodist or Role.Principal or Role.SchoolEditor;
        (await StatusAsync(portal.Primorsk.MunicipalRoadmap)).ShouldBe(Status(role == Role.Methodist));
        (await StatusAsync(portal.Primorsk.GymnasiumRoadmap)).ShouldBe(Status(ofSchool));
        (await StatusAsync(portal.Primorsk.SecondaryRoadmap)).ShouldBe(Status(role == Role.Methodist));
        (await StatusAsync(portal.Zarechny.MunicipalRoadmap)).ShouldBe(HttpStatusCode.NotFound);
        (await browser.StatusAsync(Address(portal.Zarechny.MunicipalRoadmap).Replace("primorsk", "zarechny", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound);
        (await browser.TextAsync(Address(portal.Primorsk.GymnasiumRoadmap)[..^"/structure".Length])).Contains(">Устройство</a>", StringComparison.Ordinal).ShouldBe(ofSchool);

        Task<HttpStatusCode> StatusAsync(Roadmap roadmap) => browser.StatusAsync(Address(roadmap));
        static HttpStatusCode Status(bool may) => may ? HttpStatusCode.OK : HttpStatusCode.NotFound;
    }

    [Fact]
    public async Task Post_ByAReader_OrWithoutToken_DoesNothing()
    {
        var page = Address(portal.Primorsk.MunicipalRoadmap);
        var fields = new Dictionary<string, string> { ["_handler"] = "structure", ["press"] = "add task" };
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        using var refused = await observer.PostAsync(page, fields, "/m/primorsk");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "there is no such form for them");
        using var methodist = await MethodistAsync();
        using var forged = await methodist.PostWithoutTokenAsync(page, fields);
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Regex.Count(await methodist.TextAsync(page), "name=\"task-[0-9a-f-]+-text\"").ShouldBe(1);
    }

    [Fact]
    public async Task Save_WithoutChanges_ChangesNothing_AndSaysNoPlace()
    {
        using var methodist = await MethodistAsync();
        var page = Address(portal.Primorsk.MunicipalRoadmap);
        var fields = FieldsOf(await methodist.TextAsync(page));
        fields.Count.ShouldBeGreaterThan(20);
        using var answer = await methodist.PostAsync(page, fields);
        answer.Headers.Location!.ToString().ShouldEndWith("/structure?saved=true");
        FieldsOf(await methodist.TextAsync(page)).ShouldBe(fields);
    }

    [Fact]
    public async Task Save_AfterAnother_ShowsBothTexts_KeepsTheRest_AndTheNextPressWins()
    {
        using var first = await MethodistAsync();
        using var second = await MethodistAsync();
        var page = Address(portal.Primorsk.GymnasiumRoadmap);
        var theirs = FieldsOf(await first.TextAsync(page));
        var mine = new Dictionary<string, string>(theirs);
        var goal = theirs.Keys.First(name => name.EndsWith("-text", StringComparison.Ordinal) && name.StartsWith("block-", StringComparison.Ordinal));
        theirs[goal] = "Их <b>цель</b>";
        mine[goal] = "Моя\r\nцель";
        mine["title"] = "Моё название";
        using var saved = await first.PostAsync(page, theirs);
        saved.Headers.Location!.ToString().ShouldEndWith($"/structure?saved=true#{goal}-field");
        mine["press"] = "add indicator";
        using var told = await second.PostAsync(page, mine);
        told.StatusCode.ShouldBe(HttpStatusCode.OK);
        var raw = await told.Content.ReadAsStringAsync();
        raw.ShouldNotContain("<b>цель");
        var text = WebUtility.HtmlDecode(raw);
        text.ShouldContain("другой сотрудник записал здесь: «Их <b>цель</b>»");
        text.ShouldContain($"#{goal}-problem\"");
        var shown = FieldsOf(raw);
        (shown[goal].ReplaceLineEndings("\n"), shown["title"], shown[$"{goal}.seen"]).ShouldBe(("Моя\nцель", "Моё название", "Их <b>цель</b>"));
        var now = FieldsOf(await first.TextAsync(page));
        now["title"].ShouldNotBe("Моё название");
        now.Count.ShouldBe(theirs.Count);
        using var again = await second.PostAsync(page, shown);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        now = FieldsOf(await first.TextAsync(page));
        (now[goal].ReplaceLineEndings("\n"), now["title"]).ShouldBe(("Моя\nцель", "Моё название"));
    }

    [Fact]
    public async Task Ask_SavesNothing_AndRemovesOnlyWhenToldSo()
    {
        using var methodist = await MethodistAsync();
        var page = Address(portal.Primorsk.SecondaryRoadmap);
        var fields = FieldsOf(await methodist.TextAsync(page));
        var block = fields.Keys.First(name => name.StartsWith("block-", StringComparison.Ordinal) && name.EndsWith("-text", StringComparison.Ordinal))[6..42];
        fields["title"] = "Пока не сохранено";
        fields["press"] = $"ask block {block}";
        using var asked = await methodist.PostAsync(page, fields);
        var text = await asked.Content.ReadAsStringAsync();
        WebUtility.HtmlDecode(text).ShouldContain("Убрать «Цель»?");
        FieldsOf(text)["title"].ShouldBe("Пока не сохранено");
        (await methodist.TextAsync(page)).ShouldNotContain("Пока не сохранено");
        fields["press"] = $"remove block {block}";
        using var removed = await methodist.PostAsync(page, fields);
        removed.Headers.Location!.ToString().ShouldEndWith("#title");
        var after = await methodist.TextAsync(page);
        after.ShouldContain("Пока не сохранено");
        after.ShouldNotContain(block);
        fields["title"] = "Пока не сохранено";
        fields["title.seen"] = "Пока не сохранено";
        fields[$"block-{block}-text"] = "Дописанное в убранное";
        fields["press"] = "save";
        using var late = await methodist.PostAsync(page, fields);
        WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync()).ShouldContain("Дописанное в убранное");
    }

    [Fact]
    public async Task Period_IsShownToTheMethodist_WithAWarning_AndNotToASchool()
    {
        using var methodist = await MethodistAsync();
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        (await principal.TextAsync(Address(portal.Primorsk.GymnasiumRoadmap))).ShouldNotContain("name=\"period.");
        var page = Address(portal.Primorsk.MunicipalRoadmap);
        var text = await methodist.TextAsync(page);
        text.ShouldContain("коснётся всех дорожных карт этого периода, их 3");
        var fields = FieldsOf(text);
        fields["period.to"] = "2023-01-01";
        using var refused = await methodist.PostAsync(page, fields);
        var told = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        told.ShouldContain("Период кончается 01.01.2023, раньше, чем начинается (01.08.2023).");
        fields = FieldsOf(told);
        fields["period.to"].ShouldBe("2023-01-01");
        fields["period.to"] = "2024-12-31";
        using var saved = await methodist.PostAsync(page, fields);
        saved.Headers.Location!.ToString().ShouldEndWith("#period");
        (await methodist.TextAsync(Address(portal.Primorsk.SecondaryRoadmap))).ShouldContain("01.08.2023 – 31.12.2024");
    }

    private Task<Browser> MethodistAsync() => portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));

    private static string Address(Roadmap roadmap) => $"/m/primorsk/roadmaps/{roadmap.Id.Value}/structure";

    /// <summary>What a browser would send when «Сохранить» is pressed.</summary>
    private static Dictionary<string, string> FieldsOf(string page)
    {
        var fields = new Dictionary<string, string> { ["_handler"] = "structure", ["press"] = "save" };
        foreach (var input in Input().Matches(page).Where(input => !input.Value.Contains("checkbox", StringComparison.Ordinal) || input.Value.Contains(" checked", StringComparison.Ordinal)))
        {
            fields[input.Groups[1].Value] = WebUtility.HtmlDecode(input.Groups[2].Value);
        }

        foreach (var area in Area().Matches(page).Cast<Match>())
        {
            fields[area.Groups[1].Value] = WebUtility.HtmlDecode(area.Groups[2].Value);
        }

        foreach (var select in Select().Matches(page).Cast<Match>())
        {
            var options = Options().Matches(select.Groups[2].Value);
            fields[select.Groups[1].Value] = (options.FirstOrDefault(option => option.Groups[2].Success) ?? options[0]).Groups[1].Value;
        }

        return fields;
    }

    [GeneratedRegex("<input[^>]*? name=\"((?!_)[^\"]+)\" value=\"([^\"]*)\"[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Input();

    [GeneratedRegex("<textarea[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Area();

    [GeneratedRegex("<select[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</select>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option value=\"([^\"]+)\"( selected)?", RegexOptions.CultureInvariant)]
    private static partial Regex Options();
}
