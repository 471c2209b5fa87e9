using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Features.Notifications.Send;
using SmtpServer.Protocol;

namespace RoadmapPortal.Web.Tests.Notifications;

/// <summary>Letters from the queue to a real mail server that takes them, refuses them, dies or sleeps; and senders that die or are two.</summary>
public sealed class SendLettersTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly PostOffice post = new();

    private Town Primorsk => database.Primorsk;

    public async ValueTask InitializeAsync() => await database.AskAdminAsync("delete from notifications; delete from mail_letters");

    public ValueTask DisposeAsync() => post.DisposeAsync();

    [Fact]
    public async Task Run_EachLetterOnce_WithWordsAndLinkForWhomItIs()
    {
        var notification = await PutAsync("Дорожная карта гимназии № 5 возвращена на доработку");
        (await Sender().RunAsync(default)).ShouldBe(1);
        (await Sender().RunAsync(default)).ShouldBe(0);
        var letter = post.Letters.ShouldHaveSingleItem();
        letter.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe(Primorsk.EmailOf(Role.Principal));
        letter.From.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("portal@roadmap.example");
        letter.Subject.ShouldBe(notification.Text);
        letter.TextBody!.ShouldContain($"https://portal.example/m/primorsk/notifications/{notification.Id.Value}");
        letter.MessageId.ShouldBe($"{notification.LetterId!.Value.Value:N}@portal.example");
        (await LetterAsync()).State.ShouldBe(LetterState.Sent);
    }

    [Fact]
    public async Task Run_HostileWordsAndName_AreNeitherHeadersNorMarkup()
    {
        await database.AskAdminAsync($"update accounts set display_name = E'Злой <b>\\r\\nBcc: evil@example.com' where id = '{Primorsk.PersonIn(Role.Principal).Value}'");
        await PutAsync("<script>alert(1)</script>\r\nBcc: other@example.com");
        (await Sender().RunAsync(default)).ShouldBe(1);
        await database.AskAdminAsync($"update accounts set display_name = 'Principal (Приморск)' where id = '{Primorsk.PersonIn(Role.Principal).Value}'");
        var letter = post.Letters.ShouldHaveSingleItem();
        letter.Bcc.ShouldBeEmpty();
        letter.Headers.ShouldAllBe(header => !header.Field.Equals("Bcc", StringComparison.OrdinalIgnoreCase));
        letter.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe(Primorsk.EmailOf(Role.Principal));
        letter.HtmlBody!.ShouldContain("&lt;script&gt;");
        letter.HtmlBody!.ShouldNotContain("<script");
        letter.HtmlBody!.ShouldNotContain("<b>");
        letter.Subject.ShouldBe("<script>alert(1)</script> Bcc: other@example.com");
    }

    [Fact]
    public async Task Run_ByTwoServersAtOnce_SendsTwoHundredLettersOnceEach()
    {
        await PutManyAsync(200);
        var sent = await Task.WhenAll(Task.Run(() => Sender().RunAsync(default)), Task.Run(() => Sender().RunAsync(default)));
        sent.Sum().ShouldBe(200);
        sent.ShouldAllBe(number => number > 0, "one of them had nothing to do: the test would prove nothing");
        post.Letters.Count.ShouldBe(200);
        post.Letters.Select(letter => letter.MessageId).Distinct().Count().ShouldBe(200);
        (await database.AskAdminAsync("select count(*) from mail_letters where state <> 'Sent' or attempts <> 1")).ShouldBe(0L);
    }

    [Fact]
    public async Task Run_AfterAServerDiedWithAClaim_LeavesTheLetterUntilTheClaimIsOver_ThenSendsIt()
    {
        await PutAsync("Слова");
        await using (var dying = database.Portal.Open(Primorsk.Scope))
        {
            (await SendLetters.ClaimAsync(dying, default)).ShouldNotBeNull();
        }

        (await Sender().RunAsync(default)).ShouldBe(0);
        await database.AskAdminAsync("update mail_letters set claimed_until = now() - interval '1 second'");
        (await Sender().RunAsync(default)).ShouldBe(1);
        post.Letters.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Run_AddressThatDoesNotExist_IsGivenUpWithTheReason_AndTheNextLetterGoes()
    {
        var refused = await PutAsync("Первое");
        await PutAsync("Второе", Role.Reviewer);
        post.OnRecipient = address => address == Primorsk.EmailOf(Role.Principal) ? new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no such user") : null;
        (await Sender().RunAsync(default)).ShouldBe(1);
        var letter = await LetterAsync(refused);
        letter.State.ShouldBe(LetterState.Failed);
        letter.LastError!.ShouldContain("550");
        letter.LastError!.ShouldContain("no such user");
        post.Letters.ShouldHaveSingleItem().Subject.ShouldBe("Второе");
    }

    [Fact]
    public async Task Run_ServerThatIsBusy_IsAskedAgainAMinuteLater()
    {
        await PutAsync("Слова");
        post.OnLetter = (_, _) => Task.FromResult(new SmtpResponse(SmtpReplyCode.Aborted, "busy"));
        (await Sender().RunAsync(default)).ShouldBe(0);
        var letter = await LetterAsync();
        (letter.State, letter.Attempts, letter.ClaimedUntil).ShouldBe((LetterState.Waiting, 1, null));
        letter.NextAttempt.ShouldBe(DateTimeOffset.UtcNow.AddMinutes(1), TimeSpan.FromSeconds(30));
        (await Sender().RunAsync(default)).ShouldBe(0);
        (await LetterAsync()).Attempts.ShouldBe(1, "it is not due yet");
        post.OnLetter = (_, _) => Task.FromResult(SmtpResponse.Ok);
        await HurryAsync();
        (await Sender().RunAsync(default)).ShouldBe(1);
        post.Letters.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Run_ServerThatDiesInTheMiddle_LosesNothing()
    {
        await PutAsync("Слова");
        using var dying = new DyingPostOffice(post.Settings);
        (await Sender(dying.Settings).RunAsync(default)).ShouldBe(0);
        await dying.Dead;
        var letter = await LetterAsync();
        letter.State.ShouldBe(LetterState.Waiting);
        letter.LastError!.ShouldContain("прервалась");
        await HurryAsync();
        (await Sender().RunAsync(default)).ShouldBe(1);
        post.Letters.ShouldHaveSingleItem().MessageId!.ShouldStartWith($"{letter.Id.Value:N}");
    }

    [Fact]
    public async Task Run_ServerThatSleeps_IsNotWaitedForForever()
    {
        await PutAsync("Слова");
        post.OnLetter = async (_, stop) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(stop);
            return SmtpResponse.Ok;
        };
        (await Sender(patience: TimeSpan.FromSeconds(1)).RunAsync(default)).ShouldBe(0);
        (await LetterAsync()).LastError!.ShouldContain("слишком долго молчит");
    }

    [Fact]
    public async Task Run_NoServerThere_TriesOneLetterAndLeavesTheOthers()
    {
        await PutManyAsync(3);
        await post.DisposeAsync();
        (await Sender().RunAsync(default)).ShouldBe(0);
        (await database.AskAdminAsync("select sum(attempts) from mail_letters")).ShouldBe(1L);
        (await database.AskAdminAsync("select count(*) from mail_letters where state = 'Waiting'")).ShouldBe(3L);
    }

    [Fact]
    public async Task Run_LetterThatAnotherServerTookMeanwhile_IsLeftToIt()
    {
        await PutAsync("Слова");
        post.OnLetter = async (_, _) =>
        {
            await database.AskAdminAsync("update mail_letters set claimed_by = 'другой', attempts = 2");
            return SmtpResponse.Ok;
        };
        await Sender().RunAsync(default);
        var letter = await LetterAsync();
        (letter.State, letter.ClaimedBy, letter.Attempts).ShouldBe((LetterState.Waiting, "другой", 2));
    }

    [Fact]
    public async Task Run_WhoWorksThereNoLonger_GetsNothing()
    {
        await PutAsync("Слова", to: database.Zarechny.PersonIn(Role.Principal));
        (await Sender().RunAsync(default)).ShouldBe(0);
        post.Letters.ShouldBeEmpty();
        (await LetterAsync()).State.ShouldBe(LetterState.Failed);
    }

    private SendLetters Sender(MailSettings? settings = null, TimeSpan? patience = null) =>
        new(database.Portal, settings ?? post.Settings, TimeProvider.System, NullLogger<SendLetters>.Instance) { Patience = patience };

    private async Task<Notification> PutAsync(string text, Role role = Role.Principal, PersonId? to = null)
    {
        await using var context = database.Portal.Open(Primorsk.Scope);
        var notification = Add(context, to ?? Primorsk.PersonIn(role), text);
        await context.SaveChangesAsync();
        return notification;
    }

    private async Task PutManyAsync(int number)
    {
        await using var context = database.Portal.Open(Primorsk.Scope);
        for (var at = 0; at < number; at++)
        {
            Add(context, Primorsk.PersonIn(Role.Reviewer), $"Письмо {at}");
        }

        await context.SaveChangesAsync();
    }

    private Notification Add(PortalContext context, PersonId person, string text)
    {
        var at = DateTimeOffset.UtcNow.AddMinutes(-1);
        var notification = new Notification(Primorsk.Tenant, person, new News(NotificationMatter.RoadmapReturned, Primorsk.Gymnasium.Id, text, "/m/primorsk"), MailPace.AtOnce, at);
        var letter = new MailLetter(Primorsk.Tenant, person, at);
        notification.PutInto(letter);
        context.AddRange(notification, letter);
        return notification;
    }

    private async Task<MailLetter> LetterAsync(Notification? of = null)
    {
        await using var context = database.Portal.Open(Primorsk.Scope);
        return await context.MailLetters.AsNoTracking().SingleAsync(letter => of == null || letter.Id == of.LetterId);
    }

    /// <summary>As if the pause were over.</summary>
    private async Task HurryAsync() => await database.AskAdminAsync("update mail_letters set next_attempt = now()");
}
