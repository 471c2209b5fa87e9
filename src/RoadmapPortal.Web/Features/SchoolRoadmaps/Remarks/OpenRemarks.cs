using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Remarks;

/// <summary>For <see cref="SubmissionState.OpenRemarks"/>. Asks nobody's permission: whoever calls has asked.</summary>
public static class OpenRemarks
{
    /// <summary>How many remarks the school has neither answered nor acted on by changing the place that they are about.</summary>
    public static async Task<int> CountAsync(PortalContext context, RoadmapId roadmap, CancellationToken cancellation)
    {
        var open = await context.RoadmapRemarks.AsNoTracking().Where(remark => remark.RoadmapId == roadmap && remark.State == RemarkState.Open).ToListAsync(cancellation);
        var seals = await RemarkSeals.LoadAsync(context, open, cancellation);
        return open.Count(remark => remark.IsUnanswered(seals.Of(remark)));
    }
}
