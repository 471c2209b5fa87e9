using System.Net;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Tests.Printing;

/// <summary>The page as a browser without scripts gets it.</summary>
public sealed partial class EditPrintProfilePageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Page = "/m/primorsk/administration/print";

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Page_EachRole_OnlyTheAdministratorOpensAndPosts(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var expected = role == Role.MunicipalAdmin ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
        (await browser.StatusAsync(Page)).ShouldBe(expected);
        using var post = await browser.PostAsync(Page, Fields(("Form.LeftMargin", "двадцать")), "/m/primorsk");
        post.StatusCode.ShouldBe(expected);
        (await browser.TextAsync("/m/primorsk")).Contains(Page, StringComparison.Ordinal).ShouldBe(role == Role.MunicipalAdmin);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Page_OfTheOtherTown_IsNotFound(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        foreach (var slug in (string[])["zarechny", "nigde"])
        {
            (await browser.StatusAsync($"/m/{slug}/administration/print")).ShouldBe(HttpStatusCode.NotFound);
            using var post = await browser.PostAsync($"/m/{slug}/administration/print", Fields(), "/m/primorsk");
            post.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Page_WithoutSignInOrToken_DoesNothing()
    {
        using var guest = portal.Open();
        (await guest.StatusAsync(Page)).ShouldBe(HttpStatusCode.Redirect);
        using var admin = await AdminAsync();
        using var forged = await admin.PostWithoutTokenAsync(Page, Fields(("Form.TablePoints", "9")));
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Save_WhatWasTyped_IsShownAfterwards_WithWhoAndWhen()
    {
        using var admin = await AdminAsync();
        var fields = await OpenAsync(admin);
        fields["Form.LeftMargin"] = " 30 ";
        fields["Form.TablePoints"] = "9.5";
        fields["Form.LineSpacing"] = "1,15";
        fields.Remove("Form.ShowsCodes");
        fields.Remove("Form.HasOwnOrder");
        using var answer = await admin.PostAsync(Page, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldEndWith(Page + "?saved=true");
        var page = await admin.TextAsync(Page + "?saved=true");
        page.ShouldMatch(@"role=""status""[^>]*>Сохранено \d\d:\d\d<");
        page.ShouldContain("MunicipalAdmin (Приморск)");
        page.ShouldContain($"/m/primorsk/roadmaps/{portal.Primorsk.MunicipalRoadmap.Id.Value}/preview");
        var saved = FieldsOf(page);
        saved["Form.LeftMargin"].ShouldBe("30");
        saved["Form.TablePoints"].ShouldBe("9,5");
        saved["Form.LineSpacing"].ShouldBe("1,15");
        saved.ContainsKey("Form.ShowsCodes").ShouldBeFalse();
        saved.ContainsKey("Form.ShowsLevels").ShouldBeTrue();
        saved.ContainsKey("Form.HasOwnOrder").ShouldBeFalse();
    }

    [Fact]
    public async Task Save_NumbersThatAreNone_AreRefusedBesideTheirFields_AndNothingTypedIsLost()
    {
        using var admin = await AdminAsync();
        var fields = await OpenAsync(admin);
        var before = new Dictionary<string, string>(fields);
        fields["Form.LeftMargin"] = "двадцать";
        fields["Form.TopMargin"] = "20,5";
        fields["Form.RightMargin"] = "";
        fields["Form.BottomMargin"] = "5";
        fields["Form.TextPoints"] = "<b>14</b>";
        fields["Form.TablePoints"] = "7";
        fields["Form.LineSpacing"] = "111111111111111111111111";
        fields.Remove("Form.ShowsLevels");
        using var answer = await admin.PostAsync(Page, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var raw = await answer.Content.ReadAsStringAsync();
        raw.ShouldNotContain("<b>14</b>");
        var page = WebUtility.HtmlDecode(raw);
        page.ShouldContain("«двадцать» – не число. Напишите цифрами, например 20.");
        page.ShouldContain("«20,5» – не целое число миллиметров. Напишите, например, 20.");
        page.ShouldContain("Не заполнено. Напишите число, например 10.");
        page.ShouldContain("Исправьте: нижнее.");
        page.ShouldContain("Размер шрифта таблиц – от 8 до 14 пт, указано 7.");
        page.ShouldContain("«111111111111111111111111» – не число.");
        Regex.Count(page, "aria-invalid=\"true\"").ShouldBe(6, "all but the bottom margin, which the words of the group name");
        var shown = FieldsOf(page.Replace("<b>14</b>", "b14b", StringComparison.Ordinal));
        shown["Form.LeftMargin"].ShouldBe("двадцать");
        shown["Form.RightMargin"].ShouldBe("");
        shown["Form.TextPoints"].ShouldBe("b14b");
        shown.ContainsKey("Form.ShowsLevels").ShouldBeFalse();
        (await OpenAsync(admin)).ShouldBe(before);
    }

    [Fact]
    public async Task Save_AfterAnotherAdministrator_ShowsBoth_AndTheNextPressSavesOnesOwn()
    {
        using var first = await AdminAsync();
        using var second = await AdminAsync();
        var theirs = await OpenAsync(first);
        var mine = await OpenAsync(second);
        theirs["Form.BottomMargin"] = "41";
        mine["Form.BottomMargin"] = "42";
        using var saved = await first.PostAsync(Page, theirs);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var told = await second.PostAsync(Page, mine);
        var page = WebUtility.HtmlDecode(await told.Content.ReadAsStringAsync());
        page.ShouldContain("сохранил кто-то другой");
        page.ShouldContain("Сейчас сохранено: 41");
        var shown = FieldsOf(page);
        shown["Form.BottomMargin"].ShouldBe("42");
        (await OpenAsync(first))["Form.BottomMargin"].ShouldBe("41");
        using var again = await second.PostAsync(Page, shown);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await OpenAsync(first))["Form.BottomMargin"].ShouldBe("42");
    }

    [Fact]
    public async Task Columns_MovedByButtons_KeepWhatWasTyped_AndAreSavedWithTheRest()
    {
        using var admin = await AdminAsync();
        var fields = await OpenAsync(admin);
        var start = fields["Form.Order"].Split(',');
        fields["Form.TextPoints"] = "13";
        var moved = await PressAsync(admin, fields, "up Dates");
        moved["Form.TextPoints"].ShouldBe("13");
        moved.ContainsKey("Form.HasOwnOrder").ShouldBeTrue();
        var at = Array.IndexOf(start, "Dates");
        moved["Form.Order"].Split(',')[at - 1].ShouldBe("Dates");
        moved = await PressAsync(admin, moved, "down Number");
        moved["Form.Order"].Split(',')[..2].ShouldBe([start[1], "Number"]);
        (await PressAsync(admin, moved, "down Nonsense")).ShouldBeEmpty("an unknown button saves, and leads on");
        (await OpenAsync(admin))["Form.Order"].ShouldBe(moved["Form.Order"]);
        moved = await OpenAsync(admin);
        moved["Form.Order"] = "Result,Result,77,Vzlom,Number";
        var mended = (await PressAsync(admin, moved, "up Number"))["Form.Order"].Split(',');
        mended[..2].ShouldBe(["Number", "Result"]);
        mended.Length.ShouldBe(12);
        mended.Distinct().Count().ShouldBe(12);
    }

    [Fact]
    public async Task Standard_FillsTheFields_AndSavesNothingYet()
    {
        using var admin = await AdminAsync();
        var fields = await OpenAsync(admin);
        fields["Form.TopMargin"] = "33";
        using var saved = await admin.PostAsync(Page, fields);
        fields = await OpenAsync(admin);
        var standard = await PressAsync(admin, fields, "standard");
        standard["Form.TopMargin"].ShouldBe("20");
        standard["Form.TextPoints"].ShouldBe("14");
        (await OpenAsync(admin))["Form.TopMargin"].ShouldBe("33");
        (await PressAsync(admin, standard, "save")).ShouldBeEmpty();
        (await OpenAsync(admin))["Form.TopMargin"].ShouldBe("20");
    }

    private Task<Browser> AdminAsync() => portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));

    private static async Task<Dictionary<string, string>> OpenAsync(Browser browser) => FieldsOf(await browser.TextAsync(Page));

    /// <returns>The fields that come back; none if the answer leads to another page.</returns>
    private static async Task<Dictionary<string, string>> PressAsync(Browser browser, Dictionary<string, string> fields, string press)
    {
        using var answer = await browser.PostAsync(Page, new Dictionary<string, string>(fields) { ["Form.Press"] = press });
        return answer.StatusCode == HttpStatusCode.OK ? FieldsOf(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())) : [];
    }

    private static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) =>
        fields.Append(("_handler", "print-profile")).ToDictionary(field => field.Item1, field => field.Item2);

    /// <summary>What a browser would send: hidden and written fields, and boxes that are ticked.</summary>
    private static Dictionary<string, string> FieldsOf(string page)
    {
        var fields = Input().Matches(page)
            .Where(input => !input.Value.Contains("checkbox", StringComparison.Ordinal) || input.Groups[3].Value.Contains("checked", StringComparison.Ordinal))
            .ToDictionary(input => input.Groups[1].Value, input => input.Groups[2].Value);
        return fields.Count == 0 ? fields : new Dictionary<string, string>(fields) { ["_handler"] = "print-profile" };
    }

    [GeneratedRegex("<input[^>]*name=\"(Form\\.[A-Za-z]+)\" value=\"([^\"]*)\"([^>]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex Input();
}
