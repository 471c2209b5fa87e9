using RoadmapPortal.Domain.Rules;
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
    public static readonly Rule UsedParameterStays = new(
        "catalogue/used-parameter-stays", "Параметр «{0}» убрать нельзя: аудитов с ним – {1}, отметок у школ – {2}, мероприятий – {3}. Его можно вывести из употребления.");

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

    /// <summary>выведен из употребления: read and printed where it is used, not offered for new findings and new codes.</summary>
    public bool IsRetired { get; private set; }

    public IReadOnlyList<ParameterCoding> Codings => codings;

    /// <summary>Whether two parameters, of whichever versions and catalogues, are one and the same: codes differ, the name tells.</summary>
    public static bool AreSame(string name, string other) => Spelling.Fold(name) == Spelling.Fold(other);

    /// <summary>The code under a numbering; none if it is not known (most canonical codes are not attested by any document).</summary>
    public ParameterCoding? CodeIn(CodeNumbering numbering) => codings.FirstOrDefault(coding => coding.Numbering == numbering);

    /// <exception cref="InvalidOperationException">The parameter has a code under this numbering already.</exception>
    public ParameterCoding AddCode(CodeNumbering numbering, ParameterCode code, string printed, bool isCertain = true)
    {
        if (CodeIn(numbering) is not null)
        {
            throw new InvalidOperationException($"'{Name}' has a code in the numbering {numbering} already.");
        }

        var coding = new ParameterCoding(Tenant, ParameterCodingId.New(), Id, numbering, code, printed, isCertain);
        codings.Add(coding);
        return coding;
    }

    public IReadOnlyList<Refusal> WhyNotRemove(ParameterUse use) =>
        use.IsUsed ? [UsedParameterStays.Refuse(Name, use.Audits, use.Findings, use.Activities)] : [];

    internal void Rename(string name) => Name = name;

    internal void Place(int position) => Position = position;

    internal void Retire(bool isRetired) => IsRetired = isRetired;

    /// <param name="code">None to take the code away.</param>
    internal void Code(CodeNumbering numbering, ParameterCode? code, string printed, bool isCertain)
    {
        var coding = CodeIn(numbering);
        if (code is null)
        {
            codings.RemoveAll(other => other == coding);
        }
        else if (coding is null)
        {
            codings.Add(new ParameterCoding(Tenant, ParameterCodingId.New(), Id, numbering, code, printed, isCertain));
        }
        else
        {
            coding.Write(code, printed, isCertain);
        }
    }
}
