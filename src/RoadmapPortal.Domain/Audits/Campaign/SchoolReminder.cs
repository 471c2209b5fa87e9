using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Audits.Campaign;

public readonly record struct SchoolReminderId(Guid Value) : IEntityId<SchoolReminderId>
{
    public static SchoolReminderId New() => new(Guid.CreateVersion7());

    public static SchoolReminderId From(Guid value) => new(value);
}

/// <summary>напоминание to a school, shown to its people in the portal until one of them ticks it off.</summary>
public sealed class SchoolReminder : ITenantOwned
{
    /// <summary>What the entry audit has to do with; the school sees them at its self-audit.</summary>
    public static IReadOnlyList<ReminderMatter> OfAudit { get; } = [ReminderMatter.AnswerAudit, ReminderMatter.MendAudit];

    /// <summary>What the school's roadmap has to do with.</summary>
    public static IReadOnlyList<ReminderMatter> OfRoadmap { get; } = [ReminderMatter.FileRoadmap, ReminderMatter.MendRoadmap, ReminderMatter.PublishRoadmap];

    private SchoolReminder()
    {
    }

    public SchoolReminder(MunicipalityId tenant, SchoolReminderId id, PlanningPeriodId period, SchoolId school, ReminderMatter matter, DateOnly day, string sender)
    {
        Tenant = tenant;
        Id = id;
        PeriodId = period;
        SchoolId = school;
        Matter = matter;
        Day = day;
        Sender = sender;
    }

    public MunicipalityId Tenant { get; private set; }

    public SchoolReminderId Id { get; private set; }

    public PlanningPeriodId PeriodId { get; private set; }

    public SchoolId SchoolId { get; private set; }

    public ReminderMatter Matter { get; private set; }

    /// <summary>When it was sent. At most one unread of a matter for a school on a day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The name of who sent it.</summary>
    public string Sender { get; private set; } = "";

    /// <summary>None if nobody ticked it off yet.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>What a school with a self-audit at this stage can be reminded of; none if it is not waited for.</summary>
    /// <param name="stage">None if it has not begun.</param>
    public static ReminderMatter? MatterAt(SchoolAuditStage? stage) => (stage ?? SchoolAuditStage.Draft) switch
    {
        SchoolAuditStage.Draft => ReminderMatter.AnswerAudit,
        SchoolAuditStage.Returned => ReminderMatter.MendAudit,
        SchoolAuditStage.Submitted or SchoolAuditStage.Confirmed => null,
    };

    /// <summary>What a school with a roadmap at this stage can be reminded of; none if it is not waited for.</summary>
    /// <param name="stage">None if it was not asked for one.</param>
    public static ReminderMatter? MatterAt(SchoolRoadmapStage? stage) => stage switch
    {
        SchoolRoadmapStage.Draft => ReminderMatter.FileRoadmap,
        SchoolRoadmapStage.Returned => ReminderMatter.MendRoadmap,
        SchoolRoadmapStage.Accepted or SchoolRoadmapStage.Approved => ReminderMatter.PublishRoadmap,
        null or SchoolRoadmapStage.Submitted or SchoolRoadmapStage.Published or SchoolRoadmapStage.InForce or SchoolRoadmapStage.Closed => null,
    };

    /// <summary>Ticks it off. The first time counts.</summary>
    public void Read(DateTimeOffset at) => ReadAt ??= at;
}
