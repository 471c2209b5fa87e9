using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>The part of a matrix that an address asks for: texts from outside, of which the unreadable ones ask for nothing.</summary>
public sealed record MatrixWish(string? Kind, string? Factor, bool OnlyChanged, bool OnlyDisputed = false)
{
    public MatrixFilter Filter => new(
        Enum.TryParse<SchoolKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null,
        Guid.TryParse(Factor, out var factor) ? new RiskFactorId(factor) : null,
        OnlyChanged,
        OnlyDisputed);
}
