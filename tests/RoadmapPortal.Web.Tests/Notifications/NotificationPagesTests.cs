using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Notifications.Watch;

namespace RoadmapPortal.Web.Tests.Notifications;

/// <summary>The bell, the list, the settings and the administrator's page: everybody sees and changes the own, in the own town.</summary>
public sealed class NotificationPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    private const string List = "/m/primorsk/notifications";
    private const string Settings = "/m/primorsk/notifications/settings";
    private const string Mail = "/m/primorsk/administration/mail";

    public async ValueTask InitializeAsync() =>
        await portal.Database.AskAdminAsync("delete from notifications; delete from mail_letters; delete from notification_settings");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task List_ShowsTheOwnUnreadFirst_AndTheBellCountsThem()
    {
        var read = await PutAsync(Role.Principal, "Прочитанное <b>давно</b>", isRead: true);
        await PutAsync(Role.Principal, "Новое");
        await PutAsync(Role.SchoolEditor, "Чужое");
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        var page = await principal.TextAsync(List);
        page.IndexOf(">Новое</a>", StringComparison.Ordinal).ShouldBeInRange(0, page.IndexOf($"/{read.Id.Value}\"", StringComparison.Ordinal));
        page.ShouldNotContain("Чужое");
        page.ShouldContain("""<span class="count""");
        using var raw = await principal.GetAsync(List);
        (await raw.Content.ReadAsStringAsync()).ShouldNotContain("<b>давно");
    }

    [Fact]
    public async Task Link_MarksReadAndLeadsOn_OnlyForWhomItIs()
    {
        var notification = await PutAsync(Role.Principal, "Новое");
        var address = $"{List}/{notification.Id.Value}";
        foreach (var email in (string[])[portal.Primorsk.EmailOf(Role.SchoolEditor), portal.Primorsk.EmailOf(Role.MunicipalAdmin), portal.Zarechny.EmailOf(Role.Principal)])
        {
            using var other = await portal.SignInAsync(email);
            (await other.StatusAsync(address)).ShouldBe(HttpStatusCode.NotFound);
            (await other.StatusAsync(address.Replace("primorsk", "zarechny", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound);
        }

        (await UnreadAsync()).ShouldBe(1);
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        using var answer = await principal.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/m/primorsk/schools");
        (await UnreadAsync()).ShouldBe(0);
        (await principal.TextAsync(List)).ShouldNotContain("""<span class="count""");
    }

    [Fact]
    public async Task Form_MarksOneOrAllOfTheOwn_AndNothingThatCameLater()
    {
        var own = await PutAsync(Role.Principal, "Первое");
        await PutAsync(Role.Principal, "Второе");
        var others = await PutAsync(Role.SchoolEditor, "Чужое");
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        (await PressAsync(principal, $"{others.Id.Value}")).StatusCode.ShouldBe(HttpStatusCode.OK, "it is not theirs");
        (await PressAsync(principal, "<b>")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await UnreadAsync()).ShouldBe(3);
        (await PressAsync(principal, $"{own.Id.Value}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await UnreadAsync()).ShouldBe(2);
        (await PressAsync(principal, "all", "2020-01-01T00:00:00.0000000+00:00")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await UnreadAsync()).ShouldBe(2, "they came after the list was seen");
        (await PressAsync(principal, "all", DateTimeOffset.UtcNow.ToString("O"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await UnreadAsync()).ShouldBe(1, "the other person's");
    }

    [Fact]
    public async Task List_OfMany_IsPaged()
    {
        for (var number = 0; number < 31; number++)
        {
            await PutAsync(Role.Principal, $"Номер {number}.");
        }

        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        (await principal.TextAsync(List)).ShouldNotContain("Номер 0.");
        (await principal.TextAsync($"{List}?page=2")).ShouldContain("Номер 0.");
        (await principal.TextAsync($"{List}?page=99999999999")).ShouldContain("Номер 30.");
        (await principal.TextAsync($"{List}?page=500")).ShouldContain("Номер 0.");
    }

    [Fact]
    public async Task Settings_AreThePersonsOwn_AndNonsenseIsToldInWords()
    {
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "settings",
            ["Form.Paces[Decisions]"] = "Never",
            ["Form.Paces[Filing]"] = "AtOnce",
            ["Form.Paces[Deadlines]"] = "Daily",
        };
        using var saved = await principal.PostAsync(Settings, fields);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var settings = await context.NotificationSettings.AsNoTracking().SingleAsync();
        settings.PersonId.ShouldBe(portal.Primorsk.PersonIn(Role.Principal));
        (settings.Decisions, settings.Filing, settings.Deadlines).ShouldBe((MailPace.Never, MailPace.AtOnce, MailPace.Daily));
        using var refused = await principal.PostAsync(Settings, new Dictionary<string, string>(fields) { ["Form.Paces[Filing]"] = "17" });
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("выбор не прочитан");

        // A colleague has settings of her own, and leaves these alone.
        using var head = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Head));
        using var hers = await head.PostAsync(Settings, new Dictionary<string, string>(fields) { ["Form.Paces[Decisions]"] = "Daily" });
        hers.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await context.NotificationSettings.AsNoTracking().ToDictionaryAsync(settings => settings.PersonId, settings => settings.Decisions)).ShouldBe(
            new Dictionary<PersonId, MailPace> { [portal.Primorsk.PersonIn(Role.Principal)] = MailPace.Never, [portal.Primorsk.PersonIn(Role.Head)] = MailPace.Daily }, ignoreOrder: true);
        using var stranger = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.Principal));
        (await stranger.StatusAsync(Settings)).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.StatusAsync(List)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Mail_IsTheAdministrators_WhoLetsAFailedLetterBeTriedAgain()
    {
        var letter = await FailedAsync();
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.MunicipalAdmin))
        {
            using var other = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
            (await other.StatusAsync(Mail)).ShouldBe(HttpStatusCode.Forbidden);
            (await AgainAsync(portal.Primorsk, role, letter)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(TryLettersAgain.RoleMayWatch);
        }

        (await AgainAsync(portal.Zarechny, Role.MunicipalAdmin, letter)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        using var admin = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        var page = await admin.TextAsync(Mail);
        page.ShouldContain("550 нет такого");
        page.ShouldContain(portal.Primorsk.EmailOf(Role.Principal));
        using var foreign = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.MunicipalAdmin));
        (await foreign.TextAsync("/m/zarechny/administration/mail")).ShouldNotContain("550 нет такого");
        using var answer = await admin.PostAsync(Mail, new Dictionary<string, string> { ["_handler"] = "again", ["Form.Press"] = $"{letter.Value}" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Database.AskAdminAsync("select state from mail_letters")).ShouldBe("Waiting");
        (await AgainAsync(portal.Primorsk, Role.MunicipalAdmin, letter)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(MailLetter.OnlyAFailedOneIsTriedAgain);
    }

    private static Task<HttpResponseMessage> PressAsync(Browser browser, string press, string asked = "") =>
        browser.PostAsync(List, new Dictionary<string, string> { ["_handler"] = "read", ["Form.Press"] = press, ["Form.Asked"] = asked });

    private Task<Outcome<string>> AgainAsync(Town town, Role role, MailLetterId letter) => portal.Services.GetRequiredService<TryLettersAgain>()
        .RunAsync(new Visitor(town.PersonIn(role), "", town.StampOf(role), town.Slug), letter, default);

    private async Task<Notification> PutAsync(Role role, string text, bool isRead = false)
    {
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var news = new News(NotificationMatter.RoadmapReturned, portal.Primorsk.Gymnasium.Id, text, "/m/primorsk/schools");
        var notification = new Notification(portal.Primorsk.Tenant, portal.Primorsk.PersonIn(role), news, MailPace.Never, DateTimeOffset.UtcNow);
        if (isRead)
        {
            notification.Read(DateTimeOffset.UtcNow);
        }

        context.Add(notification);
        await context.SaveChangesAsync();
        return notification;
    }

    private async Task<MailLetterId> FailedAsync()
    {
        var notification = await PutAsync(Role.Principal, "Новое");
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var letter = new MailLetter(portal.Primorsk.Tenant, notification.Recipient, DateTimeOffset.UtcNow);
        letter.Claim("сервер", letter.At, TimeSpan.FromMinutes(5));
        letter.GiveUp("550 нет такого");
        context.Add(letter);
        (await context.Notifications.SingleAsync()).PutInto(letter);
        await context.SaveChangesAsync();
        return letter.Id;
    }

    private async Task<int> UnreadAsync()
    {
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        return await context.Notifications.CountAsync(notification => notification.ReadAt == null);
    }
}
