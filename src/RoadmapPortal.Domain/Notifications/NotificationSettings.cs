using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Notifications;

public readonly record struct NotificationSettingsId(Guid Value) : IEntityId<NotificationSettingsId>
{
    public static NotificationSettingsId New() => new(Guid.CreateVersion7());

    public static NotificationSettingsId From(Guid value) => new(value);
}

/// <summary>What a person wants by e-mail from a municipality. Whoever chose nothing has the usual.</summary>
public sealed class NotificationSettings : ITenantOwned
{
    private NotificationSettings()
    {
    }

    public NotificationSettings(MunicipalityId tenant, NotificationSettingsId id, PersonId person)
    {
        Tenant = tenant;
        Id = id;
        PersonId = person;
    }

    public MunicipalityId Tenant { get; private set; }

    public NotificationSettingsId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public MailPace Decisions { get; private set; } = Usual(MatterGroup.Decisions);

    public MailPace Filing { get; private set; } = Usual(MatterGroup.Filing);

    public MailPace Deadlines { get; private set; } = Usual(MatterGroup.Deadlines);

    public MailPace this[MatterGroup group] => group switch
    {
        MatterGroup.Decisions => Decisions,
        MatterGroup.Filing => Filing,
        MatterGroup.Deadlines => Deadlines,
    };

    /// <summary>A decision is waited for; everything else has time until the morning.</summary>
    public static MailPace Usual(MatterGroup group) => group == MatterGroup.Decisions ? MailPace.AtOnce : MailPace.Daily;

    public void Choose(MailPace decisions, MailPace filing, MailPace deadlines) => (Decisions, Filing, Deadlines) = (decisions, filing, deadlines);
}
