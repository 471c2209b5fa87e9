using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>What a roadmap said at an earlier moment.</summary>
public sealed class RoadmapAtQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if there is no such roadmap, if there was none then, or if it is not for this visitor.</returns>
    public async Task<RoadmapState?> RunAsync(Visitor visitor, RoadmapId id, DateTimeOffset moment, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var roadmap = await PastRoadmap.OpenAsync(context, id, cancellation);
        return roadmap is not null && member.MayRead(roadmap.Now) ? await roadmap.AtAsync(moment, cancellation) : null;
    }
}
