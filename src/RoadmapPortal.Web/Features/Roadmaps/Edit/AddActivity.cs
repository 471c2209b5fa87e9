using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>Adds an empty row: beside another one, or at the end of a section's level.</summary>
public sealed class AddActivity(TableDesk desk)
{
    public Task<Outcome<Activity>> BesideAsync(Visitor visitor, RoadmapTableId tableId, ActivityId neighbour, Side side, CancellationToken cancellation) =>
        AddAsync(visitor, tableId, table => table.Activities.Any(row => row.Id == neighbour), table => table.AddBeside(neighbour, side), cancellation);

    public Task<Outcome<Activity>> LastAsync(Visitor visitor, RoadmapTableId tableId, SectionId section, Level level, CancellationToken cancellation) =>
        AddAsync(
            visitor, tableId, table => table.Sections.Any(other => other.Id == section && other.Levels.Contains(level)), table => table.AddLast(section, level), cancellation);

    private Task<Outcome<Activity>> AddAsync(
        Visitor visitor, RoadmapTableId tableId, Func<RoadmapTable, bool> hasPlace, Func<RoadmapTable, Activity> add, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor,
            tableId,
            async (open, token) =>
            {
                await open.LoadRowsAsync(token);
                if (!hasPlace(open.Table))
                {
                    return Outcome.Refused<Activity>(Gate.IsFound.Refuse());
                }

                var refusals = open.Table.WhyNotAdd();
                return refusals.Count > 0 ? Outcome.Refused<Activity>(refusals) : Outcome.Done(add(open.Table));
            },
            cancellation);
}
