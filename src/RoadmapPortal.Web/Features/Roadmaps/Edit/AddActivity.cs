using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>Adds empty rows: beside another one, or one at the end of a section's level.</summary>
public sealed class AddActivity(TableDesk desk)
{
    /// <param name="count">How many; a paste may need thousands, which the table may refuse.</param>
    public Task<Outcome<IReadOnlyList<Activity>>> BesideAsync(
        Visitor visitor, RoadmapTableId tableId, ActivityId neighbour, Side side, int count, CancellationToken cancellation) =>
        AddAsync(visitor, tableId, table => count > 0 && table.Activities.Any(row => row.Id == neighbour), table => table.AddBeside(neighbour, side, count), count, cancellation);

    public Task<Outcome<IReadOnlyList<Activity>>> LastAsync(Visitor visitor, RoadmapTableId tableId, SectionId section, Level level, CancellationToken cancellation) =>
        AddAsync(
            visitor, tableId, table => table.Sections.Any(other => other.Id == section && other.Levels.Contains(level)), table => [table.AddLast(section, level)], 1, cancellation);

    private Task<Outcome<IReadOnlyList<Activity>>> AddAsync(
        Visitor visitor, RoadmapTableId tableId, Func<RoadmapTable, bool> hasPlace, Func<RoadmapTable, IReadOnlyList<Activity>> add, int count, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor,
            tableId,
            async (open, token) =>
            {
                await open.LoadRowsAsync(token);
                if (!hasPlace(open.Table))
                {
                    return Outcome.Refused<IReadOnlyList<Activity>>(Gate.IsFound.Refuse());
                }

                var refusals = open.Table.WhyNotAdd(count);
                return refusals.Count > 0 ? Outcome.Refused<IReadOnlyList<Activity>>(refusals) : Outcome.Done(add(open.Table));
            },
            cancellation);
}
