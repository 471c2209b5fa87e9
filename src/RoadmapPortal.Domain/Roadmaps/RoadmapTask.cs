using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

public readonly record struct RoadmapTaskId(Guid Value) : IEntityId<RoadmapTaskId>
{
    public static RoadmapTaskId New() => new(Guid.CreateVersion7());

    public static RoadmapTaskId From(Guid value) => new(value);
}

/// <summary>задача of a roadmap.</summary>
public sealed class RoadmapTask : RoadmapItem
{
    private RoadmapTask()
    {
    }

    internal RoadmapTask(MunicipalityId tenant, RoadmapTaskId id, RoadmapId roadmap, Rank rank, string marker, string text)
        : base(tenant, roadmap, rank, marker, text) => Id = id;

    public RoadmapTaskId Id { get; private set; }
}
