using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Remarks;

/// <summary>What stands now where remarks were written.</summary>
public sealed class RemarkSeals
{
    private readonly Dictionary<ActivityId, Activity> rows;

    private RemarkSeals(Dictionary<ActivityId, Activity> rows) => this.rows = rows;

    public static async Task<RemarkSeals> LoadAsync(PortalContext context, IEnumerable<RoadmapRemark> remarks, CancellationToken cancellation)
    {
        var ids = remarks.Select(remark => remark.RowId).OfType<ActivityId>().Distinct().ToList();
        return new RemarkSeals(ids.Count == 0 ? [] : await context.Activities.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation));
    }

    public string Of(RoadmapRemark remark) => RemarkSubject.SealOf(remark.RowId is { } row ? rows.GetValueOrDefault(row) : null, remark.Column);

    /// <summary>Whether the row of a remark stands in the roadmap.</summary>
    public bool HasRow(RoadmapRemark remark) => remark.RowId is { } row && rows.GetValueOrDefault(row) is { RemovedAt: null };
}
