using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Audits;

public readonly record struct PlanningPeriodId(Guid Value) : IEntityId<PlanningPeriodId>
{
    public static PlanningPeriodId New() => new(Guid.CreateVersion7());

    public static PlanningPeriodId From(Guid value) => new(value);
}

/// <summary>плановый период: free dates and the words that documents print for them. Pins one version of a catalogue.</summary>
public sealed class PlanningPeriod : ITenantOwned
{
    /// <summary>Every monthly date is looked for in every month: a slip of a digit must not ask for centuries of them.</summary>
    public const int MostYears = 10;

    public static readonly Rule BeginsBeforeItEnds = new(
        "period/begins-before-it-ends", "Период кончается {1:dd.MM.yyyy}, раньше, чем начинается ({0:dd.MM.yyyy}). Исправьте одну из дат.");

    public static readonly Rule LastsAFewYears = new("period/lasts-a-few-years", "Период длится больше {0} лет. Проверьте годы.");

    public static readonly Rule NothingOfItsCatalogueIsUsed = new(
        "period/nothing-of-its-catalogue-is-used",
        "Период «{0}» уже работает по своей версии классификатора: строк аудита – {1}, отметок у школ – {2}, мероприятий с кодами – {3}. Другая версия выбирается, пока их нет.");

    private PlanningPeriod()
    {
    }

    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public PlanningPeriod(MunicipalityId tenant, PlanningPeriodId id, string words, DateOnly from, DateOnly to, RiskCatalogueVersionId catalogueVersion)
    {
        if (to < from)
        {
            throw new ArgumentException($"The period ends on {to:O}, before it begins on {from:O}.", nameof(to));
        }

        Tenant = tenant;
        Id = id;
        Words = words;
        From = from;
        To = to;
        CatalogueVersionId = catalogueVersion;
    }

    public MunicipalityId Tenant { get; private set; }

    public PlanningPeriodId Id { get; private set; }

    /// <summary>As printed: «II полугодие 2022 – 2023 учебного года и 2023 – 2024 учебный год».</summary>
    public string Words { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly To { get; private set; }

    public RiskCatalogueVersionId CatalogueVersionId { get; private set; }

    public PeriodTerms Terms() => new(Words, From, To);

    /// <param name="seen">What the writer saw before typing.</param>
    public IReadOnlyList<Refusal> WhyNotChange(PeriodTerms seen, PeriodTerms terms)
    {
        var refusals = new List<Refusal>();
        if (Terms() != seen && Terms() != terms)
        {
            refusals.Add(Wording.IsStillAsSeen.Refuse(Terms()));
        }

        // What another person wrote in these words is said already.
        refusals.AddRange(Wording.WhyNotWrite(Words, Words, terms.Words, Wording.LongestHeading, mayBeEmpty: false));
        if (terms.To < terms.From)
        {
            refusals.Add(BeginsBeforeItEnds.Refuse(terms.From, terms.To));
        }
        else if (terms.From.Year <= DateOnly.MaxValue.Year - MostYears && terms.To >= terms.From.AddYears(MostYears))
        {
            refusals.Add(LastsAFewYears.Refuse(MostYears));
        }

        return refusals;
    }

    /// <summary>Changes words and days for every roadmap of the period; what their dates mean follows, since that is read, not kept.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotChange"/>.</exception>
    public void Change(PeriodTerms seen, PeriodTerms terms)
    {
        RefusedException.ThrowIfAny(WhyNotChange(seen, terms));
        (Words, From, To) = (Cells.Clean(terms.Words), terms.From, terms.To);
    }

    /// <param name="use">What of the version pinned now the period's audit and roadmaps use.</param>
    public IReadOnlyList<Refusal> WhyNotPin(RiskCatalogueVersionId version, ParameterUse use) =>
        version != CatalogueVersionId && use.IsUsed ? [NothingOfItsCatalogueIsUsed.Refuse(Words, use.Audits, use.Findings, use.Activities)] : [];

    /// <summary>Pins another version of a catalogue, or of another catalogue.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotPin"/>.</exception>
    public void Pin(RiskCatalogueVersionId version, ParameterUse use)
    {
        RefusedException.ThrowIfAny(WhyNotPin(version, use));
        CatalogueVersionId = version;
    }
}
