using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>Moves rows: one place up or down, beside another row, to the end of a section's level, or back to where they stood.</summary>
public sealed class MoveActivity(TableDesk desk)
{
    /// <summary>One place up or down, over the edges of levels and sections too.</summary>
    public Task<Outcome<MovedRows>> StepAsync(Visitor visitor, RoadmapTableId tableId, IReadOnlyList<ActivityId> ids, Side side, CancellationToken cancellation) =>
        MoveAsync(visitor, tableId, ids, table => table.WhyNotStep(ids, side), table => table.Step(ids, side), cancellation);

    public Task<Outcome<MovedRows>> BesideAsync(
        Visitor visitor, RoadmapTableId tableId, IReadOnlyList<ActivityId> ids, ActivityId neighbour, Side side, CancellationToken cancellation) =>
        MoveAsync(
            visitor,
            tableId,
            ids,
            table => table.Activities.Any(row => row.Id == neighbour) ? table.WhyNotMove(ids, neighbour) : [Gate.IsFound.Refuse()],
            table => table.Move(ids, neighbour, side),
            cancellation);

    public Task<Outcome<MovedRows>> LastAsync(
        Visitor visitor, RoadmapTableId tableId, IReadOnlyList<ActivityId> ids, SectionId section, Level level, CancellationToken cancellation) =>
        MoveAsync(visitor, tableId, ids, table => table.WhyNotMove(ids, section, level), table => table.Move(ids, section, level), cancellation);

    public Task<Outcome<MovedRows>> BackAsync(Visitor visitor, RoadmapTableId tableId, IReadOnlyList<RowPosition> places, CancellationToken cancellation) =>
        MoveAsync(visitor, tableId, [.. places.Select(place => place.Row)], table => table.WhyNotPutBack(places), table => table.PutBack(places), cancellation);

    private Task<Outcome<MovedRows>> MoveAsync(
        Visitor visitor,
        RoadmapTableId tableId,
        IReadOnlyList<ActivityId> ids,
        Func<RoadmapTable, IReadOnlyList<Refusal>> whyNot,
        Action<RoadmapTable> move,
        CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor,
            tableId,
            async (open, token) =>
            {
                await open.LoadRowsAsync(token);
                var refusals = open.Has(ids) ? whyNot(open.Table) : [Gate.IsFound.Refuse()];
                if (refusals.Count > 0)
                {
                    return Outcome.Refused<MovedRows>(refusals);
                }

                var before = open.Table.PlacesOf(ids);
                move(open.Table);
                return Outcome.Done(new MovedRows(before));
            },
            cancellation);
}

/// <param name="Before">Where each row stood.</param>
public sealed record MovedRows(IReadOnlyList<RowPosition> Before);
