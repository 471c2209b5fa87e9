namespace RoadmapPortal.Domain.Risks;

/// <summary>Where a parameter is used.</summary>
/// <param name="Audits">Entry audits that look at it.</param>
/// <param name="Findings">Schools at which it was found, over all audits.</param>
/// <param name="Activities">Activities that work against it, removed rows too: they may be brought back.</param>
public sealed record ParameterUse(int Audits, int Findings, int Activities)
{
    public static readonly ParameterUse None = new(0, 0, 0);

    public bool IsUsed => Audits + Findings + Activities > 0;
}
