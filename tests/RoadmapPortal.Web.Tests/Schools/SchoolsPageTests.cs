using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Tests.Schools;

/// <summary>The list of schools, its marks and its order.</summary>
public sealed class SchoolsPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Page = "/m/primorsk/schools";

    [Fact]
    public async Task List_IsNarrowedByEachWish_AndPassesOverJunk()
    {
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        (await LabelsAsync(observer, "")).ShouldBe(["г5", "5"]);
        (await LabelsAsync(observer, "?kind=Gymnasium")).ShouldBe(["г5"]);
        (await LabelsAsync(observer, "?q=" + Uri.EscapeDataString("сош №5"))).ShouldBe(["5"]);
        (await LabelsAsync(observer, "?mark=AtRisk")).ShouldBe(["г5"]);
        (await LabelsAsync(observer, "?state=Closed")).ShouldBeEmpty();
        (await LabelsAsync(observer, "?kind=99&mark=x&state=0&period=x&page=-1&marked=x&imported=<b>")).ShouldBe(["г5", "5"]);
        (await LabelsAsync(observer, "?page=99999")).ShouldBe(["г5", "5"]);
        (await observer.TextAsync($"{Page}?q={new string('ы', 700)}")).ShouldContain("Таких школ нет.");
    }

    [Fact]
    public async Task Marks_OfTickedAndListedSchools_AreGivenAndTaken_AndTheOtherTownKeepsItsOwn()
    {
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        await MarkAsync(methodist, "set", "LowResults", "СОШ № 5", "marked=2", portal.Primorsk.Gymnasium.Id);
        await MarkAsync(methodist, "set", "LowResults", "г5, 5", "marked=0");
        (await LabelsAsync(methodist, "?mark=LowResults")).ShouldBe(["г5", "5"]);
        (await methodist.TextAsync($"{Page}?marked=2")).ShouldContain("Отмечено: 2 школы.");
        await MarkAsync(methodist, "remove", "LowResults", "5", "marked=-1");
        (await LabelsAsync(methodist, "?mark=LowResults")).ShouldBe(["г5"]);
        await MarkAsync(methodist, "remove", "LowResults", "г5", "marked=-1");
        await using var others = portal.Database.Portal.Open(portal.Zarechny.Scope);
        (await others.SchoolMarks.CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("set", "LowResults", "5, 6, детский сад", "В списке не понято: «6»; «детский сад»")]
    [InlineData("set", "LowResults", "", "Отметьте школы галочками или перечислите их")]
    [InlineData("set", "Взлом", "5", "Выберите отметку")]
    [InlineData("drop", "LowResults", "5", "Выберите отметку")]
    public async Task Marks_ThatAreNotUnderstood_ChangeNothing_AndComeBackAsTyped(string press, string mark, string list, string words)
    {
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        using var answer = await methodist.PostAsync(Page, new Dictionary<string, string>
        {
            ["_handler"] = "marks",
            ["Form.Press"] = press,
            ["Form.Mark"] = mark,
            ["Form.List"] = list,
            ["Form.Schools[0]"] = "нечто",
        });
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain(words);
        page.ShouldContain($"name=\"Form.List\"{(list.Length == 0 ? "" : $" value=\"{list}\"")}");
        (await LabelsAsync(methodist, "?mark=LowResults")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Order_UpDownPutAndNatural_AreSavedAtOnce()
    {
        using var admin = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        var (gymnasium, secondary) = (portal.Primorsk.Gymnasium.Id.Value, portal.Primorsk.Secondary.Id.Value);
        await ArrangeAsync(("Form.Press", $"down {gymnasium}"));
        (await LabelsAsync(admin, "")).ShouldBe(["5", "г5"]);
        await ArrangeAsync(("Form.Press", $"down {gymnasium}"));
        (await LabelsAsync(admin, "")).ShouldBe(["5", "г5"], "it is the last");
        await ArrangeAsync(("Form.Press", $"up {gymnasium}"));
        (await LabelsAsync(admin, "")).ShouldBe(["г5", "5"]);
        await ArrangeAsync(("Form.Press", "put"), ("Form.School", $"{gymnasium}"), ("Form.Before", "end"));
        (await LabelsAsync(admin, "")).ShouldBe(["5", "г5"]);
        await ArrangeAsync(("Form.Press", "put"), ("Form.School", $"{gymnasium}"), ("Form.Before", $"{secondary}"));
        (await LabelsAsync(admin, "")).ShouldBe(["г5", "5"]);
        await ArrangeAsync(("Form.Press", "natural"));
        (await LabelsAsync(admin, "")).ShouldBe(["5", "г5"]);
        (await admin.TextAsync($"{Page}/order?page=1&moved=up {gymnasium}")).ShouldContain("autofocus");
        using var junk = await admin.PostAsync($"{Page}/order", new Dictionary<string, string> { ["_handler"] = "order", ["Form.Press"] = "put" });
        WebUtility.HtmlDecode(await junk.Content.ReadAsStringAsync()).ShouldContain("Выберите школу и ту, перед которой её поставить.");
        await ArrangeAsync(("Form.Press", $"up {gymnasium}"));

        async Task ArrangeAsync(params (string Name, string Value)[] fields)
        {
            using var answer = await admin.PostAsync($"{Page}/order", fields.Append(("_handler", "order")).ToDictionary(field => field.Item1, field => field.Item2));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    private static async Task MarkAsync(Browser browser, string press, string mark, string list, string leadsTo, params SchoolId[] ticked)
    {
        var fields = new Dictionary<string, string> { ["_handler"] = "marks", ["Form.Press"] = press, ["Form.Mark"] = mark, ["Form.List"] = list };
        foreach (var (id, at) in ticked.Select((id, at) => (id, at)))
        {
            fields[$"Form.Schools[{at}]"] = id.Value.ToString();
        }

        using var answer = await browser.PostAsync(Page, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        answer.Headers.Location!.ToString().ShouldEndWith(leadsTo);
    }

    private static async Task<string[]> LabelsAsync(Browser browser, string query) =>
        [.. Regex.Matches(await browser.TextAsync(Page + query), "<th scope=\"row\" class=\"label\"[^>]*><a [^>]*>([^<]+)</a>").Select(match => match.Groups[1].Value)];
}
