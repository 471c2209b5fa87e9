using System.Net;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Tests.Roadmaps;

public sealed class PreviewTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Preview_ShowsThePagesOfTheOrderAndItsAnnex()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        var page = await browser.TextAsync(Preview(portal.Primorsk.MunicipalRoadmap));

        page.ShouldContain("aria-label=\"Страница 1\"");
        page.ShouldContain("aria-label=\"Страница 2\"");
        page.ShouldContain(">ПРИКАЗ<");
        page.ShouldContain("2 страницы, формат А4");
        page.ShouldContain("/print/docx?paper=order");
        Regex.Count(page, "aria-label=\"Страница \\d+\"").ShouldBe(2);
    }

    [Fact]
    public async Task Preview_OfAKind_ShowsThatPaperAlone()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        var page = await browser.TextAsync(Preview(portal.Primorsk.MunicipalRoadmap) + "?paper=municipal-roadmap");

        page.ShouldNotContain(">ПРИКАЗ<");
        page.ShouldContain("ПРОЕКТ");
        (await browser.StatusAsync(Preview(portal.Primorsk.MunicipalRoadmap) + "?paper=school-roadmap")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.StatusAsync(Preview(portal.Primorsk.MunicipalRoadmap) + "?paper=nichego")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("?from=abc")]
    [InlineData("?from=100")]
    [InlineData("?from=-5")]
    [InlineData("?from=99999999999999999999")]
    public async Task Preview_FromAPageThatIsNone_ShowsWhatThereIs(string query)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        var page = await browser.TextAsync(Preview(portal.Primorsk.MunicipalRoadmap) + query);
        page.ShouldContain("aria-label=\"Страница 2\"");
        (await browser.StatusAsync("/m/primorsk/papers?period=abc")).ShouldBe(HttpStatusCode.OK);
        (await browser.StatusAsync("/m/primorsk?period=abc")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Role.Principal)]
    [InlineData(Role.SchoolEditor)]
    public async Task Preview_OfAnotherSchoolOrTheMunicipality_IsNotThere(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        (await browser.StatusAsync(Preview(portal.Primorsk.GymnasiumRoadmap))).ShouldBe(HttpStatusCode.OK);
        (await browser.StatusAsync(Preview(portal.Primorsk.SecondaryRoadmap))).ShouldBe(HttpStatusCode.NotFound);
        (await browser.StatusAsync(Preview(portal.Primorsk.MunicipalRoadmap))).ShouldBe(HttpStatusCode.NotFound);
        (await browser.StatusAsync(Preview(portal.Zarechny.GymnasiumRoadmap))).ShouldBe(HttpStatusCode.NotFound);
        (await browser.StatusAsync(Preview(portal.Zarechny.GymnasiumRoadmap, "zarechny"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("pdf", "application/pdf", "prikaz-primorsk-2023.pdf")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "prikaz-primorsk-2023.docx")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "prikaz-primorsk-2023.xlsx")]
    [InlineData("html", "text/html", "prikaz-primorsk-2023.html")]
    [InlineData("json", "application/json", "prikaz-primorsk-2023.json")]
    public async Task Download_EachFormat_HasItsTypeAndName(string format, string type, string name)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Head));
        using var answer = await browser.GetAsync($"/m/primorsk/roadmaps/{portal.Primorsk.MunicipalRoadmap.Id.Value}/print/{format}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(name);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Download_Opened_IsShownByTheBrowser()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Head));
        using var answer = await browser.GetAsync($"/m/primorsk/roadmaps/{portal.Primorsk.MunicipalRoadmap.Id.Value}/print/html?open=true");
        answer.Content.Headers.ContentDisposition.ShouldBeNull();
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Первое (Приморск)");
    }

    [Fact]
    public async Task Fonts_AreServedToThePages()
    {
        using var browser = portal.Open();
        using var answer = await browser.GetAsync("/fonts/paper-0-bold.ttf");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync())[..4].ShouldBe([0, 1, 0, 0]);
        (await browser.StatusAsync("/fonts/paper-9-bold.ttf")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.StatusAsync("/fonts/paper-0-wingdings.ttf")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Preview(Roadmap roadmap, string slug = "primorsk") => $"/m/{slug}/roadmaps/{roadmap.Id.Value}/preview";
}
