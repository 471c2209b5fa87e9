using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>Something that stands in the way of submitting, and where.</summary>
/// <param name="Parameter">None if it concerns the whole.</param>
public sealed record AnswerHindrance(RiskParameterId? Parameter, Refusal Refusal);
