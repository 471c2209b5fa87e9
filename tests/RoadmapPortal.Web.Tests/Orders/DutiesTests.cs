using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Orders.Duties;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Notifications.Rounds;
using RoadmapPortal.Web.Features.Orders.Duties;

namespace RoadmapPortal.Web.Tests.Orders;

/// <summary>
/// What an approved order obliges to: item 1 the department (Иванова), item 1.1 the schools, by a day that has passed. The other town has the same
/// order, not approved.
/// </summary>
public sealed class DutiesTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    private const string Page = "/m/primorsk/duties";

    private static readonly DateOnly Due = new(2023, 10, 1);
    private static readonly DateOnly Day = ApprovalRoom.Day;
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 протокол");

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private Town Town => portal.Primorsk;

    private ApprovalRoom Room => new(portal, Town);

    public async ValueTask InitializeAsync()
    {
        await portal.Database.AskAdminAsync(
            """
            update order_items set duty_who = case number when '1.' then 'Иванова А.А.' else 'руководители ОО' end, duty_term = 'до 01.10.2023' where number in ('1.', '1.1.');
            truncate duty_report_contents, duty_reports;
            """);
        if ((await Room.NowAsync()).Stage != OrderStage.Approved)
        {
            await Room.SubmitAsync();
            (await Room.ApproveAsync(await Room.SeenAsync())).Refusals.ShouldBeEmpty();
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task List_TheDepartmentSeesEverything_ASchoolItsOwn_AndADraftObligesNobody()
    {
        using var methodist = await portal.SignInAsync(Town.EmailOf(Role.Methodist));
        var all = await methodist.TextAsync(Page);
        all.ShouldContain("Просрочено (2)");
        all.ShouldContain("школы исполнили: 0 из 2");
        all.ShouldContain("пункт 1.1.");
        (await methodist.TextAsync("/m/primorsk")).ShouldContain("просрочено 2");
        (await methodist.TextAsync($"{Page}?show=done")).ShouldContain("Таких поручений нет.");
        (await methodist.StatusAsync($"{Page}?period=сейчас")).ShouldBe(HttpStatusCode.NotFound);
        (await methodist.StatusAsync($"{Page}?period={Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);

        using var principal = await portal.SignInAsync(Town.EmailOf(Role.Principal));
        var own = await principal.TextAsync(Page);
        own.ShouldContain("Мои поручения");
        own.ShouldContain("Просрочено (1)");
        own.ShouldNotContain("Иванова А.А.");
        own.ShouldNotContain("школы исполнили");
        (await principal.TextAsync("/m/primorsk")).ShouldContain("просрочено 1");

        using var stranger = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.Methodist));
        (await stranger.TextAsync("/m/zarechny/duties")).ShouldContain("Поручений нет.");
        (await stranger.StatusAsync(Page)).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.StatusAsync($"/m/zarechny/duties/{(await ItemAsync("1.1.")).Value}")).ShouldBe(HttpStatusCode.NotFound);
        var draft = (await new ApprovalRoom(portal, portal.Zarechny).NowAsync()).Items.Single(item => item.Number == "1.1.");
        (await stranger.StatusAsync($"/m/zarechny/duties/{draft.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Report_EachRole_OnlyForWhomItMay(Role role)
    {
        var isOfSchool = role is Role.Principal or Role.SchoolEditor;
        var (department, schools) = (await ItemAsync("1."), await ItemAsync("1.1."));
        (await ReportAsync(role, department, null)).ShouldBe(isOfSchool ? [Gate.IsFound] : role == Role.Observer ? [ReportDuty.RoleMayReport] : []);
        (await ReportAsync(role, schools, Town.Gymnasium.Id)).ShouldBe(role == Role.Observer ? [ReportDuty.RoleMayReport] : []);
        (await ReportAsync(role, schools, Town.Secondary.Id)).ShouldBe(isOfSchool ? [Gate.IsFound] : role == Role.Observer ? [ReportDuty.RoleMayReport] : []);
        (await ReportAsync(role, schools, portal.Zarechny.Gymnasium.Id)).ShouldBe([Gate.IsFound]);
        (await ReportAsync(role, schools, null)).ShouldBe(isOfSchool ? [Gate.IsFound] : role == Role.Observer ? [ReportDuty.RoleMayReport] : [DutyReport.DepartmentIsObliged]);
        (await ReportsAsync()).Count.ShouldBe(isOfSchool ? 1 : role == Role.Observer ? 0 : 3);
        var foreign = await Room.Deed<ReportDuty>().RunAsync(Room.Visit(role) with { Slug = "zarechny" }, schools, Town.Gymnasium.Id, Told(), null, default);
        foreign.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
    }

    [Fact]
    public async Task Report_IsKeptWithItsFileAndInTheJournal_AndTakenBack()
    {
        var item = await ItemAsync("1.1.");
        var report = (await Room.Deed<ReportDuty>().RunAsync(Room.Visit(Role.Principal), item, Town.Gymnasium.Id, Told(), ("C:\\протокол.exe.pdf", Pdf), default)).Value.ShouldNotBeNull();
        (report.FileName, report.Due, report.SchoolId).ShouldBe(("протокол.exe.pdf", Due, Town.Gymnasium.Id));
        var noted = await NotedAsync();
        (noted.Deed, noted.SubjectLabel).ShouldBe((JournalDeed.DutyReported, "Об утверждении дорожной карты"));
        noted.Details.ShouldEndWith("пункт 1.1. – г5");
        (await ReportAsync(Role.SchoolEditor, item, Town.Gymnasium.Id)).ShouldBe([DutyReport.IsNotDoneYet]);
        (await Room.Deed<ReportDuty>().RunAsync(Room.Visit(Role.Principal), item, Town.Gymnasium.Id, new NewDutyReport(false, Due, Day, "Отметили по ошибке"), null, default)).Refusals.ShouldBeEmpty();
        (await NotedAsync()).Deed.ShouldBe(JournalDeed.DutyReportTakenBack);
        (await ReportAsync(Role.SchoolEditor, item, Town.Gymnasium.Id)).ShouldBeEmpty();
        (await ReportsAsync()).Select(kept => kept.IsDone).ShouldBe([true, false, true], ignoreOrder: true);
    }

    [Fact]
    public async Task Report_OfOneTerm_SaysNothingOfAnother()
    {
        await portal.Database.AskAdminAsync("update order_items set duty_term = 'до 01.09.2023, до 01.10.2023' where number = '1.1.'");
        var (item, first) = (await ItemAsync("1.1."), new DateOnly(2023, 9, 1));
        (await ReportAsync(Role.Principal, item, Town.Gymnasium.Id, Told() with { Due = first })).ShouldBeEmpty();
        (await ReportAsync(Role.Principal, item, Town.Gymnasium.Id, new NewDutyReport(false, Due, Day, "Отметили по ошибке"))).ShouldBe([DutyReport.IsDoneNow]);
        (await ReportAsync(Role.Principal, item, Town.Gymnasium.Id)).ShouldBeEmpty();
        (await ReportAsync(Role.Principal, item, Town.Gymnasium.Id, Told() with { Due = first })).ShouldBe([DutyReport.IsNotDoneYet]);
    }

    [Fact]
    public async Task Count_TellsWhatWaitsFromWhatIsLate_AndOnlyTheDepartmentIsNamedInPerson()
    {
        await portal.Database.AskAdminAsync("update order_items set duty_who = 'Иванова А.А., руководители ОО', duty_term = 'по отдельному графику' where number = '1.1.'");
        var query = Room.Deed<DutiesQuery>();
        var (principal, methodist) = (Room.Visit(Role.Principal) with { Name = "Иванова А.А." }, Room.Visit(Role.Methodist) with { Name = "Иванова А.А." });
        (await query.CountAsync(principal, default)).ShouldBe(new DutyCount(1, 0));
        (await query.CountAsync(methodist, default)).ShouldBe(new DutyCount(1, 1));
        (await query.RunAsync(principal, null, default))!.Lines.ShouldHaveSingleItem().IsNamed.ShouldBeFalse("the department's person is named, whatever the principal is called");
        (await query.RunAsync(methodist, null, default))!.Lines.ShouldAllBe(line => line.IsNamed);
        (await ReportAsync(Role.Principal, await ItemAsync("1.1."), Town.Gymnasium.Id, Told() with { Due = null })).ShouldBeEmpty();
        (await query.CountAsync(principal, default)).ShouldBe(new DutyCount(0, 0));
    }

    [Fact]
    public async Task Report_TwentyOfADay_AndNoMore()
    {
        var item = await ItemAsync("1.1.");
        (await ReportAsync(Role.Principal, item, Town.Gymnasium.Id)).ShouldBeEmpty();
        await portal.Database.AskAdminAsync("""
            insert into duty_reports (tenant_id, id, item_id, school_id, due, is_done, "on", text, at, by, by_name)
            select tenant_id, gen_random_uuid(), item_id, school_id, due, number % 2 = 0, "on", text, at + number * interval '1 microsecond', by, by_name
            from duty_reports, generate_series(1, 18) number
            """);
        (await ReportAsync(Role.Principal, item, Town.Gymnasium.Id, new NewDutyReport(false, Due, Day, "Отметили по ошибке"))).ShouldBeEmpty();
        (await ReportAsync(Role.Principal, item, Town.Gymnasium.Id)).ShouldBe([ReportDuty.LeavesRoomForOthers]);
        (await ReportAsync(Role.Methodist, item, Town.Secondary.Id)).ShouldBeEmpty("each line has its own day");
        await portal.Database.AskAdminAsync("update duty_reports set at = at - interval '25 hours'");
        (await ReportAsync(Role.Principal, item, Town.Gymnasium.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ClosedSchool_IsObligedNoMore_ButWhatItDidStays()
    {
        using var methodist = await portal.SignInAsync(Town.EmailOf(Role.Methodist));
        await portal.Database.AskAdminAsync($"update schools set closed_on = '2026-09-01' where id = '{Town.Secondary.Id.Value}'");
        try
        {
            (await methodist.TextAsync(Page)).ShouldContain("школы исполнили: 0 из 1");
            await portal.Database.AskAdminAsync("update schools set closed_on = null");
            (await ReportAsync(Role.Methodist, await ItemAsync("1.1."), Town.Secondary.Id)).ShouldBeEmpty();
            await portal.Database.AskAdminAsync($"update schools set closed_on = '2026-09-01' where id = '{Town.Secondary.Id.Value}'");
            (await methodist.TextAsync(Page)).ShouldContain("школы исполнили: 1 из 2");
        }
        finally
        {
            await portal.Database.AskAdminAsync("update schools set closed_on = null");
        }
    }

    [Fact]
    public async Task OrderNoLongerInForce_ObligesNobody_AndItsPageAsksForNoMark()
    {
        var item = await ItemAsync("1.1.");
        var path = $"{Page}/{item.Value}?school={Town.Gymnasium.Id.Value}";
        using var methodist = await portal.SignInAsync(Town.EmailOf(Role.Methodist));
        (await methodist.TextAsync(path)).ShouldContain("Отметить исполнение");
        var order = (await Room.NowAsync()).Id.Value;
        await portal.Database.AskAdminAsync($"update orders set stage = 'NoLongerInForce' where id = '{order}'");
        try
        {
            (await methodist.TextAsync(Page)).ShouldContain("Поручений нет.");
            var page = await methodist.TextAsync(path);
            page.ShouldContain("утратил силу");
            page.ShouldNotContain("Отметить исполнение");
            (await ReportAsync(Role.Methodist, item, Town.Gymnasium.Id)).ShouldBe([DutyReport.OrderIsInForce]);
        }
        finally
        {
            await portal.Database.AskAdminAsync($"update orders set stage = 'Approved' where id = '{order}'");
        }
    }

    [Fact]
    public async Task File_IsHandedToWhoMaySeeTheDuty_AndNobodyElse()
    {
        var (department, schools) = (await ItemAsync("1."), await ItemAsync("1.1."));
        var own = await WithFileAsync(schools, Town.Gymnasium.Id);
        var other = await WithFileAsync(schools, Town.Secondary.Id);
        var offices = await WithFileAsync(department, null);
        foreach (var (role, allowed) in ((Role, string[])[])[(Role.Principal, [own]), (Role.Observer, [own, other, offices]), (Role.Head, [own, other, offices])])
        {
            using var browser = await portal.SignInAsync(Town.EmailOf(role));
            foreach (var file in (string[])[own, other, offices])
            {
                using var answer = await browser.GetAsync(file);
                answer.StatusCode.ShouldBe(allowed.Contains(file) ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"{role}: {file}");
                if (allowed.Contains(file))
                {
                    (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
                    (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Headers.CacheControl!.NoStore).ShouldBe(("attachment", true));
                }
            }
        }

        using var stranger = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.Head));
        (await stranger.StatusAsync(own)).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.StatusAsync(own.Replace("primorsk", "zarechny", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_ShowsWhatIsWrong_KeepsWhatWasTyped_ThenTheMark()
    {
        var item = await ItemAsync("1.1.");
        using var principal = await portal.SignInAsync(Town.EmailOf(Role.Principal));
        (await principal.StatusAsync($"{Page}/{item.Value}?school={Town.Secondary.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
        (await principal.StatusAsync($"{Page}/{(await ItemAsync("1.")).Value}")).ShouldBe(HttpStatusCode.NotFound);
        var path = $"{Page}/{item.Value}?school={Town.Gymnasium.Id.Value}";
        var fields = new Dictionary<string, string> { ["_handler"] = "report", ["due"] = "2023-10-01", ["text"] = "Утвердили <b>карту</b>", ["link"] = "сайт школы", ["on"] = "2026-09-01" };
        using var refused = await principal.UploadAsync(path, fields, "file", "вирус.exe", "MZ"u8.ToArray());
        var raw = await refused.Content.ReadAsStringAsync();
        raw.ShouldNotContain("<b>карту</b>");
        var page = WebUtility.HtmlDecode(raw);
        page.ShouldContain("Не записано.");
        page.ShouldContain("«сайт школы» – не адрес страницы");
        page.ShouldContain("Файл «вирус.exe» не подходит");
        page.ShouldContain("Утвердили <b>карту</b></textarea>");
        (await ReportsAsync()).ShouldBeEmpty();

        using var done = await principal.UploadAsync(path, new Dictionary<string, string>(fields) { ["link"] = "" }, "file", "протокол.pdf", Pdf);
        done.StatusCode.ShouldBe(HttpStatusCode.Found);
        var after = await principal.TextAsync(done.Headers.Location!.ToString());
        after.ShouldContain("Исполнение отмечено.");
        after.ShouldContain("протокол.pdf");
        using var back = await principal.PostAsync(path, new Dictionary<string, string> { ["_handler"] = "take-back", ["due"] = "2023-10-01", ["text"] = " " });
        WebUtility.HtmlDecode(await back.Content.ReadAsStringAsync()).ShouldContain("Напишите, почему отметка снимается.");

        using var methodist = await portal.SignInAsync(Town.EmailOf(Role.Methodist));
        (await methodist.TextAsync($"{Page}/{item.Value}")).ShouldContain("Школы: исполнили 1 из 2");
        using var observer = await portal.SignInAsync(Town.EmailOf(Role.Observer));
        var seen = await observer.TextAsync(path);
        seen.ShouldContain("протокол.pdf");
        seen.ShouldNotContain("Снять отметку");
        seen.ShouldNotContain("Отметить исполнение");
        var other = await observer.TextAsync($"{Page}/{item.Value}?school={Town.Secondary.Id.Value}");
        other.ShouldNotContain("протокол.pdf");
        other.ShouldNotContain("Отметить исполнение");
    }

    [Fact]
    public async Task ADayThatComesNearOrIsPast_IsToldOnce_ToWhoHasNotDoneIt()
    {
        (await ReportAsync(Role.Methodist, await ItemAsync("1.1."), Town.Secondary.Id)).ShouldBeEmpty();
        Role[] office = [Role.Methodist, Role.Reviewer, Role.MunicipalAdmin], school = [Role.Principal, Role.SchoolEditor];
        foreach (var day in (DateOnly[])[Due.AddDays(-6), Due.AddDays(-5), Due.AddDays(31)])
        {
            await Room.Deed<TellDeadlines>().InAsync(Town.Tenant, day, default);
            await Room.Deed<TellDeadlines>().InAsync(portal.Zarechny.Tenant, day, default);
        }

        var near = await ToldAsync();
        near.Select(told => (told.Recipient, told.Text)).ShouldBe(
            [.. office.Select(role => (Town.PersonIn(role), $"До 01.10.2023 нужно исполнить поручение ({Place("1.")}): осталось 6 дней.")),
             .. school.Select(role => (Town.PersonIn(role), $"До 01.10.2023 нужно исполнить поручение ({Place("1.1.")}): осталось 6 дней."))],
            ignoreOrder: true);
        using var principal = await portal.SignInAsync(Town.EmailOf(Role.Principal));
        (await principal.TextAsync(near.First(told => told.Recipient == Town.PersonIn(Role.Principal)).Address)).ShouldContain("пункт 1.1.");

        (await ReportAsync(Role.Principal, await ItemAsync("1.1."), Town.Gymnasium.Id)).ShouldBeEmpty();
        await Room.Deed<TellDeadlines>().InAsync(Town.Tenant, Due.AddDays(1), default);
        (await ToldAsync()).Where(told => told.Matter == NotificationMatter.Overdue).Select(told => told.Recipient).ShouldBe(office.Select(Town.PersonIn), ignoreOrder: true);

        static string Place(string item) => $"приказ от 31.08.2026 № 01-05/117, пункт {item}";
    }

    /// <summary>What people of either town heard of duties.</summary>
    private async Task<List<Notification>> ToldAsync()
    {
        var told = new List<Notification>();
        foreach (var town in (Town[])[Town, portal.Zarechny])
        {
            await using var context = portal.Database.Portal.Open(town.Scope);
            told.AddRange(await context.Notifications.AsNoTracking().Where(one => one.Text.Contains("поручение")).ToListAsync());
        }

        return told;
    }

    private static NewDutyReport Told() => new(true, Due, Day, "Сделано");

    private async Task<IReadOnlyList<Rule>> ReportAsync(Role role, OrderItemId item, SchoolId? school, NewDutyReport? told = null) =>
        [.. (await Room.Deed<ReportDuty>().RunAsync(Room.Visit(role), item, school, told ?? Told(), null, default)).Refusals.Select(refusal => refusal.Rule)];

    private async Task<string> WithFileAsync(OrderItemId item, SchoolId? school)
    {
        var report = (await Room.Deed<ReportDuty>().RunAsync(Room.Visit(Role.Methodist), item, school, Told(), ("протокол.pdf", Pdf), default)).Value.ShouldNotBeNull();
        return $"{Page}/reports/{report.Id.Value}/file";
    }

    private async Task<OrderItemId> ItemAsync(string number) => (await Room.NowAsync()).Items.Single(item => item.Number == number).Id;

    private async Task<IReadOnlyList<DutyReport>> ReportsAsync()
    {
        await using var context = portal.Database.Portal.Open(Town.Scope);
        return await context.DutyReports.AsNoTracking().ToListAsync();
    }

    private async Task<JournalEntry> NotedAsync()
    {
        await using var context = portal.Database.Portal.Open(Town.Scope);
        return await context.Journal.AsNoTracking().OrderByDescending(entry => entry.Number).FirstAsync();
    }
}
