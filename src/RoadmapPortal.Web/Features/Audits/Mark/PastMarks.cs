using System.Collections.Immutable;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>What the earlier audit found at a school.</summary>
/// <param name="Found">By this audit's parameters.</param>
/// <param name="Looked">The parameters that it looked at.</param>
public sealed record PastMarks(ImmutableHashSet<RiskParameterId> Found, IReadOnlySet<RiskParameterId> Looked)
{
    /// <returns>None if the earlier audit did not look at it.</returns>
    public bool? Contains(RiskParameterId parameter) => Looked.Contains(parameter) ? Found.Contains(parameter) : null;
}
