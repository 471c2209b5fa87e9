using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps.Filing;

public readonly record struct RowReasonId(Guid Value) : IEntityId<RowReasonId>
{
    public static RowReasonId New() => new(Guid.CreateVersion7());

    public static RowReasonId From(Guid value) => new(value);
}

/// <summary>
/// Why a row of a school's roadmap is not what the municipality planned for it: said in other words, or added by the school itself. The
/// department reads it when it reviews.
/// </summary>
public sealed class RowReason : ITenantOwned
{
    public const int LongestWords = 1_000;

    public static readonly Rule ReasonIsGiven = new("row-reason/is-given", "Напишите причину: её увидит управление, когда будет проверять карту.");

    /// <summary>What schools say most often; offered while typing.</summary>
    public static readonly IReadOnlyList<string> Usual =
    [
        "По итогам самоанализа школы", "Срок согласован с планом работы школы", "Учтены особенности и возможности школы", "Продолжение работы прошлого года",
    ];

    private RowReason()
    {
    }

    /// <param name="roadmap">The school's.</param>
    /// <param name="row">The school's row.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNotGive"/>.</exception>
    public RowReason(MunicipalityId tenant, RoadmapId roadmap, ActivityId row, string words, string by, DateTimeOffset at)
    {
        Tenant = tenant;
        Id = RowReasonId.New();
        RoadmapId = roadmap;
        RowId = row;
        Give(words, by, at);
    }

    public MunicipalityId Tenant { get; private set; }

    public RowReasonId Id { get; private set; }

    public RoadmapId RoadmapId { get; private set; }

    public ActivityId RowId { get; private set; }

    public string Words { get; private set; } = "";

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public static IReadOnlyList<Refusal> WhyNotGive(string words) => Wording.WhyNotReason(words, LongestWords, ReasonIsGiven);

    /// <exception cref="RefusedException">See <see cref="WhyNotGive"/>.</exception>
    public void Give(string words, string by, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotGive(words));
        (Words, By, At) = (words.Trim(), by, at);
    }
}
