using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Access;

/// <summary>A visitor whom the municipality knows, with everything they are there.</summary>
/// <param name="Memberships">At least one.</param>
public sealed record Member(Visitor Visitor, Municipality Municipality, IReadOnlyList<Membership> Memberships)
{
    /// <summary>Sees the municipality's rows and writes under the person's name.</summary>
    public TenantScope Scope => new(Municipality.Id, new Actor(Visitor.Person, Visitor.Name) { Roles = RoleNames.Of(Memberships), From = Visitor.Origin });

    /// <param name="about">The school that the deed concerns; none if it concerns none.</param>
    public bool May(Deed deed, SchoolId? about = null) => Memberships.Any(membership => membership.Allows(deed, about));

    public bool MayRead(Roadmap roadmap) => May(roadmap.DeedToRead, roadmap.ConcernedSchool);

    public bool MayEdit(Roadmap roadmap) => May(roadmap.DeedToEdit, roadmap.ConcernedSchool);

    /// <summary>The schools the person is bound to; none if some role lets them see the whole municipality.</summary>
    public IReadOnlyList<SchoolId>? OnlySchools =>
        Memberships.Any(membership => membership.SchoolId is null) ? null : [.. Memberships.Select(membership => membership.SchoolId!.Value)];
}
