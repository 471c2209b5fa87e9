using System.Net;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Tests.Audits;

/// <summary>The audit's text with its fields: written, refused, printed, and true after the next mark.</summary>
public sealed class NarrativePageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Page = "/m/primorsk/audit/text";

    [Fact]
    public async Task Text_WithFields_IsPrintedAsItIsNow_AndFollowsTheMarks()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        await SaveAsync(browser, "", "С рисками {число школ с рисками: школа|школы|школ} <b>всего</b>, зона риска: {список школ зоны риска}.");
        (await PrintedAsync(browser)).ShouldContain("С рисками 2 школы &lt;b&gt;всего&lt;/b&gt;, зона риска: г5.");

        await portal.Database.AskAdminAsync($"delete from findings where school_id = '{portal.Primorsk.Secondary.Id.Value}'");
        (await PrintedAsync(browser)).ShouldContain("С рисками 1 школа");

        // Seen otherwise: both texts are shown, the typed one is in the field.
        using var late = await PressAsync(browser, "", "Другой текст");
        var words = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        words.ShouldContain("другой сотрудник записал здесь");
        words.ShouldContain("Другой текст</textarea>");
    }

    [Fact]
    public async Task UnknownField_IsRefusedWithItsName()
    {
        using var browser = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.Methodist));
        using var answer = await PressAsync(browser, "", "Школ: {сколько-то}", page: "/m/zarechny/audit/text");
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("Поле «{сколько-то}» портал не понимает");
        (await browser.TextAsync("/m/zarechny/audit/text")).ShouldNotContain("сколько-то");
    }

    [Theory]
    [InlineData(Role.Observer)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Principal)]
    public async Task WeakerRole_FindsNoPage(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        ((int)await browser.StatusAsync(Page)).ShouldBeGreaterThanOrEqualTo(400);
        (await browser.StatusAsync("/m/zarechny/audit/text")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task SaveAsync(Browser browser, string seen, string text)
    {
        using var answer = await PressAsync(browser, seen, text);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private static async Task<HttpResponseMessage> PressAsync(Browser browser, string seen, string text, string page = Page) => await browser.PostAsync(page, new Dictionary<string, string>
    {
        ["_handler"] = "audit-text",
        ["Form.Press"] = "save",
        ["Form.Text"] = text,
        ["Form.SeenText"] = seen,
        ["Form.SeenHeadings"] = "Parameter\t\tПараметры",
        ["Form.Shown"] = "Parameter",
        ["Form.Headings[Parameter]"] = "Параметры",
    });

    /// <summary>The roadmap as HTML; the town's roadmap prints no audit, its audit paper does.</summary>
    private async Task<string> PrintedAsync(Browser browser)
    {
        using var answer = await browser.GetAsync($"/m/primorsk/roadmaps/{portal.Primorsk.MunicipalRoadmap.Id.Value}/print/html?paper=audit");
        return await answer.Content.ReadAsStringAsync();
    }
}
