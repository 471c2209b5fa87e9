using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Journal;

namespace RoadmapPortal.Data.Journal;

/// <summary>Chains what a context noted to its municipality's journal.</summary>
internal static class JournalKeeper
{
    /// <summary>
    /// Adds an entry for each note; they are still to be saved. Waits for whoever else writes in this journal, and holds it until the context's transaction ends.
    /// </summary>
    public static async Task AddAsync(PortalContext context, IReadOnlyList<JournalNote> notes, CancellationToken cancellation)
    {
        if (context.Scope is not { Tenant: { } tenant, Actor: { } actor })
        {
            throw new InvalidOperationException("Nobody is named who did it, or no municipality where.");
        }

        var last = await HoldAsync(context, tenant.Value, cancellation);
        var author = new JournalAuthor(actor.Person, actor.Name, actor.Roles, actor.From);
        foreach (var note in notes)
        {
            // Asked once the journal is ours: its moments follow one another as its entries do.
            var entry = new JournalEntry(tenant, last, TimeProvider.System.GetUtcNow(), author, note);
            context.Add(entry);
            last = entry.Mark;
        }
    }

    private static async Task<JournalMark> HoldAsync(PortalContext context, Guid tenant, CancellationToken cancellation) =>
        await context.Database.SqlQuery<JournalMark>($"""select number as "Number", hash as "Hash" from hold_journal({tenant})""").SingleAsync(cancellation);
}
