using System.Net;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Web.Tests.People;

public sealed class SignInTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task SignIn_OneTown_LeadsStraightThere()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        using var answer = await browser.GetAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldEndWith("/m/primorsk");
    }

    [Fact]
    public async Task SignIn_WrongPasswordOrUnknownPerson_SaysTheSame()
    {
        using var browser = portal.Open();
        using var wrong = await browser.SignInAsync(portal.Primorsk.EmailOf(Role.Head), "ne-tot-parol");
        using var unknown = await browser.SignInAsync("nikto@primorsk.example", "ne-tot-parol");
        wrong.StatusCode.ShouldBe(HttpStatusCode.OK);
        unknown.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).ShouldContain("Почта или пароль не подошли");
        WebUtility.HtmlDecode(await unknown.Content.ReadAsStringAsync()).ShouldContain("Почта или пароль не подошли");
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LockTheAccountEvenForTheRightOne()
    {
        using var browser = portal.Open();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await browser.SignInAsync(portal.Zarechny.EmailOf(Role.Head), "ne-tot-parol")).Dispose();
        }

        using var answer = await browser.SignInAsync(portal.Zarechny.EmailOf(Role.Head), Town.Password);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("Почта или пароль не подошли");
    }

    [Fact]
    public async Task SignIn_WithoutTheAntiforgeryToken_IsRefused()
    {
        using var browser = portal.Open();
        using var answer = await browser.PostWithoutTokenAsync("/sign-in", new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["Form.Email"] = portal.Primorsk.EmailOf(Role.Reviewer),
            ["Form.Password"] = Town.Password,
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("<h1");
    }

    [Theory]
    [InlineData("?returnUrl=%2Fm%2Fprimorsk", "/m/primorsk")]
    [InlineData("?returnUrl=https%3A%2F%2Fexample.org%2F", "/")]
    [InlineData("?returnUrl=%2F%2Fexample.org", "/")]
    [InlineData("?returnUrl=%2F%5Cexample.org", "/")]
    public async Task SignIn_ReturnsOnlyWithinThePortal(string query, string expected)
    {
        using var browser = portal.Open();
        using var answer = await browser.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer), Town.Password, query);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var location = answer.Headers.Location!;
        (location.IsAbsoluteUri ? location.AbsolutePath : location.ToString()).ShouldBe(expected);
        (!location.IsAbsoluteUri || location.Host == portal.Address.Host).ShouldBeTrue();
    }

    [Fact]
    public async Task SignOut_ClosesTheDoor()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        using var answer = await browser.PostAsync("/sign-out", new Dictionary<string, string> { ["_handler"] = "sign-out" }, formPage: "/m/primorsk");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.StatusAsync("/m/primorsk")).ShouldBe(HttpStatusCode.Redirect);
    }
}
