namespace RoadmapPortal.Domain.Checks;

/// <summary>How much it weighs when a check finds something; from the lightest to the heaviest. Stored by name.</summary>
public enum CheckSeverity
{
    /// <summary>не проверяется: the municipality does not want to hear of it.</summary>
    Off,

    /// <summary>подсказка: may be wrong, and nobody is asked about it.</summary>
    Hints,

    /// <summary>стоит посмотреть: whoever submits is asked whether it is meant so.</summary>
    Warns,

    /// <summary>мешает сдать: stops the submission.</summary>
    Blocks,
}
