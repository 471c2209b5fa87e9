namespace RoadmapPortal.Domain.Schools;

/// <summary>What the marks of schools are called.</summary>
public static class SchoolMarkNames
{
    public static string Of(SchoolMarkKind kind) => kind switch
    {
        SchoolMarkKind.LowResults => "ШНОР",
        SchoolMarkKind.HardConditions => "ШНСУ",
        SchoolMarkKind.AtRisk => "зона риска",
    };

    public static string InFull(SchoolMarkKind kind) => kind switch
    {
        SchoolMarkKind.LowResults => "школа с низкими образовательными результатами",
        SchoolMarkKind.HardConditions => "школа, функционирующая в неблагоприятных социальных условиях",
        SchoolMarkKind.AtRisk => "школа в зоне риска снижения образовательных результатов",
    };
}
