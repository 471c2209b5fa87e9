using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>Repeats rows below the last of them.</summary>
public sealed class DuplicateActivity(TableDesk desk)
{
    public Task<Outcome<IReadOnlyList<Activity>>> RunAsync(Visitor visitor, RoadmapTableId tableId, IReadOnlyList<ActivityId> ids, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor,
            tableId,
            async (open, token) =>
            {
                await open.LoadRowsAsync(token);
                var refusals = open.Has(ids) ? open.Table.WhyNotDuplicate(ids) : [Gate.IsFound.Refuse()];
                return refusals.Count > 0
                    ? Outcome.Refused<IReadOnlyList<Activity>>(refusals)
                    : Outcome.Done(open.Table.Duplicate(ids, await RowMeaningLoader.LoadAsync(open.Context, open.Roadmap.PeriodId, token)));
            },
            cancellation);
}
