using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Notifications;

public readonly record struct NotificationId(Guid Value) : IEntityId<NotificationId>
{
    public static NotificationId New() => new(Guid.CreateVersion7());

    public static NotificationId From(Guid value) => new(value);
}

/// <summary>уведомление: news for one person, kept until they read it and after.</summary>
public sealed class Notification : ITenantOwned
{
    private Notification()
    {
    }

    /// <param name="mail">How it goes by e-mail; never, if the portal sends none.</param>
    public Notification(MunicipalityId tenant, PersonId recipient, News news, MailPace mail, DateTimeOffset at)
    {
        Tenant = tenant;
        Id = NotificationId.New();
        Recipient = recipient;
        (Matter, SchoolId, Text, Address, Occasion) = (news.Matter, news.School, news.Text, news.Address, news.Occasion);
        Mail = mail;
        At = at;
    }

    public MunicipalityId Tenant { get; private set; }

    public NotificationId Id { get; private set; }

    public PersonId Recipient { get; private set; }

    public NotificationMatter Matter { get; private set; }

    public SchoolId? SchoolId { get; private set; }

    /// <summary>One line.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Within the portal: <c>/m/sochi/…</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>A person is told of an occasion once.</summary>
    public string Occasion { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    public MailPace Mail { get; private set; }

    /// <summary>The letter that carries it; none if it goes by none, or waits for the day's.</summary>
    public MailLetterId? LetterId { get; private set; }

    /// <summary>The first time counts.</summary>
    public void Read(DateTimeOffset at) => ReadAt ??= at;

    /// <exception cref="InvalidOperationException">It has a letter already, or is another person's.</exception>
    public void PutInto(MailLetter letter)
    {
        if (LetterId is not null || letter.Recipient != Recipient)
        {
            throw new InvalidOperationException($"The notification {Id.Value} goes by another letter.");
        }

        LetterId = letter.Id;
    }
}
