using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Risks.Mapping;

public readonly record struct ParameterMappingId(Guid Value) : IEntityId<ParameterMappingId>
{
    public static ParameterMappingId New() => new(Guid.CreateVersion7());

    public static ParameterMappingId From(Guid value) => new(value);
}

/// <summary>
/// Two parameters of different catalogues or versions speak of the same thing. A parameter may be mapped to many; which of the two is named
/// first means nothing, so a pair is kept once, the smaller id first.
/// </summary>
public sealed class ParameterMapping : ITenantOwned
{
    private ParameterMapping()
    {
    }

    public ParameterMapping(MunicipalityId tenant, ParameterMappingId id, RiskParameterId one, RiskParameterId other)
    {
        Tenant = tenant;
        Id = id;
        (OneId, OtherId) = InOrder(one, other);
    }

    public MunicipalityId Tenant { get; private set; }

    public ParameterMappingId Id { get; private set; }

    public RiskParameterId OneId { get; private set; }

    public RiskParameterId OtherId { get; private set; }

    public bool Joins(RiskParameterId one, RiskParameterId other) => (OneId, OtherId) == InOrder(one, other);

    private static (RiskParameterId One, RiskParameterId Other) InOrder(RiskParameterId one, RiskParameterId other) =>
        one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
}
