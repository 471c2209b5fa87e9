using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Audits;

/// <summary>What part of a matrix is wanted; nothing named is everything.</summary>
/// <param name="OnlyDisputed">Only schools and parameters with a cell of which the school itself says something else.</param>
/// <param name="OnlyChanged">Only schools and parameters with a cell that is another one than in the earlier audit.</param>
public sealed record MatrixFilter(SchoolKind? Kind, RiskFactorId? Factor, bool OnlyChanged, bool OnlyDisputed = false)
{
    public static readonly MatrixFilter Everything = new(null, null, false);
}
