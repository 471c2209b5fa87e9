using Microsoft.EntityFrameworkCore;

namespace RoadmapPortal.Data.History;

/// <summary>Who saved a row last, and when.</summary>
/// <param name="By">The name as the history has it.</param>
public sealed record LastSave(DateTimeOffset At, string By)
{
    /// <returns>None if nobody saved it yet.</returns>
    public static Task<LastSave?> OfAsync(PortalContext context, Guid subject, CancellationToken cancellation = default) =>
        context.History.AsNoTracking().Where(entry => entry.SubjectId == subject).OrderByDescending(entry => entry.At)
            .Select(entry => new LastSave(entry.At, entry.PersonName)).FirstOrDefaultAsync(cancellation);
}
