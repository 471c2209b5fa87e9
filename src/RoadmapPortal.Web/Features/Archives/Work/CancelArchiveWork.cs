using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Archives.Work;

/// <summary>Says that a work is unwanted; the server that does it hears so within two seconds.</summary>
public sealed class CancelArchiveWork(Gate gate, PortalContexts contexts)
{
    /// <returns>Why it may not be cancelled. One that has ended meanwhile is none to be cancelled, and that is no fault.</returns>
    public async Task<IReadOnlyList<Refusal>> RunAsync(Visitor visitor, ArchiveWorkId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return [Gate.IsFound.Refuse()];
        }

        while (true)
        {
            try
            {
                await using var context = contexts.Open(member.Scope);
                return await UnwantAsync(context, member, id, cancellation);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Its server told how far it is at the same moment.
            }
        }
    }

    private static async Task<IReadOnlyList<Refusal>> UnwantAsync(PortalContext context, Member member, ArchiveWorkId id, CancellationToken cancellation)
    {
        var work = await context.ArchiveWorks.SingleOrDefaultAsync(work => work.Id == id, cancellation);
        if (work is null || !member.May(work.Kind == ArchiveWorkKind.Making ? Deed.ArchivePeriod : Deed.RestorePeriod))
        {
            return [Gate.IsFound.Refuse()];
        }

        work.Unwant();
        await context.SaveChangesAsync(cancellation);
        return [];
    }
}
