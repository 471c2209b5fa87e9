using System.Globalization;

namespace RoadmapPortal.Domain.Audits;

/// <summary>What a planning period is called and which days it has.</summary>
/// <param name="To">The last day, inclusive.</param>
public sealed record PeriodTerms(string Words, DateOnly From, DateOnly To)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Words}, {From:dd.MM.yyyy} – {To:dd.MM.yyyy}");
}
