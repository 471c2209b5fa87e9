namespace RoadmapPortal.Domain.Tenancy;

/// <summary>An identity that is not interchangeable with another entity's, although both are Guids (version 7, so that keys grow with time).</summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
