using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

public readonly record struct ActivityResponsibleId(Guid Value) : IEntityId<ActivityResponsibleId>
{
    public static ActivityResponsibleId New() => new(Guid.CreateVersion7());

    public static ActivityResponsibleId From(Guid value) => new(value);
}

/// <summary>A directory entry answers for an activity.</summary>
public sealed class ActivityResponsible : ITenantOwned
{
    private ActivityResponsible()
    {
    }

    internal ActivityResponsible(MunicipalityId tenant, ActivityResponsibleId id, ActivityId activity, ResponsibleId responsible)
    {
        Tenant = tenant;
        Id = id;
        ActivityId = activity;
        ResponsibleId = responsible;
    }

    public MunicipalityId Tenant { get; private set; }

    public ActivityResponsibleId Id { get; private set; }

    public ActivityId ActivityId { get; private set; }

    public ResponsibleId ResponsibleId { get; private set; }
}
