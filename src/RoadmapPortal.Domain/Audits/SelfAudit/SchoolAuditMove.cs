namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>What can be done with a school's self-audit.</summary>
public enum SchoolAuditMove
{
    /// <summary>Write an answer, add or take away its files.</summary>
    Answer,

    Submit,

    /// <summary>Take it back before the reviewer has decided about anything.</summary>
    Withdraw,

    /// <summary>Confirm or return single answers.</summary>
    Decide,

    /// <summary>Finish the review with some answers returned.</summary>
    Return,

    /// <summary>Finish the review with every answer confirmed.</summary>
    Confirm,

    /// <summary>Take the review up again: a reviewer errs too.</summary>
    Reopen,
}
