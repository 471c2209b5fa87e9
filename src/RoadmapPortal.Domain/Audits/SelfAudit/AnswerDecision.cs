namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>What a reviewer decides about an answer, and what they had before them when they did.</summary>
/// <param name="Remark">Why it goes back.</param>
/// <param name="SeenRound">The submission that the reviewer has read.</param>
/// <param name="SeenVerdict">What was decided about it then.</param>
public sealed record AnswerDecision(AnswerVerdict Verdict, string? Remark, int SeenRound, AnswerVerdict SeenVerdict);
