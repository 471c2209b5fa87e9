using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Schools;

public readonly record struct SchoolMarkId(Guid Value) : IEntityId<SchoolMarkId>
{
    public static SchoolMarkId New() => new(Guid.CreateVersion7());

    public static SchoolMarkId From(Guid value) => new(value);
}

/// <summary>A school has a mark for a planning period: each kind once.</summary>
public sealed class SchoolMark : ITenantOwned
{
    private SchoolMark()
    {
    }

    public SchoolMark(MunicipalityId tenant, SchoolMarkId id, SchoolId school, PlanningPeriodId period, SchoolMarkKind kind)
    {
        Tenant = tenant;
        Id = id;
        SchoolId = school;
        PeriodId = period;
        Kind = kind;
    }

    public MunicipalityId Tenant { get; private set; }

    public SchoolMarkId Id { get; private set; }

    public SchoolId SchoolId { get; private set; }

    public PlanningPeriodId PeriodId { get; private set; }

    public SchoolMarkKind Kind { get; private set; }
}
