using System.Net;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Web.Tests.Audits;

/// <summary>The audit's papers: every role, the other school, the other town, and what stands on them.</summary>
public sealed class AuditDownloadTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Role[] OfOneSchool = [Role.Principal, Role.SchoolEditor];
    private static readonly string[] Formats = ["pdf", "docx", "xlsx", "html", "json"];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EachRole_PrintsWhatItMayRead(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var municipal = OfOneSchool.Contains(role);
        foreach (var format in Formats)
        {
            ((int)await browser.StatusAsync($"/m/primorsk/audit/print/{format}") >= 400).ShouldBe(municipal);
            foreach (var paper in (string[])["audit", "risks"])
            {
                (await browser.StatusAsync(OfSchool(portal.Primorsk, own: true, paper, format))).ShouldBe(HttpStatusCode.OK);

                // The other school of the same number.
                (await browser.StatusAsync(OfSchool(portal.Primorsk, own: false, paper, format))).ShouldBe(municipal ? HttpStatusCode.NotFound : HttpStatusCode.OK);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task OtherTown_EachRole_FindsNothing(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        (await browser.StatusAsync("/m/zarechny/audit/print/pdf")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.StatusAsync(OfSchool(portal.Zarechny, own: true, "risks", "pdf"))).ShouldBe(HttpStatusCode.NotFound);

        // Under the own town's name.
        (await browser.StatusAsync(OfSchool(portal.Zarechny, own: true, "risks", "pdf").Replace("zarechny", "primorsk", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound);
        ((int)await browser.StatusAsync($"/m/primorsk/audit/print/pdf?period={portal.Zarechny.Period.Id.Value}")).ShouldBeGreaterThanOrEqualTo(400);
    }

    [Fact]
    public async Task UnknownPaperFormatOrPeriod_AreNotFound()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        foreach (var path in (string[])["/print/doc", "/print/pdf?period=x", $"/schools/{portal.Primorsk.Gymnasium.Id.Value}/print/letter/pdf", $"/schools/{Guid.NewGuid()}/print/risks/pdf"])
        {
            (await browser.StatusAsync("/m/primorsk/audit" + path)).ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task RiskSheet_SaysParameterAndActivities_AndTheSchoolsAuditNoOtherSchool()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        var sheet = await browser.TextAsync(OfSchool(portal.Primorsk, own: true, "risks", "html"));
        sheet.ShouldContain("Лист рисков школы: Гимназия № 5 (Приморск)");
        sheet.ShouldContain("Дефицит педагогов");

        // The municipality's draft is not for schools; who may read it sees what is planned.
        sheet.ShouldNotContain("Первое (Приморск)");
        using var reviewer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        (await reviewer.TextAsync(OfSchool(portal.Primorsk, own: true, "risks", "html"))).ShouldContain("Первое (Приморск)");
        var audit = await browser.TextAsync(OfSchool(portal.Primorsk, own: true, "audit", "html"));
        audit.ShouldContain("Результаты входного аудита (г5)");
        audit.ShouldContain("Дефицит педагогов");
        using var file = await browser.GetAsync(OfSchool(portal.Primorsk, own: true, "risks", "pdf"));
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("list-riskov-primorsk-shkola-g5-2023.pdf");
    }

    private static string OfSchool(Town town, bool own, string paper, string format) =>
        $"/m/{town.Slug}/audit/schools/{(own ? town.Gymnasium : town.Secondary).Id.Value}/print/{paper}/{format}";
}
