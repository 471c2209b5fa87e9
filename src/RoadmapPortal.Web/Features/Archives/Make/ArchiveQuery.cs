using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Archives.Work;

namespace RoadmapPortal.Web.Features.Archives.Make;

/// <summary>The periods that may be put into archives, and the archives that there are, newest first.</summary>
public sealed class ArchiveQuery(Gate gate, PortalContexts contexts, ArchiveFolder folder, TimeProvider time)
{
    /// <returns>None if the visitor may not make archives.</returns>
    public async Task<ArchiveView?> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ArchivePeriod))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var periods = await context.PlanningPeriods.AsNoTracking().OrderByDescending(period => period.From).ToListAsync(cancellation);
        var works = await context.ArchiveWorks.AsNoTracking().Where(work => work.Kind == ArchiveWorkKind.Making)
            .OrderByDescending(work => work.BegunAt).ThenByDescending(work => work.Id).ToListAsync(cancellation);
        return new ArchiveView(member, periods, [.. works.Select(work => ArchiveWorkLine.Of(work, File.Exists(folder.PathOf(work.Id)), time.GetUtcNow()))]);
    }
}

public sealed record ArchiveView(Member Member, IReadOnlyList<PlanningPeriod> Periods, IReadOnlyList<ArchiveWorkLine> Works);
