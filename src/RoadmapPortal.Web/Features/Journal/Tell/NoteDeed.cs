using RoadmapPortal.Data;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Journal.Tell;

/// <summary>Puts into the journal what changes nothing in the database and would leave no trace otherwise: a download.</summary>
public sealed class NoteDeed(Gate gate, PortalContexts contexts)
{
    /// <param name="noteOf">Told who does it.</param>
    /// <returns>Where it stands in the journal; none if the visitor is no member.</returns>
    public async Task<JournalMark?> RunAsync(Visitor visitor, Func<Member, JournalNote> noteOf, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        context.Note(noteOf(member));
        await context.SaveChangesAsync(cancellation);
        return context.ChangeTracker.Entries<JournalEntry>().Single().Entity.Mark;
    }
}
