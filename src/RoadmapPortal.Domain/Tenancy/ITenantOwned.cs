namespace RoadmapPortal.Domain.Tenancy;

/// <summary>Something that belongs to exactly one municipality and is invisible to all others.</summary>
public interface ITenantOwned
{
    MunicipalityId Tenant { get; }
}
