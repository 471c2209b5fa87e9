namespace RoadmapPortal.Domain.Risks;

/// <summary>The code that a parameter is to bear.</summary>
/// <param name="Printed">As documents print it: «2.4», «2.4.»; empty for none.</param>
/// <param name="IsCertain">A document says so.</param>
public sealed record WantedCode(RiskParameterId Parameter, string Printed, bool IsCertain);
