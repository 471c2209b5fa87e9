using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Journal.Read;

/// <summary>A page of a municipality's journal, the newest first.</summary>
public sealed class JournalQuery(Gate gate, PortalContexts contexts, TimeProvider time)
{
    public const int PageSize = 50;

    /// <returns>None if the visitor may not read it.</returns>
    public async Task<JournalView?> RunAsync(Visitor visitor, JournalWish wish, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadJournal))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var entries = await wish.Of(context.Journal.AsNoTracking(), time.LocalTimeZone).OrderByDescending(entry => entry.Number).Take(PageSize + 1).ToListAsync(cancellation);
        var head = await context.JournalHeads.AsNoTracking().SingleOrDefaultAsync(cancellation);
        return new JournalView(member, [.. entries.Take(PageSize)], entries.Count > PageSize, head?.Mark ?? JournalMark.Begin);
    }
}

/// <param name="Entries">The newest first.</param>
/// <param name="HasMore">Older ones.</param>
/// <param name="Last">Of the whole journal, whatever is shown.</param>
public sealed record JournalView(Member Member, IReadOnlyList<JournalEntry> Entries, bool HasMore, JournalMark Last);
