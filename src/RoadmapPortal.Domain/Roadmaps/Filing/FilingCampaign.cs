using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps.Filing;

public readonly record struct FilingCampaignId(Guid Value) : IEntityId<FilingCampaignId>
{
    public static FilingCampaignId New() => new(Guid.CreateVersion7());

    public static FilingCampaignId From(Guid value) => new(value);
}

/// <summary>
/// кампания of a planning period in which schools file their roadmaps: by when, and after which template. Asked is a school that has a roadmap
/// in the period: opening makes the drafts.
/// </summary>
public sealed class FilingCampaign : ITenantOwned
{
    private const int LongestDays = 2 * 366;

    public static readonly Rule DaysFollowOneAnother = new(
        "filing/days-follow-one-another",
        "Сроки стоят не по порядку ({0}). Сначала открытие, потом сдача, потом публикация, потом проверка сайтов с первого дня по последний.");

    public static readonly Rule LastsNoLongerThanTwoYears = new("filing/lasts-no-longer-than-two-years", "Кампания длится больше двух лет. Проверьте годы.");

    private FilingCampaign()
    {
    }

    /// <exception cref="RefusedException">See <c>WhyNot</c>.</exception>
    public FilingCampaign(MunicipalityId tenant, PlanningPeriodId period, FilingTerms terms, SchoolRoadmapTemplate template)
    {
        RefusedException.ThrowIfAny(WhyNot(terms, template));
        Tenant = tenant;
        Id = FilingCampaignId.New();
        PeriodId = period;
        Put(terms);
        Template = template;
    }

    public MunicipalityId Tenant { get; private set; }

    public FilingCampaignId Id { get; private set; }

    public PlanningPeriodId PeriodId { get; private set; }

    public DateOnly OpensOn { get; private set; }

    public DateOnly FilingDue { get; private set; }

    public DateOnly PublicationDue { get; private set; }

    public DateOnly CheckFrom { get; private set; }

    public DateOnly CheckTo { get; private set; }

    /// <summary>What the drafts look like. Drafts that are there already keep their shape.</summary>
    public SchoolRoadmapTemplate Template { get; private set; } = SchoolRoadmapTemplate.Usual;

    public FilingTerms Terms => new(OpensOn, FilingDue, PublicationDue, CheckFrom, CheckTo);

    public static IReadOnlyList<Refusal> WhyNot(FilingTerms terms, SchoolRoadmapTemplate template) => [.. WhyNot(terms), .. template.WhyNot()];

    /// <param name="seen">What the writer saw before typing; none if there was no campaign.</param>
    public IReadOnlyList<Refusal> WhyNotChange(FilingTerms? seen, FilingTerms terms, SchoolRoadmapTemplate template) =>
        Terms != seen && Terms != terms ? [Wording.IsStillAsSeen.Refuse(Terms), .. WhyNot(terms, template)] : WhyNot(terms, template);

    /// <exception cref="RefusedException">See <see cref="WhyNotChange"/>.</exception>
    public void Change(FilingTerms? seen, FilingTerms terms, SchoolRoadmapTemplate template)
    {
        RefusedException.ThrowIfAny(WhyNotChange(seen, terms, template));
        Put(terms);
        Template = template;
    }

    /// <summary>Whether the campaign waits for the school to hand its roadmap in. Whoever has an approved edition has: the next one has no day.</summary>
    /// <param name="editions">How many editions the school's orders have approved.</param>
    public static bool WaitsForFiling(SchoolRoadmapStage stage, int editions) =>
        editions == 0 && stage is (SchoolRoadmapStage.Draft or SchoolRoadmapStage.Returned);

    /// <summary>Whether the school is late with handing its roadmap in.</summary>
    /// <param name="editions">How many editions the school's orders have approved.</param>
    public bool IsFilingOverdue(SchoolRoadmapStage stage, int editions, DateOnly today) => today > FilingDue && WaitsForFiling(stage, editions);

    /// <summary>Whether the school is late with publishing.</summary>
    public bool IsPublicationOverdue(SchoolRoadmapStage stage, DateOnly today) =>
        today > PublicationDue && stage is not (SchoolRoadmapStage.Published or SchoolRoadmapStage.InForce or SchoolRoadmapStage.Closed);

    private static IReadOnlyList<Refusal> WhyNot(FilingTerms terms)
    {
        if (terms.OpensOn > terms.FilingDue || terms.FilingDue > terms.PublicationDue || terms.PublicationDue > terms.CheckFrom || terms.CheckFrom > terms.CheckTo)
        {
            return [DaysFollowOneAnother.Refuse(terms)];
        }

        return terms.CheckTo.DayNumber - terms.OpensOn.DayNumber > LongestDays ? [LastsNoLongerThanTwoYears.Refuse()] : [];
    }

    private void Put(FilingTerms terms) =>
        (OpensOn, FilingDue, PublicationDue, CheckFrom, CheckTo) = (terms.OpensOn, terms.FilingDue, terms.PublicationDue, terms.CheckFrom, terms.CheckTo);
}
