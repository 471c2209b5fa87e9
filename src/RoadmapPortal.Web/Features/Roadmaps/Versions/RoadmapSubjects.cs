using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>Which rows of the database a roadmap consists of, those too that are there no more. Asks nobody's permission.</summary>
public static class RoadmapSubjects
{
    /// <param name="after">Of the rows that are no more, those removed later than this.</param>
    public static async Task<IReadOnlyList<Guid>> OfAsync(PortalContext context, RoadmapId id, DateTimeOffset after, CancellationToken cancellation)
    {
        var tables = await context.RoadmapTables.Where(table => table.RoadmapId == id).Select(table => table.Id).ToListAsync(cancellation);
        var gone = await GoneRows.OfAsync(context, ["roadmap_tables"], "roadmap_id", [id.Value], after, cancellation);
        return
        [
            id.Value,
            .. tables.Select(table => table.Value),
            .. gone,
            .. (await context.Activities.Where(row => tables.Contains(row.TableId)).Select(row => row.Id).ToListAsync(cancellation)).Select(row => row.Value),
            .. (await context.Set<Section>().Where(row => tables.Contains(row.TableId)).Select(row => row.Id).ToListAsync(cancellation)).Select(row => row.Value),
            .. (await context.Set<Column>().Where(row => tables.Contains(row.TableId)).Select(row => row.Id).ToListAsync(cancellation)).Select(row => row.Value),
            .. (await context.Set<RoadmapBlock>().Where(row => row.RoadmapId == id).Select(row => row.Id).ToListAsync(cancellation)).Select(row => row.Value),
            .. (await context.Set<RoadmapTask>().Where(row => row.RoadmapId == id).Select(row => row.Id).ToListAsync(cancellation)).Select(row => row.Value),
            .. (await context.Set<TargetIndicator>().Where(row => row.RoadmapId == id).Select(row => row.Id).ToListAsync(cancellation)).Select(row => row.Value),
            .. await GoneRows.OfAsync(context, ["roadmap_blocks", "roadmap_tasks", "target_indicators"], "roadmap_id", [id.Value], after, cancellation),
            .. await GoneRows.OfAsync(context, ["activities", "sections", "table_columns"], "table_id", [.. tables.Select(table => table.Value), .. gone], after, cancellation),
        ];
    }
}
