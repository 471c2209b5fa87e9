namespace RoadmapPortal.Domain.Audits.Campaign;

/// <summary>What a school is reminded of; stored by name.</summary>
public enum ReminderMatter
{
    /// <summary>Its self-audit is not submitted.</summary>
    AnswerAudit,

    /// <summary>Answers came back with remarks.</summary>
    MendAudit,

    /// <summary>Its roadmap is not submitted.</summary>
    FileRoadmap,

    /// <summary>Its roadmap came back with remarks.</summary>
    MendRoadmap,

    /// <summary>Its roadmap is accepted, and the school has not said where it is published.</summary>
    PublishRoadmap,
}
