namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>What the reviewer made of an answer; stored by name.</summary>
public enum AnswerVerdict
{
    /// <summary>Not decided, or changed by the school since it came back.</summary>
    Open,

    /// <summary>подтверждён: closed for the school.</summary>
    Confirmed,

    /// <summary>возвращён, with a remark.</summary>
    Returned,
}
