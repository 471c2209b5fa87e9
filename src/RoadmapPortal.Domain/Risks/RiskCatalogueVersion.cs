using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Risks;

public readonly record struct RiskCatalogueVersionId(Guid Value) : IEntityId<RiskCatalogueVersionId>
{
    public static RiskCatalogueVersionId New() => new(Guid.CreateVersion7());

    public static RiskCatalogueVersionId From(Guid value) => new(value);
}

/// <summary>One version of a catalogue: its factors with their parameters, in printing order.</summary>
public sealed partial class RiskCatalogueVersion : ITenantOwned
{
    private readonly List<RiskFactor> factors = [];

    private RiskCatalogueVersion()
    {
    }

    internal RiskCatalogueVersion(MunicipalityId tenant, RiskCatalogueVersionId id, RiskCatalogueId catalogue, int number)
    {
        Tenant = tenant;
        Id = id;
        CatalogueId = catalogue;
        Number = number;
    }

    public MunicipalityId Tenant { get; private set; }

    public RiskCatalogueVersionId Id { get; private set; }

    public RiskCatalogueId CatalogueId { get; private set; }

    /// <summary>Counted from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Grows with every edit, so that two people who edit a version at once do not pass each other by.</summary>
    public int Revision { get; private set; }

    /// <summary>In printing order.</summary>
    public IReadOnlyList<RiskFactor> Factors => [.. factors.OrderBy(factor => factor.Position)];

    /// <summary>In printing order, retired ones too.</summary>
    public IEnumerable<RiskParameter> AllParameters() => Factors.SelectMany(factor => factor.Parameters);

    /// <summary>Those that new findings and new codes may choose from, in printing order.</summary>
    public IEnumerable<RiskParameter> Offered() => Factors.SelectMany(factor => factor.Offered);

    /// <summary>Whether two versions offer the same: factors, parameters and codes, in the same order.</summary>
    public bool IsLike(RiskCatalogueVersion other) => Content(this).SequenceEqual(Content(other));

    /// <param name="printedNumber">As the document prints it: «1.», «1».</param>
    public RiskFactor AddFactor(string printedNumber, string name)
    {
        var factor = new RiskFactor(Tenant, RiskFactorId.New(), Id, factors.Count == 0 ? 0 : factors.Max(other => other.Position) + 1, printedNumber, name);
        factors.Add(factor);
        return factor;
    }

    /// <summary>The parameter that this code means under this numbering; nothing if the catalogue has no such code.</summary>
    public RiskParameter? FindByCode(CodeNumbering numbering, ParameterCode code) =>
        factors.SelectMany(factor => factor.Parameters).FirstOrDefault(parameter => parameter.CodeIn(numbering)?.Code == code);

    /// <summary>
    /// The codes of these parameters in the document's style, «1.1., 2.3.», in the catalogue's order. A parameter without a
    /// code in this numbering is left out.
    /// </summary>
    public string Print(CodeNumbering numbering, IEnumerable<RiskParameterId> parameters)
    {
        var wanted = parameters.ToHashSet();
        return string.Join(
            ", ",
            from parameter in AllParameters()
            where wanted.Contains(parameter.Id)
            let coding = parameter.CodeIn(numbering)
            where coding is not null
            select coding.Printed);
    }

    private static IEnumerable<(string Number, string Factor, string Parameter, string Codes)> Content(RiskCatalogueVersion version) =>
        from factor in version.Factors
        where !factor.IsRetired
        from parameter in factor.Offered.Select(parameter => (parameter.Name, Codes: string.Join(' ', parameter.Codings.OrderBy(coding => coding.Numbering).Select(coding => coding.Numbering + coding.Printed))))
            .DefaultIfEmpty((Name: "", Codes: ""))
        select (factor.PrintedNumber, factor.Name, parameter.Name, parameter.Codes);
}
