using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Risks;

public readonly record struct ParameterCodingId(Guid Value) : IEntityId<ParameterCodingId>
{
    public static ParameterCodingId New() => new(Guid.CreateVersion7());

    public static ParameterCodingId From(Guid value) => new(value);
}

/// <summary>The code that a parameter bears in one numbering, and how it is printed there («1.1.» in Novorossiysk).</summary>
public sealed class ParameterCoding : ITenantOwned
{
    private ParameterCoding()
    {
    }

    internal ParameterCoding(MunicipalityId tenant, ParameterCodingId id, RiskParameterId parameter, CodeNumbering numbering, ParameterCode code, string printed, bool isCertain)
    {
        Tenant = tenant;
        Id = id;
        ParameterId = parameter;
        Numbering = numbering;
        Code = code;
        Printed = printed;
        IsCertain = isCertain;
    }

    public MunicipalityId Tenant { get; private set; }

    public ParameterCodingId Id { get; private set; }

    public RiskParameterId ParameterId { get; private set; }

    public CodeNumbering Numbering { get; private set; }

    public ParameterCode Code { get; private set; } = null!;

    public string Printed { get; private set; } = "";

    /// <summary>A document says so; otherwise the code is somebody's guess, which a canonical one easily is.</summary>
    public bool IsCertain { get; private set; }

    internal void Write(ParameterCode code, string printed, bool isCertain) => (Code, Printed, IsCertain) = (code, printed, isCertain);
}
