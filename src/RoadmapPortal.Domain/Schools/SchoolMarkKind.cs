namespace RoadmapPortal.Domain.Schools;

/// <summary>What a school may be for a planning period; stored by name.</summary>
public enum SchoolMarkKind
{
    /// <summary>ШНОР: школа с низкими образовательными результатами.</summary>
    LowResults,

    /// <summary>ШНСУ: школа, функционирующая в неблагоприятных социальных условиях.</summary>
    HardConditions,

    /// <summary>Школа в зоне риска снижения образовательных результатов.</summary>
    AtRisk,
}
