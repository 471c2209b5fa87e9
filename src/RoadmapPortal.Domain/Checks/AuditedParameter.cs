using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks;

/// <summary>A parameter of the audit, as far as it concerns the roadmap.</summary>
/// <param name="Code">As the document prints it, without a closing dot: «2.4»; the name if it has none.</param>
/// <param name="Schools">Where it was found; of a school's roadmap, that school alone.</param>
public sealed record AuditedParameter(RiskFactor Factor, RiskParameter Parameter, string Code, IReadOnlyList<School> Schools)
{
    /// <summary>выведен из употребления: no more to be chosen, but demanded for as long as the audit finds it at a school.</summary>
    public bool IsRetired => Factor.IsRetired || Parameter.IsRetired;

    /// <summary>Whether the period's documents have a code for it; without one there is nothing to write in a code cell.</summary>
    internal bool HasCode { get; } = ParameterCode.TryParse(Code, out _);

    /// <summary>The words of the parameter's name.</summary>
    internal WordStems Words { get; } = WordStems.Of(Parameter.Name);
}
