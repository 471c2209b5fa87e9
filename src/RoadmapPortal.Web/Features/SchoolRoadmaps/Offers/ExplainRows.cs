using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;

/// <summary>A school says why rows of its roadmap are not as the municipality planned them: one reason for as many rows as it likes.</summary>
public sealed class ExplainRows(SchoolRoadmapDesk desk)
{
    public static readonly Rule RowsAreChosen = new("row-reason/rows-are-chosen", "Отметьте мероприятия, к которым относится причина.");

    public static readonly Rule RowsAreOwn = new("row-reason/rows-are-own", "Отмеченное изменилось, пока вы писали: карта теперь другая. Отметьте мероприятия заново.");

    /// <param name="rows">The school's rows.</param>
    public Task<Outcome<SchoolRoadmap>> RunAsync(Visitor visitor, RoadmapId id, IReadOnlySet<ActivityId> rows, string reason, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            async (open, token) =>
            {
                var refusals = await ExplainAsync(open, rows, reason, token);
                return refusals.Count == 0 ? Outcome.Done(open.Roadmap) : Outcome.Refused<SchoolRoadmap>(refusals);
            },
            cancellation);

    private static async Task<IReadOnlyList<Refusal>> ExplainAsync(OpenSchoolRoadmap open, IReadOnlySet<ActivityId> rows, string reason, CancellationToken cancellation)
    {
        if (SchoolRoadmapStep.WhyNot(SchoolRoadmapMove.Edit, open.Roadmap.Stage, open.Actor.May) is { Count: > 0 } closed)
        {
            return closed;
        }

        IReadOnlyList<Refusal> refusals = [.. rows.Count == 0 ? [RowsAreChosen.Refuse()] : Array.Empty<Refusal>(), .. RowReason.WhyNotGive(reason)];
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var state = (await FilingStateLoader.LoadAsync(open.Contexts, open.Context, open.Roadmap.Id, cancellation))!;
        if (!rows.IsSubsetOf(state.Choices.OwnRows.Select(row => row.Row.Id)))
        {
            return [RowsAreOwn.Refuse()];
        }

        var given = await open.Context.RowReasons.Where(kept => kept.RoadmapId == open.Roadmap.Id).ToDictionaryAsync(kept => kept.RowId, cancellation);
        foreach (var row in rows)
        {
            if (given.TryGetValue(row, out var kept))
            {
                kept.Give(reason, open.Actor.Name, open.Now);
            }
            else
            {
                open.Context.Add(new RowReason(open.Roadmap.Tenant, open.Roadmap.Id, row, reason, open.Actor.Name, open.Now));
            }
        }

        return [];
    }
}
