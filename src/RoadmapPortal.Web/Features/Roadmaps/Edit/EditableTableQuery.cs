using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>A table as the editor shows it.</summary>
public sealed class EditableTableQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if there is no such table or it is not for this visitor to edit.</returns>
    public async Task<EditableTable?> RunAsync(Visitor visitor, RoadmapTableId id, CancellationToken cancellation)
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
        return member.MayEdit(roadmap) && roadmap.IsOpenForEditing ? new EditableTable(roadmap.Id, table.Title, table.Numbering, table.ShownColumns, table.Runs()) : null;
    }
}

/// <param name="Columns">In printing order.</param>
/// <param name="Runs">In printing order; empty runs too, so that a row can be added to them.</param>
public sealed record EditableTable(RoadmapId Roadmap, string Title, TableNumbering Numbering, IReadOnlyList<Column> Columns, IReadOnlyList<ActivityRun> Runs)
{
    /// <summary>Whether the column's words can be typed: all but a number that the table counts itself.</summary>
    public bool IsWritable(ColumnKind column) => column != ColumnKind.Number || Numbering == TableNumbering.Typed;
}
