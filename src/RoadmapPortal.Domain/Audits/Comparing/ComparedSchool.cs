using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Audits.Comparing;

/// <summary>What two audits say of a school, by the parameters that both looked at.</summary>
public sealed record ComparedSchool(
    School School, IReadOnlyList<ComparedParameter> Appeared, IReadOnlyList<ComparedParameter> Disappeared, IReadOnlyList<ComparedParameter> Stayed)
{
    public int CountBefore => Disappeared.Count + Stayed.Count;

    public int CountNow => Appeared.Count + Stayed.Count;

    public int Changes => Appeared.Count + Disappeared.Count;
}
