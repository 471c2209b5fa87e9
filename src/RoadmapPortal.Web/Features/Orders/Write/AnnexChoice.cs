using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Orders.Write;

/// <summary>Something that an order may annex.</summary>
public sealed record AnnexChoice(AnnexKind Kind, RoadmapId Roadmap, RoadmapTableId? Table)
{
    /// <summary>As a form spells it.</summary>
    public string Value => $"{Kind} {Roadmap.Value} {Table?.Value}".Trim();

    /// <returns>None if it is no such.</returns>
    public static AnnexChoice? Parse(string? value) => (value ?? "").Split(' ') switch
    {
        ["Roadmap", var id] when Guid.TryParse(id, out var roadmap) => new(AnnexKind.Roadmap, new RoadmapId(roadmap), null),
        ["Audit", var id] when Guid.TryParse(id, out var roadmap) => new(AnnexKind.Audit, new RoadmapId(roadmap), null),
        ["Table", var id, var part] when Guid.TryParse(id, out var roadmap) && Guid.TryParse(part, out var table) => new(AnnexKind.Table, new RoadmapId(roadmap), new RoadmapTableId(table)),
        _ => null,
    };
}
