using System.Globalization;

namespace RoadmapPortal.Domain.Audits.Campaign;

/// <summary>The days of a campaign, each inclusive.</summary>
/// <param name="OpensOn">From here schools answer.</param>
/// <param name="AnswersDue">By then they should have. Who is later is overdue and may still answer.</param>
/// <param name="ReviewDue">By then the review is finished; afterwards nothing is answered any more.</param>
public sealed record CampaignTerms(DateOnly OpensOn, DateOnly AnswersDue, DateOnly ReviewDue)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"с {OpensOn:dd.MM.yyyy}, ответы до {AnswersDue:dd.MM.yyyy}, проверка до {ReviewDue:dd.MM.yyyy}");
}
