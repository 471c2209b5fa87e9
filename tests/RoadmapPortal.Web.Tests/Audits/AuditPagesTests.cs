using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Web.Tests.Audits;

/// <summary>Every page of the audit for every role, in the own town and in the other.</summary>
public sealed partial class AuditPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Role[] OfOneSchool = [Role.Principal, Role.SchoolEditor];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task OwnTown_EachRole_FindsWhatItMayRead(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        foreach (var page in Read(portal.Primorsk))
        {
            ((int)await browser.StatusAsync($"/m/primorsk/audit{page}") < 400).ShouldBe(!OfOneSchool.Contains(role), page);
        }

        ((int)await browser.StatusAsync("/m/primorsk/audit/choose") < 400).ShouldBe(role == Role.Methodist);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task OtherTown_EachRole_FindsNothing(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        foreach (var page in Read(portal.Zarechny).Append("/choose"))
        {
            (await browser.StatusAsync($"/m/zarechny/audit{page}")).ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task OtherTownsSchoolAndParameter_UnderTheOwnName_AreNotFound()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        foreach (var page in Read(portal.Zarechny).Where(page => page.Contains('-', StringComparison.Ordinal)))
        {
            (await browser.StatusAsync($"/m/primorsk/audit{page}")).ShouldBe(HttpStatusCode.NotFound, page);
        }

        (await browser.StatusAsync("/m/primorsk/audit?period=abc")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Matrix_WithoutScript_ShowsMarksCountsAndFilters()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        var page = await browser.TextAsync("/m/primorsk/audit");
        Cells().Count(page).ShouldBe(2);
        page.ShouldContain("Всего школ");
        var part = await browser.TextAsync("/m/primorsk/audit?kind=Gymnasium");
        Cells().Count(part).ShouldBe(1);
        part.ShouldContain("Показать всё");
        (await browser.TextAsync("/m/primorsk/audit?kind=Lyceum")).ShouldContain("По этим условиям ничего нет");

        // What cannot be read asks for nothing.
        Cells().Count(await browser.TextAsync("/m/primorsk/audit?kind=99&factor=x")).ShouldBe(2);
    }

    [Fact]
    public async Task Choose_WithoutAParameter_OrWithoutTheMarkedOne_SaysWhy()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        var parameter = portal.Primorsk.Audit.Lines[0].ParameterId.Value.ToString();
        using var nothing = await browser.PostAsync("/m/primorsk/audit/choose", new Dictionary<string, string> { ["_handler"] = "choose-parameters", ["Form.Seen"] = parameter });
        WebUtility.HtmlDecode(await nothing.Content.ReadAsStringAsync()).ShouldContain("Выберите хотя бы один параметр.");
        using var stranger = await browser.PostAsync(
            "/m/primorsk/audit/choose", new Dictionary<string, string> { ["_handler"] = "choose-parameters", ["Form.Seen"] = parameter, ["Form.Wanted"] = Guid.NewGuid().ToString() });
        var words = WebUtility.HtmlDecode(await stranger.Content.ReadAsStringAsync());
        words.ShouldContain("нет в классификаторе периода");
        words.ShouldContain("отмечен у школ");
        using var same = await browser.PostAsync(
            "/m/primorsk/audit/choose", new Dictionary<string, string> { ["_handler"] = "choose-parameters", ["Form.Seen"] = parameter, ["Form.Wanted"] = parameter });
        same.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Matrix_AfterAnAuditByAnotherCatalogue_IsComparedByTheMapping()
    {
        // The town has mapped its parameter to «Нехватка педагогов» of a catalogue that nobody uses.
        var town = portal.Zarechny;
        await using var context = portal.Database.Portal.Open(town.Scope);
        var other = await context.RiskCatalogueVersions.Include(version => version.Factors).ThenInclude(factor => factor.Parameters).SingleAsync(version => version.Id != town.Period.CatalogueVersionId);
        var period = new PlanningPeriod(town.Tenant, PlanningPeriodId.New(), "2022 – 2023 учебный год", new DateOnly(2022, 8, 1), new DateOnly(2023, 7, 31), other.Id);
        var audit = new EntryAudit(town.Tenant, EntryAuditId.New(), period.Id, CodeNumbering.Canonical, null, EntryAudit.UsualColumns);
        audit.AddLine(other.Factors[0].Parameters[0].Id, null);
        audit.Mark(town.Secondary.Id, other.Factors[0].Parameters[0].Id);
        context.AddRange(period, audit);
        await context.SaveChangesAsync();

        using var browser = await portal.SignInAsync(town.EmailOf(Role.Observer));
        var page = await browser.TextAsync($"/m/zarechny/audit?period={town.Period.Id.Value}&changed=true");
        page.ShouldContain("да, впервые");
        page.ShouldContain(">г5</a>");
        page.ShouldNotContain(">5</a>");
        (await browser.TextAsync($"/m/zarechny/audit/comparison?period={town.Period.Id.Value}")).ShouldContain("Нехватка педагогов");
        context.RemoveRange(audit, period);
        await context.SaveChangesAsync();
    }

    private static IEnumerable<string> Read(TestKit.Town town) =>
    [
        "", "/lists", "/heat", "/comparison", $"/profiles/{town.Secondary.Id.Value}", $"/parameters/{town.Audit.Lines[0].ParameterId.Value}", $"?period={town.Period.Id.Value}",
    ];

    [GeneratedRegex("<td role=\"gridcell\"[^>]*class=\"on\"")]
    private static partial Regex Cells();
}
