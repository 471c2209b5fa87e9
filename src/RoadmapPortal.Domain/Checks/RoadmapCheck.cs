namespace RoadmapPortal.Domain.Checks;

/// <summary>Something that a roadmap is checked for while it is written and before it is submitted.</summary>
/// <param name="Id">A sentence that is true when all is well; shared by code, tests, settings and the JSON export.</param>
/// <param name="Name">What it finds, in a few words: the heading under which its flaws are listed.</param>
/// <param name="Usual">Its severity unless the municipality says otherwise.</param>
/// <param name="Heaviest">The municipality may not make it heavier: what may be wrong about the author must not stop him.</param>
public sealed record RoadmapCheck(string Id, string Name, CheckSeverity Usual, CheckSeverity Heaviest = CheckSeverity.Blocks);
