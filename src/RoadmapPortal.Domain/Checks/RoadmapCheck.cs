using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Checks;

/// <summary>A rule that a roadmap is checked against while it is written and before it is submitted.</summary>
/// <param name="Rule">Its words tell what was found.</param>
/// <param name="Name">What is checked, in few words, for lists of checks.</param>
/// <param name="Usual">Its severity unless the municipality says otherwise.</param>
/// <param name="Heaviest">The municipality may not make it heavier: what may be wrong about the author must not stop him.</param>
public sealed record RoadmapCheck(Rule Rule, string Name, CheckSeverity Usual, CheckSeverity Heaviest = CheckSeverity.Blocks)
{
    public string Id => Rule.Id;
}
