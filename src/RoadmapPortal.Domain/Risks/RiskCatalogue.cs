using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
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
    public const int LongestName = 300;

    public const int MostVersions = 40;

    public static readonly Rule VersionsAreFew = new("catalogue/versions-are-few", "У классификатора не больше {0} версий. Уберите те, по которым никто не работает.");

    public static readonly Rule VersionsDiffer = new(
        "catalogue/versions-differ", "Последняя версия ({0}) ничем не отличается от этой. Правьте её или выберите её для периода, ещё одна не нужна.");

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

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<RiskCatalogueVersion> Versions => [.. versions.OrderBy(version => version.Number)];

    /// <summary>Begins the next version, empty; earlier ones stay as the periods that pin them need them.</summary>
    public RiskCatalogueVersion AddVersion()
    {
        var number = versions.Count == 0 ? 1 : versions.Max(version => version.Number) + 1;
        var version = new RiskCatalogueVersion(Tenant, RiskCatalogueVersionId.New(), Id, number);
        versions.Add(version);
        return version;
    }

    /// <param name="latest">The newest version with everything in it; none if the catalogue is empty.</param>
    /// <param name="wanted">What the next version is to be like.</param>
    public IReadOnlyList<Refusal> WhyNotAddVersion(RiskCatalogueVersion? latest, RiskCatalogueVersion wanted) =>
        versions.Count >= MostVersions ? [VersionsAreFew.Refuse(MostVersions)]
        : latest is not null && latest.Id != wanted.Id && latest.IsLike(wanted) ? [VersionsDiffer.Refuse(latest.Number)]
        : [];

    /// <summary>
    /// Begins the next version as a copy of an earlier one, of this catalogue or another. What is retired there stays behind: nothing here
    /// uses it.
    /// </summary>
    public RiskCatalogueVersion AddVersionLike(RiskCatalogueVersion earlier)
    {
        var version = AddVersion();
        foreach (var factor in earlier.Factors.Where(factor => !factor.IsRetired))
        {
            var copied = version.AddFactor(factor.PrintedNumber, factor.Name);
            foreach (var parameter in factor.Offered)
            {
                var copy = copied.AddParameter(parameter.Name);
                foreach (var coding in parameter.Codings)
                {
                    copy.AddCode(coding.Numbering, coding.Code, coding.Printed, coding.IsCertain);
                }
            }
        }

        return version;
    }

    /// <param name="seen">The name that the writer saw.</param>
    public IReadOnlyList<Refusal> WhyNotRename(string seen, string name) => Wording.WhyNotWrite(Name, seen, name, LongestName, mayBeEmpty: false);

    /// <exception cref="RefusedException">See <see cref="WhyNotRename"/>.</exception>
    public void Rename(string seen, string name)
    {
        RefusedException.ThrowIfAny(WhyNotRename(seen, name));
        Name = Cells.Clean(name).Trim();
    }

    /// <exception cref="RefusedException">See <see cref="RiskCatalogueVersion.WhyNotRemove(IReadOnlyList{string}, int)"/>.</exception>
    public void Remove(RiskCatalogueVersion version, IReadOnlyList<string> periods, int used)
    {
        RefusedException.ThrowIfAny(version.WhyNotRemove(periods, used));
        versions.Remove(version);
    }
}
