using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Audits;

public readonly record struct FindingId(Guid Value) : IEntityId<FindingId>
{
    public static FindingId New() => new(Guid.CreateVersion7());

    public static FindingId From(Guid value) => new(value);
}

/// <summary>отметка аудита: this parameter was found at this school.</summary>
public sealed class Finding : ITenantOwned
{
    public const int LongestEvidence = 2_000;

    private Finding()
    {
    }

    internal Finding(MunicipalityId tenant, FindingId id, EntryAuditId audit, SchoolId school, RiskParameterId parameter, string? evidence)
    {
        Tenant = tenant;
        Id = id;
        AuditId = audit;
        SchoolId = school;
        ParameterId = parameter;
        Evidence = evidence;
    }

    public MunicipalityId Tenant { get; private set; }

    public FindingId Id { get; private set; }

    public EntryAuditId AuditId { get; private set; }

    public SchoolId SchoolId { get; private set; }

    public RiskParameterId ParameterId { get; private set; }

    /// <summary>What shows it: words, a number, an address.</summary>
    public string? Evidence { get; private set; }

    /// <param name="seen">What the writer saw before typing.</param>
    public IReadOnlyList<Refusal> WhyNotExplain(string seen, string evidence) =>
        Wording.WhyNotWrite(Evidence ?? "", seen, evidence, LongestEvidence, mayBeEmpty: true);

    /// <exception cref="RefusedException">See <see cref="WhyNotExplain"/>.</exception>
    public void Explain(string seen, string evidence)
    {
        RefusedException.ThrowIfAny(WhyNotExplain(seen, evidence));
        Evidence = Wording.OrNone(evidence);
    }
}
