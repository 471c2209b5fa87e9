using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

public readonly record struct TargetIndicatorId(Guid Value) : IEntityId<TargetIndicatorId>
{
    public static TargetIndicatorId New() => new(Guid.CreateVersion7());

    public static TargetIndicatorId From(Guid value) => new(value);
}

/// <summary>целевой показатель of a roadmap. The documents print its words only, without unit, baseline or target.</summary>
public sealed class TargetIndicator : RoadmapItem
{
    private TargetIndicator()
    {
    }

    internal TargetIndicator(MunicipalityId tenant, TargetIndicatorId id, RoadmapId roadmap, Rank rank, string marker, string text)
        : base(tenant, roadmap, rank, marker, text) => Id = id;

    public TargetIndicatorId Id { get; private set; }
}
