namespace RoadmapPortal.Domain.People;

/// <summary>What the roles are called on papers.</summary>
public static class RoleNames
{
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
