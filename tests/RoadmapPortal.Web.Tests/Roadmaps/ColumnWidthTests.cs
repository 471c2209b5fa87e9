using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Structure;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>Widths of columns are given on the structure page and obeyed by what is read and edited.</summary>
public sealed class ColumnWidthTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Width_Given_IsKept_ShownInTheForm_AndObeyedOnThePage_ThenTakenBack()
    {
        var roadmap = portal.Primorsk.MunicipalRoadmap;
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        var page = $"/m/primorsk/roadmaps/{roadmap.Id.Value}";
        (await observer.TextAsync(page)).ShouldNotContain("width:");
        using (var saved = await methodist.PostAsync(page + "/structure", await FieldsAsync(methodist, page, ("Title", " 45 % "))))
        {
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        Field(await methodist.TextAsync(page + "/structure"), "Title").ShouldBe("45");
        (await observer.TextAsync(page)).ShouldContain("width:45%");
        (await methodist.TextAsync(page)).ShouldContain("width:43.2%", Case.Sensitive, "the editor's own column takes its part");
        using var back = await methodist.PostAsync(page + "/structure", await FieldsAsync(methodist, page, ("Title", "")));
        (await observer.TextAsync(page)).ShouldNotContain("width:");
    }

    [Theory]
    [InlineData("много", "Ширину графы «Мероприятие» укажите целым числом процентов от 4 до 80")]
    [InlineData("-5", "укажите целым числом")]
    [InlineData("99999999999999999999", "укажите целым числом")]
    [InlineData("4,5", "укажите целым числом")]
    [InlineData("5", "Графе «Мероприятие» мало 5 %: слову «Мероприятие» нужно хотя бы")]
    [InlineData("<b>", "укажите целым числом")]
    public async Task Width_ThatIsNone_IsRefusedBesideTheColumns_AndComesBackAsTyped(string typed, string words)
    {
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        var page = $"/m/primorsk/roadmaps/{portal.Primorsk.GymnasiumRoadmap.Id.Value}";
        using var refused = await methodist.PostAsync(page + "/structure", await FieldsAsync(methodist, page, ("Title", typed)));
        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await refused.Content.ReadAsStringAsync();
        WebUtility.HtmlDecode(answer).ShouldContain(words);
        Field(answer, "Title").ShouldBe(typed);
        (await methodist.TextAsync(page)).ShouldNotContain("width:");
    }

    [Fact]
    public async Task Width_AfterAnother_OrByWhoMayNot_IsRefused()
    {
        var town = portal.Zarechny;
        var table = town.SecondaryRoadmap.Tables[0];
        var name = WidthSpelling.Name(table);
        (await RunAsync(Role.Methodist, "", "Title=50")).Refusals.ShouldBeEmpty();
        (await RunAsync(Role.Methodist, "", "Title=40")).Refusals.ShouldHaveSingleItem().ShouldBe(Wording.IsStillAsSeen.Refuse("Мероприятие – 50 %"));
        (await RunAsync(Role.Observer, "Title=50", "")).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.RoleMayEdit);
        (await RunAsync(Role.Methodist, "Title=50", "Title=50\nTitle=40\nВзлом=1\n=\nNumber=x")).IsDone.ShouldBeFalse();
        var stranger = new Visitor(portal.Primorsk.PersonIn(Role.Methodist), "x", portal.Primorsk.StampOf(Role.Methodist), "primorsk");
        (await Action.RunAsync(stranger, town.SecondaryRoadmap.Id, [new StructureWriting(name, "Title=50", "")], null, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await RunAsync(Role.Methodist, "Title=50", "")).IsDone.ShouldBeTrue();

        Task<Outcome<StructureAnswer>> RunAsync(Role role, string seen, string typed) =>
            Action.RunAsync(new Visitor(town.PersonIn(role), "x", town.StampOf(role), town.Slug), town.SecondaryRoadmap.Id, [new StructureWriting(name, seen, typed)], null, default);
    }

    private ChangeStructure Action => portal.Services.GetRequiredService<ChangeStructure>();

    private static string Field(string page, string column) =>
        WebUtility.HtmlDecode(Regex.Match(page, $"name=\"table-[0-9a-f-]+-widths\\.{column}\"(?: value=\"([^\"]*)\")?").Groups[1].Value);

    private static async Task<Dictionary<string, string>> FieldsAsync(Browser browser, string page, (string Column, string Typed) width)
    {
        var text = await browser.TextAsync(page + "/structure");
        var seen = Regex.Match(text, "name=\"(table-[0-9a-f-]+-widths)\\.seen\"(?: value=\"([^\"]*)\")?");
        return new()
        {
            ["_handler"] = "structure",
            ["press"] = "save",
            [seen.Groups[1].Value + ".seen"] = WebUtility.HtmlDecode(seen.Groups[2].Value),
            [$"{seen.Groups[1].Value}.{width.Column}"] = width.Typed,
        };
    }
}
