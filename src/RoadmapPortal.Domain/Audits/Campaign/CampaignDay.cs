using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Audits.Campaign;

/// <summary>A day, and the campaign it falls into or not.</summary>
/// <param name="Campaign">None if the period has none.</param>
public sealed record CampaignDay(AuditCampaign? Campaign, DateOnly Today)
{
    public static readonly Rule CampaignIsOpen = new(
        "campaign/is-open", "Самоаудит этого периода ещё не открыт. Его открывает администратор муниципалитета.");

    public static readonly Rule CampaignHasBegun = new("campaign/has-begun", "Самоаудит начнётся {0:dd.MM.yyyy}. До этого ответы не принимаются.");

    public static readonly Rule CampaignIsNotOver = new(
        "campaign/is-not-over", "Кампания закончилась {0:dd.MM.yyyy}, ответы больше не принимаются. Попросите администратора муниципалитета продлить её.");

    /// <summary>Answers are past their day and still taken.</summary>
    public bool IsOverdue => Campaign is not null && Today > Campaign.AnswersDue;

    public bool IsReviewOverdue => Campaign is not null && Today > Campaign.ReviewDue;

    public IReadOnlyList<Refusal> WhyNotAnswer() => Campaign switch
    {
        null => [CampaignIsOpen.Refuse()],
        _ when Today < Campaign.OpensOn => [CampaignHasBegun.Refuse(Campaign.OpensOn)],
        _ when Today > Campaign.ReviewDue => [CampaignIsNotOver.Refuse(Campaign.ReviewDue)],
        _ => [],
    };
}
