namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>What one can do at the matrix.</summary>
public sealed record MatrixDeeds(OpenAuditQuery Open, MarkFindings Mark, FindingQuery Look, ExplainFinding Explain);
