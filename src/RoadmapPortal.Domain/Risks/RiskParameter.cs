using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Risks;

public readonly record struct RiskParameterId(Guid Value) : IEntityId<RiskParameterId>
{
    public static RiskParameterId New() => new(Guid.CreateVersion7());

    public static RiskParameterId From(Guid value) => new(value);
}

/// <summary>параметр of a risk factor: what an audit finds at a school and an activity works against.</summary>
public sealed class RiskParameter : ITenantOwned
{
    private readonly List<ParameterCoding> codings = [];

    private RiskParameter()
    {
    }

    internal RiskParameter(MunicipalityId tenant, RiskParameterId id, RiskFactorId factor, int position, string name)
    {
        Tenant = tenant;
        Id = id;
        FactorId = factor;
        Position = position;
        Name = name;
    }

    public MunicipalityId Tenant { get; private set; }

    public RiskParameterId Id { get; private set; }

    public RiskFactorId FactorId { get; private set; }

    /// <summary>Printing order within the factor, from 0.</summary>
    public int Position { get; private set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<ParameterCoding> Codings => codings;

    /// <summary>Whether two parameters, of whichever versions and catalogues, are one and the same: codes differ, the name tells.</summary>
    public static bool AreSame(string name, string other) => Spelling.Fold(name) == Spelling.Fold(other);

    /// <summary>The code under a numbering; none if it is not known (most canonical codes are not attested by any document).</summary>
    public ParameterCoding? CodeIn(CodeNumbering numbering) => codings.FirstOrDefault(coding => coding.Numbering == numbering);

    /// <exception cref="InvalidOperationException">The parameter has a code under this numbering already.</exception>
    public ParameterCoding AddCode(CodeNumbering numbering, ParameterCode code, string printed)
    {
        if (CodeIn(numbering) is not null)
        {
            throw new InvalidOperationException($"'{Name}' has a code in the numbering {numbering} already.");
        }

        var coding = new ParameterCoding(Tenant, ParameterCodingId.New(), Id, numbering, code, printed);
        codings.Add(coding);
        return coding;
    }
}
