using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>Something that stands in the way of submitting, and where.</summary>
/// <param name="Question">None if it concerns the whole.</param>
public sealed record AnswerHindrance(AuditQuestion? Question, Refusal Refusal);
