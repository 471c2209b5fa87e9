namespace RoadmapPortal.Domain.Checks;

/// <summary>What a check found.</summary>
/// <param name="Severity">As the municipality weighs the check; never <see cref="CheckSeverity.Off"/>.</param>
/// <param name="Words">In Russian, for the author: what is wrong. Where it is, says the place.</param>
/// <param name="Fixes">Remedies to choose from; none where only the author can know.</param>
public sealed record Flaw(RoadmapCheck Check, CheckSeverity Severity, FlawPlace Place, string Words, IReadOnlyList<Fix> Fixes);
