using System.Globalization;

namespace RoadmapPortal.Domain.Roadmaps.Filing;

/// <summary>The days of a campaign in which schools file their roadmaps, each inclusive. S4: 01.05, 01.05, 10.05 – 12.05.</summary>
/// <param name="OpensOn">From here schools write.</param>
/// <param name="FilingDue">By then the roadmap is submitted. Who is later is overdue and may still submit.</param>
/// <param name="PublicationDue">By then it stands on the school's site.</param>
/// <param name="CheckFrom">The authority checks the sites from this day.</param>
/// <param name="CheckTo">The last day of checking.</param>
public sealed record FilingTerms(DateOnly OpensOn, DateOnly FilingDue, DateOnly PublicationDue, DateOnly CheckFrom, DateOnly CheckTo)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"с {OpensOn:dd.MM.yyyy}, сдать до {FilingDue:dd.MM.yyyy}, опубликовать до {PublicationDue:dd.MM.yyyy}, проверка сайтов {CheckFrom:dd.MM.yyyy} – {CheckTo:dd.MM.yyyy}");
}
