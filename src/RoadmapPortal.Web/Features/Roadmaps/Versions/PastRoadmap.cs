using System.Data;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>
/// A roadmap that goes back in time, moment by moment: the present undone by the history. Reads one snapshot of the database, so that
/// what is saved meanwhile disturbs nothing; one entry of the history is in memory at a time. Asks nobody's permission.
/// </summary>
public sealed class PastRoadmap
{
    private readonly PortalContext context;
    private readonly PastRows rows;
    private DateTimeOffset reached = DateTimeOffset.MaxValue;

    private PastRoadmap(PortalContext context, Roadmap roadmap)
    {
        this.context = context;
        Now = roadmap;
        rows = PastRows.Loaded(context);
    }

    /// <summary>The roadmap as it stands, removed rows too.</summary>
    public Roadmap Now { get; }

    /// <param name="context">New: everything that it has loaded is taken for the roadmap. A transaction begins and ends with it.</param>
    /// <returns>None if the context's municipality has no such roadmap.</returns>
    public static async Task<PastRoadmap?> OpenAsync(PortalContext context, RoadmapId id, CancellationToken cancellation)
    {
        await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var roadmap = await context.Roadmaps.AsSplitQuery()
            .Include(map => map.Blocks).Include(map => map.Tasks).Include(map => map.Indicators)
            .Include(map => map.Tables).ThenInclude(table => table.Columns)
            .Include(map => map.Tables).ThenInclude(table => table.Sections)
            .Include(map => map.Tables).ThenInclude(table => table.Activities)
            .FirstOrDefaultAsync(map => map.Id == id, cancellation);
        return roadmap is null ? null : new PastRoadmap(context, roadmap);
    }

    /// <summary>When an edition was frozen, by the history's clock: nobody writes in a roadmap between its submission and the approval.</summary>
    public static Task<DateTimeOffset> FrozenAtAsync(PortalContext context, Edition edition, CancellationToken cancellation) =>
        context.History.Where(entry => entry.SubjectId == edition.Id.Value).MinAsync(entry => entry.At, cancellation);

    /// <summary>The state at a moment, not later than those asked for before.</summary>
    /// <returns>None if there was no roadmap then.</returns>
    public async Task<RoadmapState?> AtAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(moment, reached);
        var subjects = await RoadmapSubjects.OfAsync(context, Now.Id, moment, cancellation);
        var entries = context.History.AsNoTracking()
            .Where(entry => subjects.Contains(entry.SubjectId) && entry.At > moment && entry.At <= reached)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            rows.Undo(entry);
        }

        reached = moment;
        return PastState.Read(rows, Now.Id);
    }
}
