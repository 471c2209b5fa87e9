using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

public readonly record struct ActivityParameterId(Guid Value) : IEntityId<ActivityParameterId>
{
    public static ActivityParameterId New() => new(Guid.CreateVersion7());

    public static ActivityParameterId From(Guid value) => new(value);
}

/// <summary>An activity works against this parameter.</summary>
public sealed class ActivityParameter : ITenantOwned
{
    private ActivityParameter()
    {
    }

    internal ActivityParameter(MunicipalityId tenant, ActivityParameterId id, ActivityId activity, RiskParameterId parameter)
    {
        Tenant = tenant;
        Id = id;
        ActivityId = activity;
        ParameterId = parameter;
    }

    public MunicipalityId Tenant { get; private set; }

    public ActivityParameterId Id { get; private set; }

    public ActivityId ActivityId { get; private set; }

    public RiskParameterId ParameterId { get; private set; }
}
