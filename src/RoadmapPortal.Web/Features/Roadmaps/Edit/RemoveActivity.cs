using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>Takes rows out of their table, and brings them back to the same places: all of them or none.</summary>
public sealed class RemoveActivity(TableDesk desk, TimeProvider time)
{
    public Task<Outcome<IReadOnlyList<Activity>>> RunAsync(Visitor visitor, RoadmapTableId tableId, IReadOnlyList<ActivityId> ids, CancellationToken cancellation) =>
        OnRowsAsync(visitor, tableId, ids, _ => [], (table, id) => table.Remove(id, time.GetUtcNow()), cancellation);

    public Task<Outcome<IReadOnlyList<Activity>>> UndoAsync(Visitor visitor, RoadmapTableId tableId, IReadOnlyList<ActivityId> ids, CancellationToken cancellation) =>
        OnRowsAsync(visitor, tableId, ids, table => table.WhyNotAdd(ids.Count), (table, id) => table.Restore(id), cancellation);

    private Task<Outcome<IReadOnlyList<Activity>>> OnRowsAsync(
        Visitor visitor,
        RoadmapTableId tableId,
        IReadOnlyList<ActivityId> ids,
        Func<RoadmapTable, IReadOnlyList<Refusal>> whyNot,
        Action<RoadmapTable, ActivityId> deed,
        CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor,
            tableId,
            async (open, token) =>
            {
                await open.LoadRowsAsync(token);
                var wanted = ids.ToHashSet();
                var rows = open.Table.Activities.Where(row => wanted.Contains(row.Id)).ToList();
                var refusals = rows.Count == wanted.Count ? whyNot(open.Table) : [Gate.IsFound.Refuse()];
                if (refusals.Count > 0)
                {
                    return Outcome.Refused<IReadOnlyList<Activity>>(refusals);
                }

                rows.ForEach(row => deed(open.Table, row.Id));
                return Outcome.Done<IReadOnlyList<Activity>>(rows);
            },
            cancellation);
}
