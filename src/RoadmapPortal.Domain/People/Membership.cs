using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.People;

public readonly record struct MembershipId(Guid Value) : IEntityId<MembershipId>
{
    public static MembershipId New() => new(Guid.CreateVersion7());

    public static MembershipId From(Guid value) => new(value);
}

/// <summary>A person has a role in a municipality, at one school if the role is a school's.</summary>
public sealed class Membership : ITenantOwned
{
    private Membership()
    {
    }

    /// <exception cref="ArgumentException">A school's role without a school, or another role with one.</exception>
    public Membership(MunicipalityId tenant, MembershipId id, PersonId person, Role role, SchoolId? school)
    {
        if (role.IsOfOneSchool() != school.HasValue)
        {
            throw new ArgumentException($"The role {role} {(school.HasValue ? "is of no school" : "needs a school")}.", nameof(school));
        }

        Tenant = tenant;
        Id = id;
        PersonId = person;
        Role = role;
        SchoolId = school;
    }

    public MunicipalityId Tenant { get; private set; }

    public MembershipId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public Role Role { get; private set; }

    public SchoolId? SchoolId { get; private set; }

    /// <summary>Whether this membership allows the deed, on the school it concerns if it concerns one.</summary>
    public bool Allows(Deed deed, SchoolId? about) => Role.May(deed) && (SchoolId is null || about is null || SchoolId == about);
}
