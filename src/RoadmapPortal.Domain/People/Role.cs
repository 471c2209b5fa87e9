namespace RoadmapPortal.Domain.People;

/// <summary>What a person is in a municipality; stored by name.</summary>
public enum Role
{
    /// <summary>Методист</summary>
    Methodist,

    /// <summary>Директор школы; of one school</summary>
    Principal,

    /// <summary>Заместитель директора; of one school</summary>
    SchoolEditor,

    /// <summary>Специалист управления</summary>
    Reviewer,

    /// <summary>Руководитель</summary>
    Head,

    /// <summary>Администратор муниципалитета</summary>
    MunicipalAdmin,

    /// <summary>Наблюдатель</summary>
    Observer,
}
