using Microsoft.EntityFrameworkCore;

namespace RoadmapPortal.Data.History;

/// <summary>Rows that are in the database no more and were once parts of something: the history of their removal tells of what.</summary>
public static class GoneRows
{
    /// <param name="subjects">The tables of the rows.</param>
    /// <param name="field">The column that named what a row was a part of.</param>
    /// <param name="parents">Ids of what the rows were parts of.</param>
    /// <param name="after">Only those removed later than this.</param>
    public static async Task<IReadOnlyList<Guid>> OfAsync(
        PortalContext context, string[] subjects, string field, IEnumerable<Guid> parents, DateTimeOffset after, CancellationToken cancellation)
    {
        var ids = parents.Select(parent => parent.ToString()).ToArray();
        return await context.History
            .FromSql($"""
                select * from history_entries where kind = 'Removed' and at > {after.ToUniversalTime()} and subject = any({subjects})
                    and exists (select from jsonb_array_elements(changes) change where change->>'field' = {field} and change->>'from' = any({ids}))
                """)
            .AsNoTracking().Select(entry => entry.SubjectId).Distinct().ToListAsync(cancellation);
    }
}
