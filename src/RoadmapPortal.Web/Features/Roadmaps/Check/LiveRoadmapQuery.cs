using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>Opens a roadmap's findings for whoever may edit it.</summary>
public sealed class LiveRoadmapQuery(Gate gate, PortalContexts contexts, LiveRoadmaps roadmaps)
{
    /// <returns>A lease to be given back; none if there is no such roadmap or it is not for this visitor to edit.</returns>
    public async Task<LiveRoadmapLease?> RunAsync(Visitor visitor, RoadmapId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var roadmap = await context.Roadmaps.AsNoTracking().FirstOrDefaultAsync(roadmap => roadmap.Id == id, cancellation);
        return roadmap is not null && member.MayEdit(roadmap) && roadmap.IsOpenForEditing ? await roadmaps.OpenAsync(member, id, cancellation) : null;
    }
}
