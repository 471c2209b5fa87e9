using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

public readonly record struct EvidenceFileId(Guid Value) : IEntityId<EvidenceFileId>
{
    public static EvidenceFileId New() => new(Guid.CreateVersion7());

    public static EvidenceFileId From(Guid value) => new(value);
}

/// <summary>A file that shows an answer; its bytes are <see cref="EvidenceContent"/>, read only when somebody downloads it.</summary>
public sealed class EvidenceFile : ITenantOwned
{
    private EvidenceFile()
    {
    }

    internal EvidenceFile(MunicipalityId tenant, SchoolAnswerId answer, NewEvidence evidence)
    {
        Tenant = tenant;
        Id = EvidenceFileId.New();
        AnswerId = answer;
        Name = evidence.Name;
        Kind = evidence.Kind;
        Size = evidence.Size;
        Sha256 = evidence.Sha256;
    }

    public MunicipalityId Tenant { get; private set; }

    public EvidenceFileId Id { get; private set; }

    public SchoolAnswerId AnswerId { get; private set; }

    /// <summary>Cleaned, with the ending of its kind.</summary>
    public string Name { get; private set; } = "";

    public EvidenceKind Kind { get; private set; }

    /// <summary>Bytes.</summary>
    public int Size { get; private set; }

    /// <summary>Of the bytes, in hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";
}
