using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Drafting;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;

/// <summary>What a school can take into its roadmap: from the municipality, from its own past, from schools that share.</summary>
public sealed class OffersQuery(Gate gate, PortalContexts contexts)
{
    private const int MostLenders = 200;

    /// <param name="from">The roadmap whose rows are shown for borrowing; none for none.</param>
    /// <returns>None if there is no such roadmap of a school, or it is not for this visitor.</returns>
    public async Task<OffersView?> RunAsync(Visitor visitor, RoadmapId id, RoadmapId? from, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        if (await FilingStateLoader.LoadAsync(contexts, context, id, cancellation) is not { } state || !member.MayRead(state.Roadmap))
        {
            return null;
        }

        var mayDecide = SchoolRoadmapStep.WhyNot(SchoolRoadmapMove.Edit, state.Roadmap.Stage, deed => member.May(deed, state.Roadmap.SchoolId)).Count == 0;
        if (!mayDecide)
        {
            return new OffersView(member, state, false, [], null, []);
        }

        var periods = await context.PlanningPeriods.AsNoTracking().ToDictionaryAsync(period => period.Id, cancellation);
        var names = state.Sources.Schools.ToDictionary(school => school.Id);
        var maps = await BorrowRows.Lenders(context, state.Roadmap).OrderBy(map => map.Id).Take(MostLenders)
            .Select(map => new { map.Id, map.SchoolId, map.PeriodId }).ToListAsync(cancellation);
        var lenders = maps.OrderByDescending(map => map.SchoolId == state.School.Id).ThenByDescending(map => periods[map.PeriodId].From).ThenBy(map => names[map.SchoolId].PrintOrder)
            .Select(map => new Lender(map.Id, map.SchoolId == state.School.Id ? $"Наша карта: {periods[map.PeriodId].Words}" : $"{names[map.SchoolId].Name}: {periods[map.PeriodId].Words}"))
            .ToList();
        var chosen = lenders.FirstOrDefault(lender => lender.Id == from);
        var lent = chosen is null ? null : await BorrowRows.OfferedAsync(context, state, chosen.Id, cancellation);
        return new OffersView(member, state, true, lenders, chosen, lent?.Rows ?? []);
    }
}

/// <param name="MayDecide">The role allows it and the stage too.</param>
/// <param name="Chosen">The roadmap whose rows are shown; none for none.</param>
public sealed record OffersView(
    Member Member, FilingState State, bool MayDecide, IReadOnlyList<Lender> Lenders, Lender? Chosen, IReadOnlyList<BorrowedRow> Rows);

/// <summary>A roadmap from which activities can be taken.</summary>
public sealed record Lender(RoadmapId Id, string Words);
