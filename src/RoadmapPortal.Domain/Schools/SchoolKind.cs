namespace RoadmapPortal.Domain.Schools;

/// <summary>Kinds of school, stored by name.</summary>
public enum SchoolKind
{
    /// <summary>СОШ</summary>
    Secondary,

    /// <summary>ООШ</summary>
    Basic,

    /// <summary>НОШ</summary>
    Primary,

    /// <summary>В(С)ОШ</summary>
    Evening,

    /// <summary>гимназия</summary>
    Gymnasium,

    /// <summary>лицей</summary>
    Lyceum,

    Other,
}
