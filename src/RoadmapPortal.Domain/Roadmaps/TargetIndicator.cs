using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

public readonly record struct TargetIndicatorId(Guid Value) : IEntityId<TargetIndicatorId>
{
    public static TargetIndicatorId New() => new(Guid.CreateVersion7());

    public static TargetIndicatorId From(Guid value) => new(value);
}

/// <summary>целевой показатель of a roadmap. The documents print its words only, without unit, baseline or target.</summary>
public sealed class TargetIndicator : ITenantOwned
{
    private TargetIndicator()
    {
    }

    internal TargetIndicator(MunicipalityId tenant, TargetIndicatorId id, RoadmapId roadmap, Rank rank, string marker, string text)
    {
        Tenant = tenant;
        Id = id;
        RoadmapId = roadmap;
        Rank = rank;
        Marker = marker;
        Text = text;
    }

    public MunicipalityId Tenant { get; private set; }

    public TargetIndicatorId Id { get; private set; }

    public RoadmapId RoadmapId { get; private set; }

    public Rank Rank { get; private set; } = null!;

    public string Marker { get; private set; } = "";

    public string Text { get; private set; } = "";
}
