using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Audits.Campaign;

public readonly record struct AuditCampaignId(Guid Value) : IEntityId<AuditCampaignId>
{
    public static AuditCampaignId New() => new(Guid.CreateVersion7());

    public static AuditCampaignId From(Guid value) => new(value);
}

/// <summary>кампания of a planning period: by when schools answer the entry audit and by when their answers are reviewed.</summary>
public sealed class AuditCampaign : ITenantOwned
{
    private const int LongestDays = 2 * 366;

    public static readonly Rule DaysFollowOneAnother = new(
        "campaign/days-follow-one-another", "Сроки стоят не по порядку: сначала открытие ({0:dd.MM.yyyy}), потом срок ответов ({1:dd.MM.yyyy}), потом срок проверки ({2:dd.MM.yyyy}).");

    public static readonly Rule LastsNoLongerThanTwoYears = new("campaign/lasts-no-longer-than-two-years", "Кампания длится больше двух лет. Проверьте годы.");

    private AuditCampaign()
    {
    }

    /// <exception cref="RefusedException">See <see cref="WhyNot"/>.</exception>
    public AuditCampaign(MunicipalityId tenant, AuditCampaignId id, PlanningPeriodId period, CampaignTerms terms)
    {
        RefusedException.ThrowIfAny(WhyNot(terms));
        Tenant = tenant;
        Id = id;
        PeriodId = period;
        (OpensOn, AnswersDue, ReviewDue) = (terms.OpensOn, terms.AnswersDue, terms.ReviewDue);
    }

    public MunicipalityId Tenant { get; private set; }

    public AuditCampaignId Id { get; private set; }

    public PlanningPeriodId PeriodId { get; private set; }

    public DateOnly OpensOn { get; private set; }

    public DateOnly AnswersDue { get; private set; }

    public DateOnly ReviewDue { get; private set; }

    public CampaignTerms Terms => new(OpensOn, AnswersDue, ReviewDue);

    public static IReadOnlyList<Refusal> WhyNot(CampaignTerms terms)
    {
        if (terms.OpensOn > terms.AnswersDue || terms.AnswersDue > terms.ReviewDue)
        {
            return [DaysFollowOneAnother.Refuse(terms.OpensOn, terms.AnswersDue, terms.ReviewDue)];
        }

        return terms.ReviewDue.DayNumber - terms.OpensOn.DayNumber > LongestDays ? [LastsNoLongerThanTwoYears.Refuse()] : [];
    }

    /// <param name="seen">What the writer saw before typing; none if there was no campaign.</param>
    public IReadOnlyList<Refusal> WhyNotChange(CampaignTerms? seen, CampaignTerms terms) =>
        Terms != seen && Terms != terms ? [Wording.IsStillAsSeen.Refuse(Terms), .. WhyNot(terms)] : WhyNot(terms);

    /// <exception cref="RefusedException">See <see cref="WhyNotChange"/>.</exception>
    public void Change(CampaignTerms? seen, CampaignTerms terms)
    {
        RefusedException.ThrowIfAny(WhyNotChange(seen, terms));
        (OpensOn, AnswersDue, ReviewDue) = (terms.OpensOn, terms.AnswersDue, terms.ReviewDue);
    }
}
