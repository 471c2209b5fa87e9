namespace RoadmapPortal.Domain.Audits.Comparing;

/// <summary>How many schools had so many risks, before and now. Schools only, by the parameters that both audits looked at.</summary>
/// <param name="Least">Of risks, inclusive.</param>
/// <param name="Most">Of risks, inclusive.</param>
public sealed record RiskSpread(int Least, int Most, int SchoolsBefore, int SchoolsNow)
{
    /// <summary>More lines than this are no picture any more.</summary>
    private const int MostLines = 10;

    /// <summary>From no risk at all, which stands alone, to the most that any school has; no line is left out between.</summary>
    public static IReadOnlyList<RiskSpread> Of(IReadOnlyList<ComparedSchool> schools)
    {
        var most = schools.Select(school => Math.Max(school.CountBefore, school.CountNow)).DefaultIfEmpty().Max();
        var step = Math.Max(1, (most + MostLines - 1) / MostLines);
        var spread = new List<RiskSpread> { Line(schools, 0, 0) };
        for (var least = 1; least <= most; least += step)
        {
            spread.Add(Line(schools, least, least + step - 1));
        }

        return spread;
    }

    private static RiskSpread Line(IReadOnlyList<ComparedSchool> schools, int least, int most) => new(
        least,
        most,
        schools.Count(school => school.CountBefore >= least && school.CountBefore <= most),
        schools.Count(school => school.CountNow >= least && school.CountNow <= most));
}
