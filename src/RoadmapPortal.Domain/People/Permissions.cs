namespace RoadmapPortal.Domain.People;

/// <summary>
/// Who may do what: the table «Кто, что делает» of the domain in one place. A deed that a role's line does not name is not for it.
/// </summary>
public static class Permissions
{
    /// <summary>Roles that are bound to one school and see no other, nor the municipality's own roadmap.</summary>
    public static bool IsOfOneSchool(this Role role) => role is Role.Principal or Role.SchoolEditor;

    public static bool May(this Role role, Deed deed) => Deeds(role).Contains(deed);

    private static ReadOnlySpan<Deed> Deeds(Role role) => role switch
    {
        // The methodist owns the municipality's roadmap and answers for those of the schools: what hinders their submission is theirs to say.
        Role.Methodist =>
            [Deed.Enter, Deed.ReadMunicipalRoadmap, Deed.EditMunicipalRoadmap, Deed.ReadSchoolRoadmap, Deed.EditSchoolRoadmap, Deed.OpenPeriod, Deed.EditDirectory, Deed.WeighChecks],
        Role.Principal or Role.SchoolEditor => [Deed.Enter, Deed.ReadSchoolRoadmap, Deed.EditSchoolRoadmap],
        Role.MunicipalAdmin => [Deed.Enter, Deed.ReadMunicipalRoadmap, Deed.ReadSchoolRoadmap, Deed.EditDirectory, Deed.EditPrintProfile, Deed.WeighChecks],
        Role.Reviewer or Role.Head or Role.Observer => [Deed.Enter, Deed.ReadMunicipalRoadmap, Deed.ReadSchoolRoadmap],
    };
}
