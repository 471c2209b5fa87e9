using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Campaign;
using RoadmapPortal.Web.Parts;
using RoadmapPortal.Web.Tests.Journal;

namespace RoadmapPortal.Web.Tests.Audits;

/// <summary>Who opens a campaign, who reminds, who is reminded, and who ticks it off.</summary>
public sealed class CampaignTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly CampaignTerms Next = new(new DateOnly(2030, 9, 1), new DateOnly(2030, 9, 20), new DateOnly(2030, 9, 30));
    private static readonly Role[] WhoReminds = [Role.Methodist, Role.Reviewer, Role.MunicipalAdmin];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private SelfAuditRoom Room => new(portal, portal.Primorsk);

    private SaveCampaign Save => portal.Services.GetRequiredService<SaveCampaign>();

    private RemindSchools Remind => portal.Services.GetRequiredService<RemindSchools>();

    private ReadReminders Read => portal.Services.GetRequiredService<ReadReminders>();

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Save_EachRole_OnlyTheAdministrator_AndAPeriodWithoutAnAuditGetsOne(Role role)
    {
        var period = await PeriodAsync();
        var outcome = await Save.RunAsync(Room.Visit(role), period, Next, null, default);
        outcome.IsDone.ShouldBe(role == Role.MunicipalAdmin);
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var audit = await context.EntryAudits.Include(audit => audit.Lines).SingleOrDefaultAsync(audit => audit.PeriodId == period);
        (audit is not null).ShouldBe(role == Role.MunicipalAdmin);
        audit?.Lines.Select(line => line.ParameterId).ShouldBe([Room.Parameter]);
        await portal.Database.AskAdminAsync($"""
            delete from audit_campaigns where period_id = '{period.Value}';
            delete from entry_audits where period_id = '{period.Value}';
            delete from planning_periods where id = '{period.Value}';
            """);
    }

    [Fact]
    public async Task Save_OtherTownsPeriodOrOtherTown_FindsNothing_AndAQuarrelIsTold()
    {
        var admin = Room.Visit(Role.MunicipalAdmin);
        (await Save.RunAsync(admin, portal.Zarechny.Period.Id, Next, null, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await Save.RunAsync(admin with { Slug = "zarechny" }, portal.Zarechny.Period.Id, Next, null, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        var quarrel = await Save.RunAsync(admin, portal.Primorsk.Period.Id, Next, Next, default);
        quarrel.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Wording.IsStillAsSeen);
        quarrel.Value.ShouldNotBeNull().ShouldNotBe(Next);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Remind_EachRole_OnlyWhoMay_AndOnceADay(Role role)
    {
        await Room.OpenAsync();
        var outcome = await RemindAsync(role);
        outcome.IsDone.ShouldBe(WhoReminds.Contains(role));
        (await Room.RemindersAsync()).Count.ShouldBe(WhoReminds.Contains(role) ? 1 : 0);
        if (WhoReminds.Contains(role))
        {
            outcome.Value.ShouldBe(new Reminded(1, 0, 0));
            (await RemindAsync(role)).Value.ShouldBe(new Reminded(0, 1, 0));
            (await Room.RemindersAsync()).ShouldHaveSingleItem().Matter.ShouldBe(ReminderMatter.AnswerAudit);
        }
    }

    [Fact]
    public async Task Remind_ByManyAtOnce_LeavesOneUnread()
    {
        await Room.OpenAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => Task.Run(() => RemindAsync(WhoReminds[number % 3]))));
        outcomes.Sum(outcome => outcome.Value!.Sent).ShouldBe(1);
        (await Room.RemindersAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Remind_WhoHasSubmitted_AndForeignSchools_AreLeftAlone()
    {
        await Room.SubmittedAsync();
        (await Remind.RunAsync(Room.Visit(Role.Methodist), portal.Primorsk.Period.Id, Set(portal.Primorsk.Gymnasium.Id, portal.Zarechny.Gymnasium.Id), default)).Value
            .ShouldBe(new Reminded(0, 0, 1));
        (await Room.RemindersAsync()).ShouldBeEmpty();
        await Room.DecideAsync(Room.Visit(Role.Reviewer), AnswerVerdict.Returned, "Приложите справку.");
        await Room.FinishAsync(Room.Visit(Role.Reviewer));
        var entry = (await new JournalRoom(portal, portal.Primorsk).WrittenByAsync(async () => (await RemindAsync(Role.Methodist)).Value!.Sent.ShouldBe(1))).ShouldHaveSingleItem();
        (entry.Deed, entry.Details).ShouldBe((JournalDeed.SchoolsReminded, "самоаудит; школ: 1"));
        (await Room.RemindersAsync()).ShouldHaveSingleItem().Matter.ShouldBe(ReminderMatter.MendAudit);
        (await Remind.RunAsync(Room.Visit(Role.Methodist) with { Slug = "zarechny" }, portal.Zarechny.Period.Id, null, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
    }

    [Fact]
    public async Task Reminder_IsOnTheOverviewOfTheSchoolAlone_UntilItsPeopleTickItOff()
    {
        await Room.OpenAsync();
        await RemindAsync(Role.Reviewer);
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        (await principal.TextAsync("/m/primorsk")).ShouldContain("ждём самоаудит вашей школы");
        (await methodist.TextAsync("/m/primorsk")).ShouldNotContain("ждём самоаудит вашей школы");
        (await methodist.TextAsync(Room.Page)).ShouldNotContain("Отметить прочитанным");
        foreach (var role in Enum.GetValues<Role>().Where(role => !role.IsOfOneSchool()))
        {
            (await Read.RunAsync(Room.Visit(role), Room.Gymnasium, SchoolReminder.OfAudit, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(ReadReminders.SchoolReadsItsReminders);
        }

        (await Read.RunAsync(Room.Visit(Role.Principal), Room.Place(portal.Primorsk.Secondary), SchoolReminder.OfAudit, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        using var answer = await principal.PostAsync(Room.Page, new Dictionary<string, string> { ["_handler"] = "reminders" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await principal.TextAsync("/m/primorsk")).ShouldNotContain("ждём самоаудит вашей школы");
        (await RemindAsync(Role.Reviewer)).Value!.Sent.ShouldBe(1, "what is read may be said again");
    }

    [Fact]
    public async Task Page_ShowsWhoHasNotAnswered_AndFilters()
    {
        await Room.SubmittedAsync();
        using var admin = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        var page = await admin.TextAsync("/m/primorsk/audit/campaign");
        page.ShouldContain("Не сдали (1)");
        page.ShouldContain("На проверке (1)");
        page.ShouldContain("1 из 1");
        page.ShouldNotContain("Заречный");
        var waited = await admin.TextAsync("/m/primorsk/audit/campaign?show=waited");
        waited.ShouldContain("СОШ № 5 (Приморск)");
        waited.ShouldNotContain("Гимназия № 5 (Приморск)");
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        (await observer.TextAsync("/m/primorsk/audit/campaign")).ShouldNotContain("Напомнить");
        using var posted = await observer.PostAsync(
            "/m/primorsk/audit/campaign", new Dictionary<string, string> { ["_handler"] = "remind", ["press"] = "all" }, "/m/primorsk");
        (await posted.Content.ReadAsStringAsync()).ShouldNotContain("done=");
        (await Room.RemindersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_WithDaysThatAreNone_IsToldInWords()
    {
        using var admin = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        using var answer = await admin.PostAsync(
            $"/m/primorsk/audit/campaign?period={portal.Primorsk.Period.Id.Value}",
            new Dictionary<string, string> { ["_handler"] = "campaign", ["opens"] = "<b>вчера</b>", ["answers"] = "2026-09-20", ["review"] = "2026-09-30" });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.Content.ReadAsStringAsync();
        WebUtility.HtmlDecode(page).ShouldContain(DayInput.NotADay);
        page.ShouldNotContain("<b>вчера</b>");
    }

    private static HashSet<SchoolId> Set(params SchoolId[] schools) => [.. schools];

    private Task<Outcome<Reminded>> RemindAsync(Role role) => Remind.RunAsync(Room.Visit(role), portal.Primorsk.Period.Id, Set(portal.Primorsk.Gymnasium.Id), default);

    private async Task<PlanningPeriodId> PeriodAsync()
    {
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var period = new PlanningPeriod(
            portal.Primorsk.Tenant, PlanningPeriodId.New(), "2030 – 2031 учебный год", new DateOnly(2030, 8, 1), new DateOnly(2031, 7, 31), portal.Primorsk.Period.CatalogueVersionId);
        context.Add(period);
        await context.SaveChangesAsync();
        return period.Id;
    }
}
