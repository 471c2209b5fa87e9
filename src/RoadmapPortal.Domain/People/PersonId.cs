using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.People;

/// <summary>A person who can sign in; they belong to no municipality, their memberships do.</summary>
public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    public static PersonId New() => new(Guid.CreateVersion7());

    public static PersonId From(Guid value) => new(value);
}
