namespace RoadmapPortal.Domain.Risks;

/// <summary>How a document numbers its parameters; stored by name.</summary>
public enum CodeNumbering
{
    /// <summary>The catalogue's own codes: «Низкая мотивация» is 8.2 (школа № 12).</summary>
    Canonical,

    /// <summary>The factor keeps its number, the parameters that occur are counted anew: 8.1 (Сочи).</summary>
    LocalPerFactor,

    /// <summary>Factors and parameters that occur are both counted anew: 3.2 (Новороссийск).</summary>
    LocalWhole,
}
