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

    public IReadOnlyList<RiskParameter> Parameters => parameters;

    public RiskParameter AddParameter(string name)
    {
        var parameter = new RiskParameter(Tenant, RiskParameterId.New(), Id, parameters.Count, name);
        parameters.Add(parameter);
        return parameter;
    }
}
