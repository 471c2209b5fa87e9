namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>What a school says of a parameter; stored by name.</summary>
public enum AnswerValue
{
    /// <summary>выявлено</summary>
    Found,

    /// <summary>не выявлено</summary>
    NotFound,

    /// <summary>не применимо: a primary school has no final examinations</summary>
    NotApplicable,
}
