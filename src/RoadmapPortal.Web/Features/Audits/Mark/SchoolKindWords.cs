using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>Kinds of school as one chooses among them.</summary>
public static class SchoolKindWords
{
    public static string Of(SchoolKind kind) => kind switch
    {
        SchoolKind.Secondary => "СОШ",
        SchoolKind.Basic => "ООШ",
        SchoolKind.Primary => "НОШ",
        SchoolKind.Evening => "В(С)ОШ",
        SchoolKind.Gymnasium => "гимназии",
        SchoolKind.Lyceum => "лицеи",
        SchoolKind.Other => "другие",
    };
}
