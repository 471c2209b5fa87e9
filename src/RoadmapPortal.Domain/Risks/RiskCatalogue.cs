using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Risks;

public readonly record struct RiskCatalogueId(Guid Value) : IEntityId<RiskCatalogueId>
{
    public static RiskCatalogueId New() => new(Guid.CreateVersion7());

    public static RiskCatalogueId From(Guid value) => new(value);
}

/// <summary>классификатор: a list of risk factors under one name, kept in numbered versions. A planning period pins one version.</summary>
public sealed class RiskCatalogue : ITenantOwned
{
    private readonly List<RiskCatalogueVersion> versions = [];

    private RiskCatalogue()
    {
    }

    public RiskCatalogue(MunicipalityId tenant, RiskCatalogueId id, string name)
    {
        Tenant = tenant;
        Id = id;
        Name = name;
    }

    public MunicipalityId Tenant { get; private set; }

    public RiskCatalogueId Id { get; private set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<RiskCatalogueVersion> Versions => versions;

    /// <summary>Begins the next version, empty; earlier ones stay as the periods that pin them need them.</summary>
    public RiskCatalogueVersion AddVersion()
    {
        var number = versions.Count == 0 ? 1 : versions.Max(version => version.Number) + 1;
        var version = new RiskCatalogueVersion(Tenant, RiskCatalogueVersionId.New(), Id, number);
        versions.Add(version);
        return version;
    }
}
