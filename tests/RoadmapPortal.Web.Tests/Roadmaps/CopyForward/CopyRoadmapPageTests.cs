using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Tests.Roadmaps.CopyForward;

/// <summary>The page as a browser without scripts gets it.</summary>
public sealed partial class CopyRoadmapPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Page_EachRole_OnlyWhereItMayEdit_AndTheLinkStandsThere(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var town = portal.Primorsk;
        foreach (var (roadmap, mayEdit, mayRead) in ((Roadmap, bool, bool)[])
            [
                (town.MunicipalRoadmap, role == Role.Methodist, role is not (Role.Principal or Role.SchoolEditor)),
                (town.SecondaryRoadmap, role == Role.Methodist, role is not (Role.Principal or Role.SchoolEditor)),
                (town.GymnasiumRoadmap, role is Role.Methodist or Role.Principal or Role.SchoolEditor, true),
                (portal.Zarechny.GymnasiumRoadmap, false, false),
            ])
        {
            var address = $"/m/primorsk/roadmaps/{roadmap.Id.Value}";
            foreach (var page in (string[])["copy", "replace"])
            {
                (await browser.StatusAsync($"{address}/{page}")).ShouldBe(mayEdit ? HttpStatusCode.OK : HttpStatusCode.NotFound);
                if (mayRead)
                {
                    (await browser.TextAsync(address)).Contains($"{address}/{page}", StringComparison.Ordinal).ShouldBe(mayEdit);
                }
            }
        }
    }

    [Fact]
    public async Task Create_PressedTwice_LeadsToOneDraft_AndWithoutATokenToNone()
    {
        using var browser = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.Methodist));
        var page = $"/m/zarechny/roadmaps/{portal.Zarechny.MunicipalRoadmap.Id.Value}/copy";
        var fields = FieldsOf(await browser.TextAsync(page));
        (fields["Form.Words"], fields["Form.From"], fields["Form.To"]).ShouldBe(("2024 – 2025 учебный год", "01.08.2024", "31.07.2025"));
        fields["Form.Press"] = "create";
        fields["Form.Period"] = "";
        fields["Form.Years"] = "1";
        using var forged = await browser.PostWithoutTokenAsync(page, fields);
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await CountAsync()).ShouldBe(1);
        using var first = await browser.PostAsync(page, fields);
        using var second = await browser.PostAsync(page, fields);
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        first.Headers.Location!.ToString().ShouldEndWith($"/m/zarechny/roadmaps/{fields["Form.Id"]}");
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Create_WhatIsRefused_KeepsWhatWasTyped()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        var page = $"/m/primorsk/roadmaps/{portal.Primorsk.MunicipalRoadmap.Id.Value}/copy";
        var fields = FieldsOf(await browser.TextAsync(page));
        fields["Form.Press"] = "create";
        fields["Form.Years"] = "1";
        fields["Form.Words"] = "<b>период</b>";
        fields["Form.To"] = "когда-нибудь";
        using var answer = await browser.PostAsync(page, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var raw = await answer.Content.ReadAsStringAsync();
        raw.ShouldNotContain("<b>период</b>");
        var text = WebUtility.HtmlDecode(raw);
        text.ShouldContain("Черновик не создан");
        text.ShouldContain("Напишите первый и последний день периода цифрами");
        text.ShouldContain("value=\"когда-нибудь\"");
        fields["Form.To"] = "1.7.2024";
        using var refused = await browser.PostAsync(page, fields);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("Период кончается 01.07.2024, раньше, чем начинается (01.08.2024).");
    }

    private async Task<int> CountAsync()
    {
        await using var context = portal.Database.Portal.Open(portal.Zarechny.Scope);
        return await context.MunicipalRoadmaps.CountAsync();
    }

    private static Dictionary<string, string> FieldsOf(string page) =>
        new(Input().Matches(page).Select(input => KeyValuePair.Create(input.Groups[1].Value, input.Groups[2].Value))) { ["_handler"] = "copy-roadmap" };

    [GeneratedRegex("<input[^>]*name=\"(Form\\.[A-Za-z]+)\" value=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Input();
}
