using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Campaign;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Remind;
using RoadmapPortal.Web.Tests.Journal;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>The register of schools' roadmaps, its file and its summary: every role, the other school, the other town, what is chosen.</summary>
public sealed class RegisterTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Formats = ["pdf", "docx", "xlsx", "html", "json"];
    private static readonly Role[] WhoReminds = [Role.Methodist, Role.Reviewer, Role.MunicipalAdmin];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private RegisterRoom Room => new(portal, portal.Primorsk);

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Register_EachRole_TheSchoolsPeopleAreLedToTheirOwn(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        using var page = await browser.GetAsync(RegisterRoom.Address);
        if (role.IsOfOneSchool())
        {
            page.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            page.Headers.Location!.ToString().ShouldEndWith($"/m/primorsk/school-roadmaps/{portal.Primorsk.GymnasiumRoadmap.Id.Value}");
        }
        else
        {
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var files = role.IsOfOneSchool() ? HttpStatusCode.NotFound : HttpStatusCode.OK;
        (await browser.StatusAsync($"{RegisterRoom.Address}/export")).ShouldBe(files);
        (await browser.StatusAsync($"{RegisterRoom.Address}/summary")).ShouldBe(files);
        foreach (var format in Formats)
        {
            (await browser.StatusAsync($"{RegisterRoom.Address}/summary/{format}")).ShouldBe(files, format);
        }

        (await browser.TextAsync("/m/primorsk")).Contains("Школы и их карты", StringComparison.Ordinal).ShouldBe(!role.IsOfOneSchool());
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task OtherTown_EachRole_FindsNothing(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        foreach (var path in (string[])["", "/export", "/summary", "/summary/pdf"])
        {
            (await browser.StatusAsync($"/m/zarechny/school-roadmaps{path}")).ShouldBe(HttpStatusCode.NotFound);
            if (!role.IsOfOneSchool())
            {
                (await browser.StatusAsync($"{RegisterRoom.Address}{path}?period={portal.Zarechny.Period.Id.Value}")).ShouldBe(HttpStatusCode.NotFound, path);
            }
        }
    }

    [Fact]
    public async Task Register_ShowsTheOwnTown_Filters_AndWhoIsLate()
    {
        await Room.OpenAsync(due: -1);
        await Room.SubmitAsync(portal.Primorsk.SecondaryRoadmap.Id);
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        var page = await browser.TextAsync(RegisterRoom.Address);
        page.ShouldContain("Гимназия № 5 (Приморск)");
        page.ShouldContain("На проверке (1)");
        page.ShouldContain("сдача просрочена");
        page.ShouldContain("нет (рисков: 1)");
        page.ShouldNotContain("Заречный");
        var submitted = await browser.TextAsync($"{RegisterRoom.Address}?show=submitted");
        submitted.ShouldContain("СОШ № 5 (Приморск)");
        submitted.ShouldNotContain("Гимназия № 5 (Приморск)");
        (await browser.TextAsync($"{RegisterRoom.Address}?mark=AtRisk")).ShouldNotContain("СОШ № 5 (Приморск)");
        (await browser.TextAsync($"{RegisterRoom.Address}?q=гимназия")).ShouldNotContain("СОШ № 5 (Приморск)");
        (await browser.TextAsync($"{RegisterRoom.Address}?uncovered=1")).ShouldContain("Таких школ нет.");
        var descending = await browser.TextAsync($"{RegisterRoom.Address}?sort=-school");
        descending.IndexOf("Отметить: СОШ № 5", StringComparison.Ordinal).ShouldBeLessThan(descending.IndexOf("Отметить: Гимназия № 5", StringComparison.Ordinal));
        (await browser.TextAsync("/m/primorsk")).ShouldContain("Сдали 1 из 2");
    }

    [Theory]
    [InlineData("?page=99999999999999999999&sort=--x&show=<script>&mark=9&late=2")]
    [InlineData("?page=-1&q=%00%27%22%3Cb%3E&q=another&sort=-&show=all&show=idle")]
    [InlineData("?done=1-2-3&done=x&page=1000000")]
    [InlineData("?done=99999999999999999999-1")]
    public async Task Register_HostileAddresses_ArePassedOver(string query)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        using var answer = await browser.GetAsync(RegisterRoom.Address + query);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldNotContain("<b>");
        page.ShouldNotContain("<script>");
        (await browser.StatusAsync($"{RegisterRoom.Address}/export{query}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task UnreadablePeriodOrFormat_IsNotFound()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        foreach (var path in (string[])["?period=x", "/export?period=x", "/summary?period=x", "/summary/pdf?period=x", "/summary/exe", $"?period={Guid.NewGuid()}"])
        {
            (await browser.StatusAsync(RegisterRoom.Address + path)).ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task Export_HoldsWhatIsChosen_UnderANameOfItsOwn()
    {
        await Room.OpenAsync();
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        using var answer = await browser.GetAsync($"{RegisterRoom.Address}/export?q=гимназия");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("karty-shkol-primorsk-2023.xlsx");
        using var workbook = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(workbook.Entries.Single(entry => entry.Name == "sharedStrings.xml").Open());
        var words = await reader.ReadToEndAsync();
        words.ShouldContain("Гимназия № 5 (Приморск)");
        words.ShouldNotContain("СОШ № 5 (Приморск)");
    }

    [Fact]
    public async Task Summary_SaysFiguresAndWhoSigns()
    {
        await Room.OpenAsync();
        await Room.SubmitAsync(portal.Primorsk.SecondaryRoadmap.Id);
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        foreach (var path in (string[])["/summary", "/summary/html"])
        {
            var page = await browser.TextAsync(RegisterRoom.Address + path);
            page.ShouldContain("сдали карту: 1 из 2, в срок – 1;");
            page.ShouldContain("Специалист управления образования");
            page.ShouldNotContain("Заречный");
        }
    }

    [Fact]
    public async Task Coverage_ARemovedRow_AndARowForAllParameters_CoverNothing()
    {
        await Room.OpenAsync();
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        var rows = $"tenant_id = '{portal.Primorsk.Tenant.Value}' and table_id in (select id from roadmap_tables where roadmap_id = '{portal.Primorsk.GymnasiumRoadmap.Id.Value}')";
        await UncoveredAsync("update activities set removed_at = now() where " + rows, "update activities set removed_at = null where " + rows);
        await UncoveredAsync(
            "update activities set cells = jsonb_set(cells, '{codes}', '\"все параметры\"') where " + rows, "update activities set cells = jsonb_set(cells, '{codes}', '\"1.1\"') where " + rows);

        async Task UncoveredAsync(string change, string back)
        {
            await portal.Database.AskAdminAsync(change);
            var page = await browser.TextAsync($"{RegisterRoom.Address}?uncovered=1");
            await portal.Database.AskAdminAsync(back);
            page.ShouldContain("1 из 1");
            page.ShouldContain("Гимназия № 5 (Приморск)");
            page.ShouldNotContain("СОШ № 5 (Приморск)");
            (await browser.TextAsync($"{RegisterRoom.Address}?uncovered=1")).ShouldContain("Таких школ нет.");
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Remind_EachRole_OnlyWhoMay_OnceADay_AndWhoIsNotWaitedForIsNamed(Role role)
    {
        await Room.OpenAsync();
        await Room.SubmitAsync(portal.Primorsk.SecondaryRoadmap.Id);
        var both = new[] { portal.Primorsk.Gymnasium.Id, portal.Primorsk.Secondary.Id, portal.Zarechny.Gymnasium.Id };
        var journal = new JournalRoom(portal, portal.Primorsk);
        var before = (await journal.EntriesAsync()).Count;
        var outcome = await Room.RemindAsync(role, both);
        outcome.IsDone.ShouldBe(WhoReminds.Contains(role));
        if (!outcome.IsDone)
        {
            outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(RemindSchools.RoleMayRemind);
            (await Room.RemindersAsync()).ShouldBeEmpty();
            (await journal.EntriesAsync()).Count.ShouldBe(before);
            return;
        }

        (outcome.Value!.Sent, outcome.Value.Already).ShouldBe((1, 0));
        var refused = outcome.Value.Refused.ShouldHaveSingleItem();
        refused.School.ShouldBe("СОШ № 5 (Приморск)");
        refused.Reasons.ShouldHaveSingleItem().ShouldContain("На проверке");
        (await Room.RemindAsync(role, both)).Value!.Already.ShouldBe(1);
        var reminder = (await Room.RemindersAsync()).ShouldHaveSingleItem();
        (reminder.SchoolId, reminder.Matter).ShouldBe((portal.Primorsk.Gymnasium.Id, ReminderMatter.FileRoadmap));
        var entry = (await journal.EntriesAsync()).Skip(before).ShouldHaveSingleItem("the second reached nobody");
        (entry.Deed, entry.Details).ShouldBe((JournalDeed.SchoolsReminded, "дорожные карты; школ: 1"));
    }

    [Fact]
    public async Task Remind_ByManyAtOnce_LeavesOneUnread_AndOtherTownFindsNothing()
    {
        await Room.OpenAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => Task.Run(() => Room.RemindAsync(WhoReminds[number % 3], portal.Primorsk.Gymnasium.Id))));
        outcomes.Sum(outcome => outcome.Value!.Sent).ShouldBe(1);
        (await Room.RemindersAsync()).ShouldHaveSingleItem();
        var remind = portal.Services.GetRequiredService<RemindOfRoadmaps>();
        var schools = new HashSet<Domain.Schools.SchoolId> { portal.Zarechny.Gymnasium.Id };
        foreach (var visitor in (Visitor[])[Room.Visit(Role.Methodist), Room.Visit(Role.Methodist) with { Slug = "zarechny" }])
        {
            (await remind.RunAsync(visitor, portal.Zarechny.Period.Id, schools, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        }
    }

    [Fact]
    public async Task RemindForm_NamesReasons_AndTheSchoolSeesItOnTheOverviewAlone()
    {
        await Room.OpenAsync();
        await Room.SubmitAsync(portal.Primorsk.SecondaryRoadmap.Id);
        using var reviewer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        using var refused = await reviewer.PostAsync(RegisterRoom.Address, Press($"one {portal.Primorsk.Secondary.Id.Value}"));
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("СОШ № 5 (Приморск): карта сейчас «На проверке», от школы ничего не ждут.");
        using var sent = await reviewer.PostAsync(RegisterRoom.Address, Press("all"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        sent.Headers.Location!.ToString().ShouldEndWith("done=1-0");
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        (await principal.TextAsync("/m/primorsk")).ShouldContain("ждём дорожную карту вашей школы");
        (await reviewer.TextAsync("/m/primorsk")).ShouldNotContain("ждём дорожную карту вашей школы");

        // The self-audit's page neither shows nor ticks off what is said of the roadmap.
        (await principal.TextAsync($"/m/primorsk/audit/schools/{portal.Primorsk.Gymnasium.Id.Value}")).ShouldNotContain("ждём дорожную карту");
        await Room.SubmitAsync(portal.Primorsk.GymnasiumRoadmap.Id);
        (await principal.TextAsync("/m/primorsk")).ShouldNotContain("ждём дорожную карту вашей школы", customMessage: "it is done");
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        (await observer.TextAsync(RegisterRoom.Address)).ShouldNotContain("Напомнить");
    }

    [Fact]
    public async Task Remind_WithoutACampaign_IsRefused()
    {
        await Room.OpenAsync();
        await portal.Database.AskAdminAsync($"delete from filing_campaigns where tenant_id = '{portal.Primorsk.Tenant.Value}'");
        (await Room.RemindAsync(Role.Methodist, portal.Primorsk.Gymnasium.Id)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SchoolFiling.CampaignIsOpen);
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        (await browser.TextAsync(RegisterRoom.Address)).ShouldContain("Кампания этого периода ещё не открыта");
    }

    private static Dictionary<string, string> Press(string button) => new() { ["_handler"] = "remind", ["press"] = button };
}
