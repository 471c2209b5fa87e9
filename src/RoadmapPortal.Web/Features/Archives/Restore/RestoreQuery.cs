using System.Data;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Archives;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Archives.Work;

namespace RoadmapPortal.Web.Features.Archives.Restore;

/// <summary>Whether an archive may be read back here, and how far one is that is being.</summary>
public sealed class RestoreQuery(Gate gate, PortalContexts contexts, TimeProvider time)
{
    /// <returns>None if the visitor may not restore.</returns>
    public async Task<RestoreView?> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.RestorePeriod))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        await using var moment = await context.BeginArchiveAsync(IsolationLevel.ReadCommitted, cancellation);
        var schema = await ArchiveSchema.ReadAsync(context, cancellation);
        var occupied = await new RestoredRows(context, schema, await ArchivePeople.MembersAsync(context, cancellation)).OccupiedAsync(cancellation);
        var works = await context.ArchiveWorks.AsNoTracking().OrderByDescending(work => work.BegunAt).ThenByDescending(work => work.Id).ToListAsync(cancellation);
        return new RestoreView(
            member,
            occupied.Count == 0 ? null : ArchiveRules.MunicipalityIsEmpty.Refuse(OccupiedWords.Of(occupied)).Words,
            [.. works.Where(work => work.Kind == ArchiveWorkKind.Restoring).Select(work => ArchiveWorkLine.Of(work, hasFile: false, time.GetUtcNow()))],
            works.Any(work => work.IsRunning(time.GetUtcNow())));
    }
}

/// <param name="WhyNot">What the municipality has already; none if it is empty.</param>
/// <param name="IsBusy">A work is under way, of whichever kind.</param>
public sealed record RestoreView(Member Member, string? WhyNot, IReadOnlyList<ArchiveWorkLine> Works, bool IsBusy)
{
    /// <summary>What the municipality has was read back here.</summary>
    public bool IsRestored => Works.Any(line => line.Work.State == ArchiveWorkState.Done);
}
