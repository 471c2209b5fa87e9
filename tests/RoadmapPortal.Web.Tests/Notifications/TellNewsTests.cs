using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Features.Notifications.Rounds;
using RoadmapPortal.Web.Features.Notifications.Send;
using RoadmapPortal.Web.Features.Notifications.Tell;

namespace RoadmapPortal.Web.Tests.Notifications;

/// <summary>Whom an action's news reach, by which way, and only with the deed; deadlines and the letter of the day, however often they run.</summary>
public sealed class TellNewsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly MailSettings Mail = MailSettings.Off with { Host = "post.example", PublicAddress = new Uri("https://portal.example/") };
    private static readonly Role[] SchoolPeople = [Role.Principal, Role.SchoolEditor];

    private readonly TellNews tell = new(Mail, TimeProvider.System);

    private Town Primorsk => database.Primorsk;

    public async ValueTask InitializeAsync() =>
        await database.AskAdminAsync("delete from notifications; delete from mail_letters; delete from notification_settings");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task School_ItsPeopleExceptWhoDidIt_AndNobodyElse()
    {
        await TellSchoolAsync(News(NotificationMatter.RoadmapReturned), Primorsk.PersonIn(Role.SchoolEditor));
        var notification = (await AllAsync()).ShouldHaveSingleItem();
        notification.Recipient.ShouldBe(Primorsk.PersonIn(Role.Principal));
        (notification.Mail, notification.LetterId is null).ShouldBe((MailPace.AtOnce, false));
    }

    [Fact]
    public async Task Office_WhoseRolesAllowTheDeed()
    {
        await using var context = database.Portal.Open(Primorsk.Scope);
        await tell.OfficeAsync(context, Deed.RemindSchools, News(NotificationMatter.RoadmapSubmitted), Primorsk.PersonIn(Role.Methodist), default);
        await tell.OfficeAsync(context, Deed.EditSchoolRoadmap, News(NotificationMatter.RoadmapWithdrawn), null, default);
        await context.SaveChangesAsync();
        (await AllAsync()).Select(notification => (notification.Recipient, notification.Matter, notification.Mail)).ShouldBe(
            [
                (Primorsk.PersonIn(Role.Reviewer), NotificationMatter.RoadmapSubmitted, MailPace.Daily),
                (Primorsk.PersonIn(Role.MunicipalAdmin), NotificationMatter.RoadmapSubmitted, MailPace.Daily),
                (Primorsk.PersonIn(Role.Methodist), NotificationMatter.RoadmapWithdrawn, MailPace.Daily),
            ],
            ignoreOrder: true);
        (await context.MailLetters.AnyAsync()).ShouldBeFalse("those wait for the morning");
    }

    [Fact]
    public async Task School_ThatIsNotSaved_TellsNobody()
    {
        await using (var context = database.Portal.Open(Primorsk.Scope))
        {
            await tell.SchoolAsync(context, Primorsk.Gymnasium.Id, News(NotificationMatter.RoadmapReturned), null, default);
        }

        (await AllAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task School_OneOccasionSeveralTimes_IsToldOnce()
    {
        var news = News(NotificationMatter.Overdue, "Overdue 1");
        await TellSchoolAsync(news);
        await TellSchoolAsync(news);
        await using var context = database.Portal.Open(Primorsk.Scope);
        await tell.SchoolAsync(context, Primorsk.Gymnasium.Id, News(NotificationMatter.Overdue, "Overdue 2"), null, default);
        await tell.SchoolAsync(context, Primorsk.Gymnasium.Id, News(NotificationMatter.Overdue, "Overdue 2"), null, default);
        await context.SaveChangesAsync();
        (await AllAsync()).Count.ShouldBe(2 * SchoolPeople.Length);
    }

    [Fact]
    public async Task School_AsEachChose_AndWithoutAMailServerByNoMail()
    {
        await using (var context = database.Portal.Open(Primorsk.Scope))
        {
            var settings = new NotificationSettings(Primorsk.Tenant, NotificationSettingsId.New(), Primorsk.PersonIn(Role.Principal));
            settings.Choose(MailPace.Never, MailPace.AtOnce, MailPace.Daily);
            context.Add(settings);
            await context.SaveChangesAsync();
            await tell.SchoolAsync(context, Primorsk.Gymnasium.Id, News(NotificationMatter.RoadmapReturned), null, default);
            await new TellNews(MailSettings.Off, TimeProvider.System).SchoolAsync(context, Primorsk.Gymnasium.Id, News(NotificationMatter.RoadmapAccepted), null, default);
            await context.SaveChangesAsync();
        }

        (await AllAsync()).Select(notification => (notification.Recipient, notification.Matter, notification.Mail)).ShouldBe(
            [
                (Primorsk.PersonIn(Role.Principal), NotificationMatter.RoadmapReturned, MailPace.Never),
                (Primorsk.PersonIn(Role.SchoolEditor), NotificationMatter.RoadmapReturned, MailPace.AtOnce),
                (Primorsk.PersonIn(Role.Principal), NotificationMatter.RoadmapAccepted, MailPace.Never),
                (Primorsk.PersonIn(Role.SchoolEditor), NotificationMatter.RoadmapAccepted, MailPace.Never),
            ],
            ignoreOrder: true);
        (await database.AskAdminAsync("select count(*) from mail_letters")).ShouldBe(1L);
    }

    [Fact]
    public async Task Notifications_LeaveNoTraceInTheHistory()
    {
        await TellSchoolAsync(News(NotificationMatter.RoadmapReturned));
        (await database.AskAdminAsync("select count(*) from history_entries where subject in ('notifications', 'mail_letters')")).ShouldBe(0L);
    }

    [Fact]
    public async Task DailyLetters_OneForEachPersonOfWhatIsUnread_AndNoneTheSecondTime()
    {
        await using (var context = database.Portal.Open(Primorsk.Scope))
        {
            var before = DailyLetter.LastMoment(TimeProvider.System.GetLocalNow()).AddMinutes(-5).ToUniversalTime();
            foreach (var (role, at) in new[] { (Role.Reviewer, before), (Role.Reviewer, before), (Role.Head, before), (Role.Head, DateTimeOffset.UtcNow.AddMinutes(1)), (Role.Observer, before.AddDays(-30)) })
            {
                context.Add(new Notification(Primorsk.Tenant, Primorsk.PersonIn(role), News(NotificationMatter.RoadmapSubmitted), MailPace.Daily, at));
            }

            var read = new Notification(Primorsk.Tenant, Primorsk.PersonIn(Role.Methodist), News(NotificationMatter.RoadmapSubmitted), MailPace.Daily, before);
            read.Read(before);
            context.Add(read);
            await context.SaveChangesAsync();
        }

        var daily = new WriteDailyLetters(database.Portal, Mail, TimeProvider.System);
        await Task.WhenAll(Task.Run(() => daily.RunAsync(default)), Task.Run(() => daily.RunAsync(default)));
        await daily.RunAsync(default);
        (await AllAsync()).Where(notification => notification.LetterId is not null).GroupBy(notification => (notification.Recipient, notification.LetterId))
            .Select(letter => (letter.Key.Recipient, letter.Count())).ShouldBe([(Primorsk.PersonIn(Role.Reviewer), 2), (Primorsk.PersonIn(Role.Head), 1)], ignoreOrder: true);
        (await database.AskAdminAsync("select count(*) from mail_letters")).ShouldBe(2L);
    }

    [Fact]
    public async Task Deadlines_RunTwiceAndByTwoServers_TellOnce_OnlyTheTownsOwn()
    {
        var deadlines = new TellDeadlines(database.Portal, tell, TimeProvider.System);
        var day = Primorsk.Campaign.AnswersDue.AddDays(-6);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => deadlines.InAsync(Primorsk.Tenant, day, default))));
        await deadlines.InAsync(Primorsk.Tenant, day.AddDays(1), default);
        (await AllAsync()).Select(notification => (notification.Recipient, notification.Matter, notification.SchoolId))
            .ShouldBe(SchoolPeople.Select(role => (Primorsk.PersonIn(role), NotificationMatter.DeadlineNear, (Domain.Schools.SchoolId?)Primorsk.Gymnasium.Id)), ignoreOrder: true);
        await deadlines.InAsync(Primorsk.Tenant, Primorsk.Campaign.AnswersDue.AddDays(1), default);
        (await AllAsync()).Where(notification => notification.Matter == NotificationMatter.Overdue && notification.SchoolId is null).Select(notification => notification.Recipient)
            .ShouldBe(((Role[])[Role.Methodist, Role.Reviewer, Role.MunicipalAdmin]).Select(Primorsk.PersonIn), ignoreOrder: true);
        await deadlines.InAsync(Primorsk.Tenant, Primorsk.Campaign.ReviewDue.AddDays(1), default);
        (await AllAsync()).Count(notification => notification.Text.Contains("самоаудит", StringComparison.Ordinal)).ShouldBe(2 + 2 + 3, "afterwards nobody is told any more");
        (await database.AskAdminAsync($"select count(*) from notifications where tenant_id = '{database.Zarechny.Tenant.Value}'")).ShouldBe(0L);
    }

    [Theory]
    [InlineData("Draft", 0, null, "сдать дорожную карту")]
    [InlineData("Draft", 1, "https://gimnaziya5.example/map", null)]
    [InlineData("Approved", 1, null, "разместить дорожную карту")]
    [InlineData("Accepted", 1, "https://gimnaziya5.example/map", null)]
    public async Task Deadlines_OfFiling_AreNotForWhomTheEditionInForceStandsOnTheSite(string stage, int editions, string? address, string? expected)
    {
        var gymnasium = Primorsk.GymnasiumRoadmap.Id.Value;
        await database.AskAdminAsync($"update school_roadmaps set stage = '{stage}', edition_number = {editions}, published_at = {(address is null ? "null" : $"'{address}'")} where id = '{gymnasium}'");
        try
        {
            await new TellDeadlines(database.Portal, tell, TimeProvider.System).InAsync(Primorsk.Tenant, new DateOnly(2023, 9, 20), default);
            var told = (await AllAsync()).Where(notification => notification.SchoolId == Primorsk.Gymnasium.Id).ToList();
            if (expected is null)
            {
                told.ShouldBeEmpty();
            }
            else
            {
                told.ShouldNotBeEmpty();
                told.ShouldAllBe(notification => notification.Matter == NotificationMatter.Overdue && notification.Text.Contains(expected, StringComparison.Ordinal));
            }
        }
        finally
        {
            await database.AskAdminAsync($"update school_roadmaps set stage = 'Draft', edition_number = 0, published_at = null where id = '{gymnasium}'");
        }
    }

    private News News(NotificationMatter matter, string? occasion = null) => new(matter, Primorsk.Gymnasium.Id, "Слова", "/m/primorsk", occasion);

    private async Task TellSchoolAsync(News news, PersonId? except = null)
    {
        await using var context = database.Portal.Open(Primorsk.Scope);
        await tell.SchoolAsync(context, Primorsk.Gymnasium.Id, news, except, default);
        await context.SaveChangesAsync();
    }

    private async Task<List<Notification>> AllAsync()
    {
        await using var context = database.Portal.Open(Primorsk.Scope);
        return await context.Notifications.AsNoTracking().ToListAsync();
    }
}
