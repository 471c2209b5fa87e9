using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>Moves a row one place up or down, over the edges of levels and sections too.</summary>
public sealed class MoveActivity(TableDesk desk)
{
    public Task<Outcome<Activity>> RunAsync(Visitor visitor, RoadmapTableId tableId, ActivityId id, Side side, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor,
            tableId,
            async (open, token) =>
            {
                await open.LoadRowsAsync(token);
                if (open.Table.Activities.FirstOrDefault(row => row.Id == id) is not { } row)
                {
                    return Outcome.Refused<Activity>(Gate.IsFound.Refuse());
                }

                var refusals = open.Table.WhyNotStep(id, side);
                if (refusals.Count > 0)
                {
                    return Outcome.Refused<Activity>(refusals);
                }

                open.Table.Step(id, side);
                return Outcome.Done(row);
            },
            cancellation);
}
