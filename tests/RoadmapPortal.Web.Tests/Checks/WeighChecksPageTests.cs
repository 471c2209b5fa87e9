using System.Net;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Tests.Checks;

/// <summary>The page as a browser without scripts gets it.</summary>
public sealed partial class WeighChecksPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Page = "/m/primorsk/administration/checks";
    private const string Blanks = "Form.Severities[check/blanks-are-filled]";
    private const string Fit = "Form.Severities[check/codes-fit-the-activity]";
    private static readonly Role[] WhoMay = [Role.Methodist, Role.MunicipalAdmin];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Page_EachRole_OnlyMethodistAndAdministratorOpenAndPost(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var expected = WhoMay.Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
        (await browser.StatusAsync(Page)).ShouldBe(expected);
        using var post = await browser.PostAsync(Page, Fields((Blanks, "нечто")), "/m/primorsk");
        post.StatusCode.ShouldBe(expected);
        (await browser.TextAsync("/m/primorsk")).Contains(Page, StringComparison.Ordinal).ShouldBe(WhoMay.Contains(role));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Page_OfTheOtherTown_IsNotFound(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        foreach (var slug in (string[])["zarechny", "nigde"])
        {
            (await browser.StatusAsync($"/m/{slug}/administration/checks")).ShouldBe(HttpStatusCode.NotFound);
            using var post = await browser.PostAsync($"/m/{slug}/administration/checks", Fields(), "/m/primorsk");
            post.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Page_WithoutSignInOrToken_DoesNothing()
    {
        using var guest = portal.Open();
        (await guest.StatusAsync(Page)).ShouldBe(HttpStatusCode.Redirect);
        using var methodist = await MethodistAsync();
        using var forged = await methodist.PostWithoutTokenAsync(Page, Fields((Blanks, "Off")));
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Page_ShowsEveryCheckInOrder_AndOffersNothingTooHeavy()
    {
        using var methodist = await MethodistAsync();
        var page = await methodist.TextAsync(Page);
        Number().Matches(page).Select(number => number.Groups[1].Value).ShouldBe(Enumerable.Range(1, 17).Select(number => $"{number}"));
        page.ShouldContain("Незаполненные места");
        page.ShouldContain("Осталось пустое место или подсказка образца: «№ __», «(указать наименование)».");
        OptionsOf(page, Blanks).ShouldBe(["не проверять", "подсказка", "стоит посмотреть (обычно)", "мешает сдать"]);
        OptionsOf(page, Fit).ShouldBe(["не проверять", "подсказка (обычно)", "стоит посмотреть"]);
        OptionsOf(page, "Form.Severities[check/codes-are-audited]").ShouldBe(["не проверять", "подсказка", "стоит посмотреть", "мешает сдать (обычно)"]);
    }

    [Fact]
    public async Task Save_WhatWasChosen_IsShownAfterwards_WithWhoAndWhen()
    {
        using var methodist = await MethodistAsync();
        var fields = await OpenAsync(methodist);
        fields[Blanks] = "Blocks";
        fields[Fit] = "Warns";
        fields["Form.Severities[check/spaces-are-in-place]"] = "Off";
        using var answer = await methodist.PostAsync(Page, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldEndWith(Page + "?saved=true");
        using var admin = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        var page = await admin.TextAsync(Page + "?saved=true");
        page.ShouldMatch(@"role=""status""[^>]*>Сохранено \d\d:\d\d<");
        page.ShouldContain("Methodist (Приморск)");
        page.ShouldContain("Изменено. Обычно: подсказка");
        var saved = FieldsOf(page);
        saved.Remove("Form.Version");
        fields.Remove("Form.Version");
        saved.ShouldBe(fields, ignoreOrder: true);
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var severities = await context.SeveritiesAsync();
        severities[RoadmapChecks.BlanksAreFilled].ShouldBe(CheckSeverity.Blocks);
        severities[RoadmapChecks.CodesFitTheActivity].ShouldBe(CheckSeverity.Warns);
        severities[RoadmapChecks.SpacesAreInPlace].ShouldBe(CheckSeverity.Off);
        await using var others = portal.Database.Portal.Open(portal.Zarechny.Scope);
        (await others.SeveritiesAsync()).ShouldBe(CheckSeverities.Usual);
    }

    [Fact]
    public async Task Save_TooHeavyOnAForgedPost_IsRefusedInWords()
    {
        using var methodist = await MethodistAsync();
        var before = await OpenAsync(methodist);
        var page = await PressAsync(methodist, new(before) { [Fit] = "Blocks", [Blanks] = "Hints" });
        page.ShouldContain("Не сохранено.");
        page.ShouldContain("Проверка «Код не по содержанию мероприятия» бывает только подсказкой или предупреждением");
        FieldsOf(page)[Fit].ShouldBe("Warns");
        FieldsOf(page)[Blanks].ShouldBe("Hints");
        (await OpenAsync(methodist)).ShouldBe(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("взлом")]
    [InlineData("3")]
    [InlineData("-1")]
    [InlineData("Off, Hints")]
    [InlineData("<b>Off</b>")]
    public async Task Save_AChoiceThatIsNone_IsToldBesideItsCheck_AndSavesNothing(string junk)
    {
        using var methodist = await MethodistAsync();
        var before = await OpenAsync(methodist);
        var page = await PressAsync(methodist, new(before) { [Blanks] = junk, ["Form.Severities[check/dates-are-understood]"] = "Hints" });
        page.ShouldContain("Не сохранено. Посмотрите отмеченное ниже.");
        page.ShouldNotContain("<b>Off</b>");
        Regex.Count(page, "Выбор не прочитан").ShouldBe(1);
        Regex.Count(page, "aria-invalid=\"true\"").ShouldBe(1);
        FieldsOf(page)[Blanks].ShouldBe("Warns", "what is usual");
        FieldsOf(page)["Form.Severities[check/dates-are-understood]"].ShouldBe("Hints", "as it was chosen");
        (await OpenAsync(methodist)).ShouldBe(before);
    }

    [Fact]
    public async Task Save_AFormWithoutChoicesOrWithTooMany_IsToldInWords_AndSavesNothing()
    {
        using var methodist = await MethodistAsync();
        var before = await OpenAsync(methodist);
        var many = Enumerable.Range(0, 300).Select(at => ($"Form.Severities[{at}]", "Off")).ToArray();
        foreach (var fields in (Dictionary<string, string>[])
            [
                Fields(), Fields(many), Fields(("Form.Severities", "Off")), Fields(("Form.Severities[", "Off")),
                Fields(("Form.Version", "x"), ($"Form.Severities[{new string('x', 1900)}]", "Off")),
            ])
        {
            var page = await PressAsync(methodist, fields);
            page.ShouldContain("Не сохранено. Посмотрите отмеченное ниже.");
            Regex.Count(page, "Выбор не прочитан").ShouldBe(17);
            (await OpenAsync(methodist)).ShouldBe(before);
        }
    }

    [Fact]
    public async Task Save_AfterAnotherPerson_ShowsBoth_AndTheNextPressSavesOnesOwn()
    {
        using var first = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        using var second = await MethodistAsync();
        var theirs = await OpenAsync(first);
        var mine = await OpenAsync(second);
        theirs["Form.Severities[check/years-are-of-this-plan]"] = "Hints";
        mine["Form.Severities[check/years-are-of-this-plan]"] = "Off";
        using var saved = await first.PostAsync(Page, theirs);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await PressAsync(second, mine);
        page.ShouldContain("сохранил кто-то другой");
        Regex.Count(page, "Сейчас сохранено: подсказка").ShouldBe(1);
        var shown = FieldsOf(page);
        shown["Form.Severities[check/years-are-of-this-plan]"].ShouldBe("Off");
        (await OpenAsync(first))["Form.Severities[check/years-are-of-this-plan]"].ShouldBe("Hints");
        using var again = await second.PostAsync(Page, shown);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await OpenAsync(first))["Form.Severities[check/years-are-of-this-plan]"].ShouldBe("Off");
    }

    [Fact]
    public async Task Usual_FillsTheChoices_AndSavesNothingYet()
    {
        using var methodist = await MethodistAsync();
        var fields = await OpenAsync(methodist);
        fields["Form.Severities[check/numbers-follow-one-another]"] = "Off";
        using var saved = await methodist.PostAsync(Page, fields);
        fields = await OpenAsync(methodist);
        fields["Form.Press"] = "usual";
        var page = await PressAsync(methodist, fields);
        page.ShouldContain("Чтобы так и было, нажмите «Сохранить».");
        page.ShouldNotContain("Изменено.");
        var usual = FieldsOf(page);
        usual["Form.Severities[check/numbers-follow-one-another]"].ShouldBe("Warns");
        (await OpenAsync(methodist))["Form.Severities[check/numbers-follow-one-another]"].ShouldBe("Off");
        using var again = await methodist.PostAsync(Page, usual);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await OpenAsync(methodist))["Form.Severities[check/numbers-follow-one-another]"].ShouldBe("Warns");
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        (await context.SeveritiesAsync()).Changed.ShouldBeEmpty();
    }

    private Task<Browser> MethodistAsync() => portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));

    private static async Task<Dictionary<string, string>> OpenAsync(Browser browser) => FieldsOf(await browser.TextAsync(Page));

    /// <returns>The page that comes back instead of leading on.</returns>
    private static async Task<string> PressAsync(Browser browser, Dictionary<string, string> fields)
    {
        using var answer = await browser.PostAsync(Page, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var raw = await answer.Content.ReadAsStringAsync();
        raw.ShouldNotContain("<b>");
        return WebUtility.HtmlDecode(raw);
    }

    private static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) =>
        fields.Append(("_handler", "check-profile")).ToDictionary(field => field.Item1, field => field.Item2);

    /// <summary>What a browser would send: the version seen, and of each list the choice that is selected.</summary>
    private static Dictionary<string, string> FieldsOf(string page)
    {
        var fields = Choice().Matches(page).ToDictionary(choice => choice.Groups[1].Value, choice => Selected().Matches(choice.Groups[2].Value).Single().Groups[1].Value);
        fields.Count.ShouldBe(17);
        fields["Form.Version"] = Version().Match(page).Groups[1].Value;
        fields["_handler"] = "check-profile";
        return fields;
    }

    private static List<string> OptionsOf(string page, string name) =>
        [.. Option().Matches(Choice().Matches(page).Single(choice => choice.Groups[1].Value == name).Groups[2].Value).Select(option => option.Groups[1].Value)];

    [GeneratedRegex("<select name=\"([^\"]+)\"[^>]*>(.*?)</select>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Choice();

    [GeneratedRegex("<option value=\"([A-Za-z]+)\" selected", RegexOptions.CultureInvariant)]
    private static partial Regex Selected();

    [GeneratedRegex("<option [^>]*>([^<]+)</option>", RegexOptions.CultureInvariant)]
    private static partial Regex Option();

    [GeneratedRegex("name=\"Form.Version\"(?: value=\"([0-9]*)\")?", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex("<td class=\"number\"[^>]*>([0-9]+)<", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
