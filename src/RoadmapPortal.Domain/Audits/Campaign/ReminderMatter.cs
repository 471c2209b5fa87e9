namespace RoadmapPortal.Domain.Audits.Campaign;

/// <summary>What a school is reminded of; stored by name.</summary>
public enum ReminderMatter
{
    /// <summary>Its self-audit is not submitted.</summary>
    AnswerAudit,

    /// <summary>Answers came back with remarks.</summary>
    MendAudit,
}
