using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>A table as the editor shows it.</summary>
public sealed class EditableTableQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if there is no such table or it is not for this visitor to edit.</returns>
    public async Task<TableSheet?> RunAsync(Visitor visitor, RoadmapTableId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var table = await context.RoadmapTables.AsNoTracking().AsSplitQuery()
            .Include(table => table.Columns).Include(table => table.Sections)
            .Include(table => table.Activities.Where(activity => activity.RemovedAt == null))
            .FirstOrDefaultAsync(table => table.Id == id, cancellation);
        if (table is null)
        {
            return null;
        }

        var roadmap = await context.Roadmaps.AsNoTracking().SingleAsync(roadmap => roadmap.Id == table.RoadmapId, cancellation);
        return member.MayEdit(roadmap) && roadmap.IsOpenForEditing ? TableSheet.Of(table) : null;
    }
}
