using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>Takes a row out of its table, and brings it back to the same place.</summary>
public sealed class RemoveActivity(TableDesk desk, TimeProvider time)
{
    public Task<Outcome<Activity>> RunAsync(Visitor visitor, RoadmapTableId tableId, ActivityId id, CancellationToken cancellation) =>
        desk.ChangeAsync(visitor, tableId, (open, token) => OnRowAsync(open, id, row => open.Table.Remove(row.Id, time.GetUtcNow()), token), cancellation);

    public Task<Outcome<Activity>> UndoAsync(Visitor visitor, RoadmapTableId tableId, ActivityId id, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor,
            tableId,
            async (open, token) =>
            {
                await open.LoadRowsAsync(token);
                var refusals = open.Table.WhyNotAdd();
                return refusals.Count > 0 ? Outcome.Refused<Activity>(refusals) : await OnRowAsync(open, id, row => open.Table.Restore(row.Id), token);
            },
            cancellation);

    private static async Task<Outcome<Activity>> OnRowAsync(OpenTable open, ActivityId id, Action<Activity> deed, CancellationToken cancellation)
    {
        await open.LoadRowsAsync(cancellation);
        if (open.Table.Activities.FirstOrDefault(row => row.Id == id) is not { } row)
        {
            return Outcome.Refused<Activity>(Gate.IsFound.Refuse());
        }

        deed(row);
        return Outcome.Done(row);
    }
}
