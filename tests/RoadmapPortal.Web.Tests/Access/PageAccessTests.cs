using System.Net;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Tests.Access;

/// <summary>Every role at every door, and above all those that must not pass.</summary>
public sealed class PageAccessTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Role[] OfOneSchool = [Role.Principal, Role.SchoolEditor];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task OwnTown_EachRole_FindsWhatItMayRead(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var municipal = OfOneSchool.Contains(role) ? HttpStatusCode.NotFound : HttpStatusCode.OK;
        (await browser.StatusAsync("/m/primorsk")).ShouldBe(HttpStatusCode.OK);
        (await browser.StatusAsync(Page(portal.Primorsk.MunicipalRoadmap))).ShouldBe(municipal);
        (await browser.StatusAsync(Page(portal.Primorsk.GymnasiumRoadmap))).ShouldBe(HttpStatusCode.OK);

        // The other school of the same number.
        (await browser.StatusAsync(Page(portal.Primorsk.SecondaryRoadmap))).ShouldBe(municipal);
        foreach (var format in (string[])["pdf", "docx", "xlsx", "html", "json"])
        {
            (await browser.StatusAsync(Page(portal.Primorsk.MunicipalRoadmap) + "/print/" + format)).ShouldBe(municipal);
            (await browser.StatusAsync(Page(portal.Primorsk.GymnasiumRoadmap) + "/print/" + format)).ShouldBe(HttpStatusCode.OK);
            (await browser.StatusAsync(Page(portal.Primorsk.SecondaryRoadmap) + "/print/" + format)).ShouldBe(municipal);
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task OtherTown_EachRole_FindsNothing(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        foreach (var roadmap in (Roadmap[])[portal.Zarechny.MunicipalRoadmap, portal.Zarechny.GymnasiumRoadmap])
        {
            foreach (var slug in (string[])["zarechny", "primorsk"])
            {
                (await browser.StatusAsync($"/m/{slug}/roadmaps/{roadmap.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
                (await browser.StatusAsync($"/m/{slug}/roadmaps/{roadmap.Id.Value}/print/pdf")).ShouldBe(HttpStatusCode.NotFound);
                (await browser.StatusAsync($"/m/{slug}/roadmaps/{roadmap.Id.Value}/print/xlsx")).ShouldBe(HttpStatusCode.NotFound);
            }
        }

        (await browser.StatusAsync("/m/zarechny")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.StatusAsync("/m/nigde")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task OtherTownAndNoTown_AnswerAlike()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        (await browser.TextAsync("/m/zarechny")).Replace("zarechny", "", StringComparison.Ordinal)
            .ShouldBe((await browser.TextAsync("/m/nigde")).Replace("nigde", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Overview_OfAPrincipal_NamesOnlyTheOwnSchool()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        var page = await browser.TextAsync("/m/primorsk");
        page.ShouldContain("Гимназия № 5 (Приморск)");
        page.ShouldNotContain("СОШ № 5 (Приморск)");
        page.ShouldNotContain("Дорожная карта: Приморск");
        page.ShouldNotContain("Заречный");
    }

    [Fact]
    public async Task RoadmapPage_ForAReader_HasNoEditor_ForAMethodistItHas()
    {
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        var path = Page(portal.Primorsk.MunicipalRoadmap);
        (await observer.TextAsync(path)).ShouldContain("Второе (Приморск)");
        (await observer.TextAsync(path)).ShouldNotContain("<!--Blazor:{\"type\":\"server\"");
        (await methodist.TextAsync(path)).ShouldContain("<!--Blazor:{\"type\":\"server\"");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/m/primorsk")]
    [InlineData("/m/primorsk/roadmaps/0196a8a0-0000-7000-8000-000000000000/print/pdf")]
    [InlineData("/m/nigde")]
    public async Task AnyPage_WithoutSignIn_LeadsToTheDoor(string path)
    {
        using var browser = portal.Open();
        using var answer = await browser.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/sign-in?returnUrl=");
    }

    [Fact]
    public async Task Download_HasTheRightTypeAndAPlainName()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        using var answer = await browser.GetAsync(Page(portal.Primorsk.GymnasiumRoadmap) + "/print/pdf");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("dorozhnaya-karta-primorsk-shkola-g5-2023.pdf");
        (await answer.Content.ReadAsByteArrayAsync())[..5].ShouldBe("%PDF-"u8.ToArray());
        (await browser.StatusAsync(Page(portal.Primorsk.GymnasiumRoadmap) + "/print/exe")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Page(Roadmap roadmap) => $"/m/primorsk/roadmaps/{roadmap.Id.Value}";
}
