using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps.Filing;

public readonly record struct OfferedActivityId(Guid Value) : IEntityId<OfferedActivityId>
{
    public static OfferedActivityId New() => new(Guid.CreateVersion7());

    public static OfferedActivityId From(Guid value) => new(value);
}

/// <summary>
/// A municipal activity of the schools' level that concerns a school, and what the school made of it: a row of its own roadmap, or a refusal
/// with a reason. So the department sees who declined what and why.
/// </summary>
public sealed class OfferedActivity : ITenantOwned
{
    public const int LongestReason = 1_000;

    public static readonly Rule DeclineHasAReason = new("offer/decline-has-a-reason", "Напишите, почему школа не берёт это мероприятие: причину увидит управление.");

    private OfferedActivity()
    {
    }

    /// <param name="source">The row of the municipal roadmap.</param>
    /// <param name="row">The row that was made of it; none if it only waits for a decision.</param>
    public OfferedActivity(MunicipalityId tenant, RoadmapId roadmap, ActivityId source, ActivityId? row)
    {
        Tenant = tenant;
        Id = OfferedActivityId.New();
        RoadmapId = roadmap;
        SourceId = source;
        RowId = row;
    }

    public MunicipalityId Tenant { get; private set; }

    public OfferedActivityId Id { get; private set; }

    /// <summary>The school's roadmap.</summary>
    public RoadmapId RoadmapId { get; private set; }

    /// <summary>The row of the municipal roadmap.</summary>
    public ActivityId SourceId { get; private set; }

    /// <summary>The school's row that came of it; none if it was declined.</summary>
    public ActivityId? RowId { get; private set; }

    /// <summary>Why the school does not take it; none if it does.</summary>
    public string? DeclineReason { get; private set; }

    public DateTimeOffset? DeclinedAt { get; private set; }

    public string? DeclinedBy { get; private set; }

    public bool IsDeclined => DeclineReason is not null;

    public static IReadOnlyList<Refusal> WhyNotDecline(string reason) => Wording.WhyNotReason(reason, LongestReason, DeclineHasAReason);

    /// <exception cref="RefusedException">See <see cref="WhyNotDecline"/>.</exception>
    public void Decline(string reason, string by, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotDecline(reason));
        (RowId, DeclineReason, DeclinedAt, DeclinedBy) = (null, Wording.OrNone(reason), at, by);
    }

    /// <summary>The school takes it after all.</summary>
    public void Take(ActivityId row) => (RowId, DeclineReason, DeclinedAt, DeclinedBy) = (row, null, null, null);
}
