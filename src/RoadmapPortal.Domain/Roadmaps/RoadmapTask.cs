using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

public readonly record struct RoadmapTaskId(Guid Value) : IEntityId<RoadmapTaskId>
{
    public static RoadmapTaskId New() => new(Guid.CreateVersion7());

    public static RoadmapTaskId From(Guid value) => new(value);
}

/// <summary>задача of a roadmap.</summary>
public sealed class RoadmapTask : ITenantOwned
{
    private RoadmapTask()
    {
    }

    internal RoadmapTask(MunicipalityId tenant, RoadmapTaskId id, RoadmapId roadmap, Rank rank, string marker, string text)
    {
        Tenant = tenant;
        Id = id;
        RoadmapId = roadmap;
        Rank = rank;
        Marker = marker;
        Text = text;
    }

    public MunicipalityId Tenant { get; private set; }

    public RoadmapTaskId Id { get; private set; }

    public RoadmapId RoadmapId { get; private set; }

    public Rank Rank { get; private set; } = null!;

    /// <summary>As printed before the text: «1.», «-».</summary>
    public string Marker { get; private set; } = "";

    public string Text { get; private set; } = "";
}
