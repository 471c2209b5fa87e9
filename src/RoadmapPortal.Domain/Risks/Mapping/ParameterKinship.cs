namespace RoadmapPortal.Domain.Risks.Mapping;

/// <summary>
/// Which parameters of different periods are to be compared: those of one name, and those that somebody mapped. Mapped is not heritable:
/// of a chain only neighbours are kin.
/// </summary>
public sealed class ParameterKinship(IEnumerable<ParameterMapping> mappings)
{
    private readonly HashSet<(RiskParameterId, RiskParameterId)> pairs = [.. mappings.SelectMany(pair => new[] { (pair.OneId, pair.OtherId), (pair.OtherId, pair.OneId) })];

    public bool AreKin(RiskParameter one, RiskParameter other) =>
        one.Id == other.Id || RiskParameter.AreSame(one.Name, other.Name) || pairs.Contains((one.Id, other.Id));

    /// <summary>Those of another version that the parameter is compared with.</summary>
    public IEnumerable<RiskParameter> KinIn(RiskCatalogueVersion version, RiskParameter parameter) => version.AllParameters().Where(other => AreKin(parameter, other));
}
