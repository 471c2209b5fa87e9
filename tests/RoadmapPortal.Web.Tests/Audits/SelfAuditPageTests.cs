using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Features.Audits.SelfAudit;

namespace RoadmapPortal.Web.Tests.Audits;

/// <summary>The pages, files and the script's address as a browser meets them.</summary>
public sealed class SelfAuditPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Role[] WhoAnswers = [Role.Methodist, Role.Principal, Role.SchoolEditor];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private SelfAuditRoom Room => new(portal, portal.Primorsk);

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Pages_EachRole_OpenWhatIsTheirs(Role role)
    {
        await Room.OpenAsync();
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var other = $"/m/primorsk/audit/schools/{portal.Primorsk.Secondary.Id.Value}";
        var municipal = role.IsOfOneSchool() ? HttpStatusCode.Forbidden : HttpStatusCode.OK;
        var review = role == Role.Reviewer ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
        (await browser.StatusAsync(Room.Page)).ShouldBe(HttpStatusCode.OK);
        (await browser.StatusAsync(other)).ShouldBe(role.IsOfOneSchool() ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        (await browser.StatusAsync("/m/primorsk/audit/campaign")).ShouldBe(municipal);
        (await browser.StatusAsync("/m/primorsk/audit/review")).ShouldBe(review);
        (await browser.StatusAsync($"{Room.Page}/review")).ShouldBe(review);
        var page = await browser.TextAsync(Room.Page);
        page.Contains("Сдать на проверку", StringComparison.Ordinal).ShouldBe(WhoAnswers.Contains(role));
        var frame = await browser.TextAsync("/m/primorsk");
        frame.Contains($"href=\"{Room.Page}\"", StringComparison.Ordinal).ShouldBe(role.IsOfOneSchool());
        frame.Contains("href=\"/m/primorsk/audit/campaign\"", StringComparison.Ordinal).ShouldBe(!role.IsOfOneSchool());
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task OtherTown_IsNotFound(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var school = portal.Zarechny.Gymnasium.Id.Value;
        var file = await FileAsync(portal.Zarechny);
        foreach (var slug in (string[])["zarechny", "primorsk", "nigde"])
        {
            (await browser.StatusAsync($"/m/{slug}/audit/schools/{school}")).ShouldBe(HttpStatusCode.NotFound);
            (await browser.StatusAsync($"/m/{slug}/audit/files/{file}")).ShouldBe(HttpStatusCode.NotFound);
            (await browser.StatusAsync($"/m/{slug}/audit/schools/{school}/review")).ShouldBe(slug == "primorsk" && role != Role.Reviewer ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound);
        }

        (await browser.StatusAsync($"{Room.Page}?period={portal.Zarechny.Period.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.StatusAsync("/m/zarechny/audit/campaign")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.StatusAsync("/m/zarechny/audit/review")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task File_OfTheOtherSchool_IsForThoseWhoReadItAlone_AndNeverShownInThePage(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        using var answer = await browser.GetAsync($"/m/primorsk/audit/files/{await FileAsync(portal.Primorsk)}");
        answer.StatusCode.ShouldBe(role.IsOfOneSchool() ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        if (!role.IsOfOneSchool())
        {
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("справка Приморск.pdf");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            (await answer.Content.ReadAsStringAsync()).ShouldBe("%PDF-1.4 Приморск");
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Script_SavesAnAnswer_ForWhoMayAnswerThere(Role role)
    {
        await Room.OpenAsync();
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        using var answer = await browser.PostAsync(Endpoint(Room.Page), Fields(AnswerWords.None, "Found", "Нет физика"), "/m/primorsk");
        answer.StatusCode.ShouldBe(WhoAnswers.Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        (await Room.NowAsync())?.Answers[0].Text.ShouldBe("Нет физика");
        ((await Room.NowAsync()) is not null).ShouldBe(WhoAnswers.Contains(role));
        var other = $"/m/primorsk/audit/schools/{portal.Primorsk.Secondary.Id.Value}";
        var foreign = $"/m/primorsk/audit/schools/{portal.Zarechny.Gymnasium.Id.Value}";
        foreach (var page in role.IsOfOneSchool() ? (string[])[other, foreign] : [foreign])
        {
            using var refused = await browser.PostAsync(Endpoint(page), Fields(AnswerWords.None, "Found", "чужое"), "/m/primorsk");
            refused.StatusCode.ShouldBe(WhoAnswers.Contains(role) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden);
        }

        using var forged = await browser.PostWithoutTokenAsync(Endpoint(Room.Page), Fields(AnswerWords.None, "NotFound", ""));
        forged.StatusCode.ShouldBe(WhoAnswers.Contains(role) ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Script_TellsAQuarrelAndABadNumber_AndSavesNeither()
    {
        await Room.OpenAsync();
        await Room.SaveAsync(Room.Visit(Role.SchoolEditor), SelfAuditRoom.Found, AnswerWords.None);
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        var quarrel = await SentAsync(principal, Fields(AnswerWords.None, "NotFound", "моё"));
        quarrel.ShouldContain("\"saved\":false");
        quarrel.ShouldContain("выявлено: Три вакансии");
        var number = await SentAsync(principal, new(Fields(SelfAuditRoom.Found, "Found", "моё")) { [Name("amount")] = "двенадцать" });
        number.ShouldContain("не число");
        var script = await SentAsync(principal, new(Fields(SelfAuditRoom.Found, "Found", "моё")) { [Name("link")] = "javascript:alert(1)" });
        script.ShouldContain("не адрес страницы");
        (await Room.NowAsync())!.Answers[0].Words.ShouldBe(SelfAuditRoom.Found);
    }

    [Fact]
    public async Task Form_WithoutAScript_SavesAndSubmits_AndSaysWhatHinders()
    {
        await Room.OpenAsync();
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        var refused = await PressAsync(principal, new(Fields(AnswerWords.None, "Found", "")) { ["press"] = "submit" });
        refused.ShouldContain("Не сдано.");
        refused.ShouldContain("«1.1 Дефицит педагогов»: выявлено, но не указано, чем подтверждается");
        (await Room.NowAsync())!.Answers[0].Value.ShouldBe(AnswerValue.Found, "what can be saved is saved all the same");
        var page = await PressAsync(principal, new(Fields(new AnswerWords(AnswerValue.Found), "Found", "<b>Нет</b> физика")) { ["press"] = "submit" });
        page.ShouldBe("");
        (await Room.NowAsync())!.Stage.ShouldBe(SchoolAuditStage.Submitted);
        using var answer = await principal.GetAsync(Room.Page);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<b>Нет</b>");
        var shown = await principal.TextAsync(Room.Page);
        shown.ShouldContain("<b>Нет</b> физика");
        shown.ShouldContain("На проверке");
        shown.ShouldNotContain("Сдать на проверку");
    }

    [Fact]
    public async Task Form_AfterAColleague_ShowsBoth_AndTheNextPressSavesOnesOwn()
    {
        await Room.OpenAsync();
        await Room.SaveAsync(Room.Visit(Role.SchoolEditor), SelfAuditRoom.Found, AnswerWords.None);
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        var page = await PressAsync(principal, new(Fields(AnswerWords.None, "NotFound", "моё слово")) { ["press"] = "save" });
        page.ShouldContain("записал другой сотрудник");
        page.ShouldContain("выявлено: Три вакансии");
        page.ShouldContain("моё слово");
        var seen = Regex.Match(page, $"name=\"{Name("seen")}\" value=\"([0-9A-F]+)\"").Groups[1].Value;
        seen.ShouldBe(SavedAnswer.Mark(SelfAuditRoom.Found));
        (await PressAsync(principal, new(Fields(AnswerWords.None, "NotFound", "моё слово")) { ["press"] = "save", [Name("seen")] = seen })).ShouldBe("");
        (await Room.NowAsync())!.Answers[0].Text.ShouldBe("моё слово");
    }

    [Fact]
    public async Task Decisions_UntilTheReviewIsFinished_AreTheReviewersAlone()
    {
        await Room.SubmittedAsync();
        await Room.DecideAsync(Room.Visit(Role.Reviewer), AnswerVerdict.Returned, "Приложите справку о вакансиях.");
        foreach (var role in (Role[])[Role.Principal, Role.Methodist, Role.Observer])
        {
            using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
            (await browser.TextAsync(Room.Page)).ShouldNotContain("Приложите справку о вакансиях.");
        }

        await Room.FinishAsync(Room.Visit(Role.Reviewer));
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        (await principal.TextAsync(Room.Page)).ShouldContain("Приложите справку о вакансиях.");
    }

    [Fact]
    public async Task Page_OfAnEndedCampaign_IsToRead()
    {
        await Room.OpenAsync();
        await portal.Database.AskAdminAsync($"update audit_campaigns set opens_on = '2023-08-01', answers_due = '2023-08-20', review_due = '2023-08-31' where tenant_id = '{portal.Primorsk.Tenant.Value}'");
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        var page = await principal.TextAsync(Room.Page);
        page.ShouldContain("Кампания закончилась 31.08.2023");
        page.ShouldNotContain("Сдать на проверку");
        (await SentAsync(principal, Fields(AnswerWords.None, "Found", "поздно"))).ShouldContain("Кампания закончилась");
        (await Room.NowAsync()).ShouldBeNull();
        await Room.OpenAsync();
    }

    private string Name(string field) => TypedAnswer.NameOf(Room.Parameter, field);

    private string Endpoint(string page) => $"{page}/answers/{Room.Parameter.Value}?period={portal.Primorsk.Period.Id.Value}";

    private Dictionary<string, string> Fields(AnswerWords seen, string value, string text) => new()
    {
        ["_handler"] = "self-audit",
        [Name("seen")] = SavedAnswer.Mark(seen),
        [Name("value")] = value,
        [Name("text")] = text,
    };

    private async Task<string> SentAsync(Browser browser, Dictionary<string, string> fields)
    {
        using var answer = await browser.PostAsync(Endpoint(Room.Page), fields, Room.Page);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Regex.Unescape(await answer.Content.ReadAsStringAsync());
    }

    /// <returns>The page; empty if the browser was sent on.</returns>
    private async Task<string> PressAsync(Browser browser, Dictionary<string, string> fields)
    {
        using var answer = await browser.PostAsync(Room.Page, fields);
        return answer.StatusCode == HttpStatusCode.Redirect ? "" : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<Guid> FileAsync(Town town)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return (await context.EvidenceFiles.Where(file => file.Name.StartsWith("справка")).Select(file => file.Id).FirstAsync()).Value;
    }
}
