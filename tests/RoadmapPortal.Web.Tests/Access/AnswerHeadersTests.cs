using System.Net;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Tests.Access;

public sealed class AnswerHeadersTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/nothing-here")]
    [InlineData("/health")]
    public async Task EveryAnswer_TellsTheBrowserWhatNotToAllow(string path)
    {
        using var browser = portal.Open();
        using var answer = await browser.GetAsync(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("X-Frame-Options").Single().ShouldBe("DENY");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Pages_HaveNoInlineScript()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        foreach (var path in (string[])["/m/primorsk", $"/m/primorsk/roadmaps/{portal.Primorsk.MunicipalRoadmap.Id.Value}"])
        {
            var page = await browser.TextAsync(path);
            page.ShouldContain("<script");
            System.Text.RegularExpressions.Regex.Matches(page, "<script(?![^>]*src=)|\\son[a-z]+=\"").ShouldBeEmpty(path);
        }
    }

    [Fact]
    public async Task Cookies_AreSecureHttpOnlyAndSameSite()
    {
        using var browser = portal.Open();
        using var page = await browser.GetAsync("/sign-in");
        using var signedIn = await browser.SignInAsync(portal.Primorsk.EmailOf(Role.Observer), TestKit.Town.Password);
        var cookies = page.Headers.GetValues("Set-Cookie").Concat(signedIn.Headers.GetValues("Set-Cookie")).ToList();
        cookies.ShouldContain(cookie => cookie.StartsWith("portal=", StringComparison.Ordinal));
        cookies.ShouldContain(cookie => cookie.Contains("Antiforgery", StringComparison.Ordinal));
        foreach (var cookie in cookies)
        {
            cookie.ShouldContain("; secure", Case.Insensitive);
            cookie.ShouldContain("; httponly", Case.Insensitive);
            cookie.ShouldContain("; samesite=", Case.Insensitive);
        }
    }

    [Fact]
    public async Task BlazorScript_IsServedWithAnETag()
    {
        using var browser = portal.Open();
        using var answer = await browser.GetAsync("/_framework/blazor.web.js");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag.ShouldNotBeNull();
        (await answer.Content.ReadAsStringAsync()).Length.ShouldBeGreaterThan(100_000);
    }
}
