using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Risks.Mapping;

public readonly record struct FactorMappingId(Guid Value) : IEntityId<FactorMappingId>
{
    public static FactorMappingId New() => new(Guid.CreateVersion7());

    public static FactorMappingId From(Guid value) => new(value);
}

/// <summary>
/// Two factors of different catalogues or versions speak of the same thing. A factor may be mapped to many; which of the two is named
/// first means nothing, so a pair is kept once, the smaller id first.
/// </summary>
public sealed class FactorMapping : ITenantOwned
{
    private FactorMapping()
    {
    }

    public FactorMapping(MunicipalityId tenant, FactorMappingId id, RiskFactorId one, RiskFactorId other)
    {
        Tenant = tenant;
        Id = id;
        (OneId, OtherId) = InOrder(one, other);
    }

    public MunicipalityId Tenant { get; private set; }

    public FactorMappingId Id { get; private set; }

    public RiskFactorId OneId { get; private set; }

    public RiskFactorId OtherId { get; private set; }

    public bool Joins(RiskFactorId one, RiskFactorId other) => (OneId, OtherId) == InOrder(one, other);

    private static (RiskFactorId One, RiskFactorId Other) InOrder(RiskFactorId one, RiskFactorId other) =>
        one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
}
