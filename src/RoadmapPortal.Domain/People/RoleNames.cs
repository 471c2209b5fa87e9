namespace RoadmapPortal.Domain.People;

/// <summary>What the roles are called on papers.</summary>
public static class RoleNames
{
    /// <summary>Everything a person is in a municipality: «Методист, Наблюдатель».</summary>
    public static string Of(IEnumerable<Membership> memberships) => string.Join(", ", memberships.Select(membership => membership.Role).Distinct().Order().Select(Of));

    public static string Of(Role role) => role switch
    {
        Role.Methodist => "Методист",
        Role.Principal => "Директор школы",
        Role.SchoolEditor => "Заместитель директора школы",
        Role.Reviewer => "Специалист управления образования",
        Role.Head => "Руководитель",
        Role.MunicipalAdmin => "Администратор муниципалитета",
        Role.Observer => "Наблюдатель",
    };
}
