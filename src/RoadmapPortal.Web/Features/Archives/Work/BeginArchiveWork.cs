using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Web.Features.Archives.Work;

/// <summary>Writes down that a work begins: one at a time in a municipality, whoever else begins one at the same moment. Old ones are forgotten with their files.</summary>
public sealed class BeginArchiveWork(ArchiveFolder folder, TimeProvider time)
{
    /// <summary>More would tell nobody anything.</summary>
    private const int MostRemembered = 10;

    /// <returns>Why it may not begin.</returns>
    public async Task<IReadOnlyList<Refusal>> RunAsync(PortalContext context, ArchiveWork work, CancellationToken cancellation)
    {
        var known = await context.ArchiveWorks.OrderByDescending(one => one.BegunAt).ThenByDescending(one => one.Id).ToListAsync(cancellation);
        if (known.Any(one => one.IsRunning(time.GetUtcNow())))
        {
            return [ArchiveWork.IsOnlyOneAtATime.Refuse()];
        }

        foreach (var lost in known.Where(one => one.IsLost(time.GetUtcNow())))
        {
            lost.End(ArchiveWorkState.Failed, ArchiveWork.Lost, time.GetUtcNow());
        }

        var forgotten = known.Where(IsKept).Skip(ArchiveFolder.MostKept - (work.Kind == ArchiveWorkKind.Making ? 1 : 0)).Union(known.Where(one => !IsKept(one)).Skip(MostRemembered)).ToList();
        context.RemoveRange(forgotten);
        try
        {
            // The lost one first: the database lets only one run.
            await context.SaveChangesAsync(cancellation);
            context.Add(work);
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException exception) when (exception.IsConflict())
        {
            return [ArchiveWork.IsOnlyOneAtATime.Refuse()];
        }

        foreach (var gone in forgotten)
        {
            folder.Remove(gone.Id);
        }

        return [];
    }

    private static bool IsKept(ArchiveWork work) => work is { Kind: ArchiveWorkKind.Making, State: ArchiveWorkState.Done };
}
