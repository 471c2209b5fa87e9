using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Risks;

public readonly record struct RiskFactorId(Guid Value) : IEntityId<RiskFactorId>
{
    public static RiskFactorId New() => new(Guid.CreateVersion7());

    public static RiskFactorId From(Guid value) => new(value);
}

/// <summary>фактор риска of one catalogue version.</summary>
public sealed class RiskFactor : ITenantOwned
{
    public static readonly Rule FactorWithParametersStays = new(
        "catalogue/factor-with-parameters-stays", "Фактор «{0}» убрать нельзя: в нём есть параметры ({1}). Уберите сначала их или выведите фактор из употребления.");

    private readonly List<RiskParameter> parameters = [];

    private RiskFactor()
    {
    }

    internal RiskFactor(MunicipalityId tenant, RiskFactorId id, RiskCatalogueVersionId version, int position, string printedNumber, string name)
    {
        Tenant = tenant;
        Id = id;
        VersionId = version;
        Position = position;
        PrintedNumber = printedNumber;
        Name = name;
    }

    public MunicipalityId Tenant { get; private set; }

    public RiskFactorId Id { get; private set; }

    public RiskCatalogueVersionId VersionId { get; private set; }

    /// <summary>Printing order within the version, from 0.</summary>
    public int Position { get; private set; }

    public string PrintedNumber { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>выведен из употребления, with all its parameters: read and printed where it is used, not offered any more.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>In printing order.</summary>
    public IReadOnlyList<RiskParameter> Parameters => [.. parameters.OrderBy(parameter => parameter.Position)];

    /// <summary>Those that new findings and new codes may choose from.</summary>
    public IEnumerable<RiskParameter> Offered => IsRetired ? [] : Parameters.Where(parameter => !parameter.IsRetired);

    public RiskParameter AddParameter(string name)
    {
        var parameter = new RiskParameter(Tenant, RiskParameterId.New(), Id, parameters.Count == 0 ? 0 : parameters.Max(other => other.Position) + 1, name);
        parameters.Add(parameter);
        return parameter;
    }

    public IReadOnlyList<Refusal> WhyNotRemove() => parameters.Count > 0 ? [FactorWithParametersStays.Refuse(Name, parameters.Count)] : [];

    internal void Rename(string printedNumber, string name) => (PrintedNumber, Name) = (printedNumber, name);

    internal void Place(int position) => Position = position;

    internal void Retire(bool isRetired) => IsRetired = isRetired;

    internal void Remove(RiskParameter parameter) => parameters.Remove(parameter);
}
