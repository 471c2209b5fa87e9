using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

public readonly record struct TypicalRemarkId(Guid Value) : IEntityId<TypicalRemarkId>
{
    public static TypicalRemarkId New() => new(Guid.CreateVersion7());

    public static TypicalRemarkId From(Guid value) => new(value);
}

/// <summary>A remark that the municipality's reviewers write often, whoever of them thought of it.</summary>
public sealed class TypicalRemark : ITenantOwned
{
    public const int Most = 50;

    public const int Longest = 300;

    public static readonly Rule ListHasRoom = new("typical-remark/list-has-room", "Типовых замечаний уже {0}, больше не помещается. Уберите лишнее.");

    private TypicalRemark()
    {
    }

    /// <exception cref="RefusedException">See <see cref="WhyNot"/>.</exception>
    public TypicalRemark(MunicipalityId tenant, TypicalRemarkId id, string words, int count)
    {
        RefusedException.ThrowIfAny(WhyNot(words, count));
        Tenant = tenant;
        Id = id;
        Words = Cells.Clean(words).Trim();
    }

    public MunicipalityId Tenant { get; private set; }

    public TypicalRemarkId Id { get; private set; }

    public string Words { get; private set; } = "";

    /// <param name="count">How many the municipality has.</param>
    public static IReadOnlyList<Refusal> WhyNot(string words, int count) =>
    [
        .. Wording.WhyNotWrite("", "", Cells.Clean(words).Trim(), Longest, mayBeEmpty: false),
        .. count >= Most ? [ListHasRoom.Refuse(Most)] : Array.Empty<Refusal>(),
    ];
}
