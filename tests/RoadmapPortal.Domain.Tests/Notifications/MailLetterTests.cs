using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Notifications;

/// <summary>A letter is in one hand at a time, is tried again ever more seldom, and is given up visibly.</summary>
public sealed class MailLetterTests
{
    private static readonly DateTimeOffset Now = new(2023, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly MailLetter letter = new(MunicipalityId.New(), PersonId.New(), Now);

    [Fact]
    public void Claim_InAnothersHand_IsRefusedUntilItsTimeIsOver()
    {
        letter.Claim("a", Now, Lease);
        letter.IsDue(Now.AddMinutes(4)).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => letter.Claim("b", Now.AddMinutes(4), Lease));
        letter.Claim("b", Now.AddMinutes(5), Lease);
        (letter.ClaimedBy, letter.Attempts).ShouldBe(("b", 2));
    }

    [Fact]
    public void Defer_AgainAndAgain_WaitsLongerAndGivesUp()
    {
        var now = Now;
        var pauses = new List<TimeSpan>();
        while (letter.State == LetterState.Waiting)
        {
            letter.Claim("a", now, Lease);
            letter.Defer("451 потом", now);
            if (letter.State == LetterState.Waiting)
            {
                pauses.Add(letter.NextAttempt - now);
                letter.IsDue(letter.NextAttempt.AddTicks(-1)).ShouldBeFalse();
                now = letter.NextAttempt;
            }
        }

        pauses[0].ShouldBe(TimeSpan.FromMinutes(1));
        pauses[^1].ShouldBe(TimeSpan.FromHours(6));
        pauses.ShouldBe(pauses.Order());
        (letter.State, letter.Attempts, letter.LastError).ShouldBe((LetterState.Failed, pauses.Count + 1, "451 потом"));
        letter.IsDue(now.AddYears(1)).ShouldBeFalse();
    }

    [Fact]
    public void MarkSent_IsForGood()
    {
        letter.Claim("a", Now, Lease);
        letter.MarkSent(Now);
        letter.IsDue(Now.AddYears(1)).ShouldBeFalse();
        letter.WhyNotTryAgain().ShouldHaveSingleItem().Rule.ShouldBe(MailLetter.OnlyAFailedOneIsTriedAgain);
        Should.Throw<RefusedException>(() => letter.TryAgain(Now));
        Should.Throw<InvalidOperationException>(() => letter.Defer("поздно", Now));
    }

    [Fact]
    public void TryAgain_OfAFailedOne_BeginsAnew()
    {
        letter.Claim("a", Now, Lease);
        letter.GiveUp(new string('x', 2000));
        letter.LastError!.Length.ShouldBe(500);
        letter.TryAgain(Now.AddDays(1));
        letter.IsDue(Now.AddDays(1)).ShouldBeTrue();
        letter.Attempts.ShouldBe(0);
    }

    [Theory]
    [InlineData("2023-05-01T07:59:00+03:00", "2023-04-30T08:00:00+03:00")]
    [InlineData("2023-05-01T08:00:00+03:00", "2023-05-01T08:00:00+03:00")]
    [InlineData("2023-05-01T23:30:00+10:00", "2023-05-01T08:00:00+10:00")]
    public void DailyLetter_GoesAtEightInTheMorning(string now, string moment)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        DailyLetter.LastMoment(DateTimeOffset.Parse(now, culture)).ShouldBe(DateTimeOffset.Parse(moment, culture));
    }

    [Fact]
    public void Settings_NotChosen_BringDecisionsAtOnceAndTheRestInTheMorning()
    {
        var settings = new NotificationSettings(MunicipalityId.New(), NotificationSettingsId.New(), PersonId.New());
        Enum.GetValues<NotificationMatter>().Where(matter => settings[matter.Group()] == MailPace.AtOnce)
            .ShouldBe(
            [
                NotificationMatter.RoadmapReturned, NotificationMatter.RoadmapAccepted, NotificationMatter.RoadmapApproved,
                NotificationMatter.OrderSubmitted, NotificationMatter.OrderReturned, NotificationMatter.OrderApproved,
            ]);
        settings.Choose(MailPace.Never, MailPace.AtOnce, MailPace.Daily);
        Enum.GetValues<MatterGroup>().Select(group => settings[group]).ShouldBe([MailPace.Never, MailPace.AtOnce, MailPace.Daily]);
    }

    [Fact]
    public void PutInto_ASecondLetterOrAnothers_IsADefect()
    {
        var notification = new Notification(letter.Tenant, letter.Recipient, new News(NotificationMatter.Reminder, null, "Слова", "/m/sochi"), MailPace.Daily, Now);
        Should.Throw<InvalidOperationException>(() => notification.PutInto(new MailLetter(letter.Tenant, PersonId.New(), Now)));
        notification.PutInto(letter);
        Should.Throw<InvalidOperationException>(() => notification.PutInto(letter));
    }
}
