using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>
/// Opens a roadmap's table for one change: admits the visitor anew, checks role and stage, lets the change happen and saves it.
/// If somebody else saved the same rows in between, the change is made again on what is there now.
/// </summary>
public sealed class TableDesk(Gate gate, PortalContexts contexts)
{
    private const int Attempts = 4;

    /// <param name="change">Changes the table (whose columns and sections are loaded, rows are not) or says why not.</param>
    public async Task<Outcome<T>> ChangeAsync<T>(
        Visitor visitor, RoadmapTableId id, Func<OpenTable, CancellationToken, Task<Outcome<T>>> change, CancellationToken cancellation)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
            {
                return Outcome.Refused<T>(Gate.IsFound.Refuse());
            }

            await using var context = contexts.Open(member.Scope);
            if (await OpenAsync(context, id, cancellation) is not { } open || !member.MayRead(open.Roadmap))
            {
                return Outcome.Refused<T>(Gate.IsFound.Refuse());
            }

            IReadOnlyList<Refusal> refusals = member.MayEdit(open.Roadmap) ? open.Roadmap.WhyNotEdit() : [Gate.RoleMayEdit.Refuse()];
            if (refusals.Count > 0)
            {
                return Outcome.Refused<T>(refusals);
            }

            try
            {
                var outcome = await change(open, cancellation);
                if (outcome.IsDone)
                {
                    await context.SaveChangesAsync(cancellation);
                }

                return outcome;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && exception.IsConflict())
            {
                // Somebody saved the same row, or took the same place in the order: look again at what is there.
            }
        }
    }

    private static async Task<OpenTable?> OpenAsync(PortalContext context, RoadmapTableId id, CancellationToken cancellation)
    {
        var table = await context.RoadmapTables.AsSplitQuery().Include(table => table.Columns).Include(table => table.Sections)
            .FirstOrDefaultAsync(table => table.Id == id, cancellation);
        if (table is null)
        {
            return null;
        }

        var roadmap = await context.Roadmaps.SingleAsync(roadmap => roadmap.Id == table.RoadmapId, cancellation);
        return new OpenTable(context, roadmap, table);
    }
}

/// <summary>A table on the desk, inside one context.</summary>
public sealed record OpenTable(PortalContext Context, Roadmap Roadmap, RoadmapTable Table)
{
    /// <summary>Loads the rows, for changes that concern their order.</summary>
    public Task LoadRowsAsync(CancellationToken cancellation) =>
        Context.Entry(Table).Collection(table => table.Activities).LoadAsync(cancellation);

    /// <summary>Whether these rows, none of them named twice, stand or stood in the table. Its rows must be loaded.</summary>
    public bool Has(IReadOnlyList<ActivityId> ids)
    {
        var wanted = ids.ToHashSet();
        return wanted.Count > 0 && wanted.Count == ids.Count && Table.Activities.Count(row => wanted.Contains(row.Id)) == wanted.Count;
    }
}
