using RoadmapPortal.Domain.Risks;
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
}
