using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Roadmaps.CopyForward;

/// <summary>Where a roadmap can be copied to, and what a copy would be.</summary>
public sealed class CopyRoadmapQuery(Gate gate, PortalContexts contexts)
{
    /// <param name="wishOf">What is wanted, once it is known what there is to want; none if there is nothing.</param>
    /// <returns>None if there is no such roadmap or it is not for this visitor to edit, whatever its stage.</returns>
    public async Task<CopyView?> RunAsync(Visitor visitor, RoadmapId id, Func<CopyChoice, CopyWish?> wishOf, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var source = await RoadmapSourcesLoader.LoadAsync(context, id, cancellation);
        if (source is null || !member.MayEdit(source.Roadmap))
        {
            return null;
        }

        var later = await context.PlanningPeriods.AsNoTracking().Where(period => period.From > source.Period.From)
            .OrderBy(period => period.From).ThenBy(period => period.To).ToListAsync(cancellation);
        var choice = new CopyChoice(member.Municipality.ShortName, source.Period, later, member.May(Deed.OpenPeriod), source.Roadmap.ConcernedSchool is not null);
        if (wishOf(choice) is not { } wish)
        {
            return new CopyView(choice, null, []);
        }

        var outcome = await CopyPreparation.RunAsync(context, member, source, wish, cancellation);
        return new CopyView(choice, outcome.Value is null ? null : CopyPreview.Of(outcome.Value), outcome.Refusals);
    }
}

/// <param name="Later">Periods that are there and begin later than the roadmap's own, the earliest first.</param>
/// <param name="MayOpen">Whether a new period may be opened.</param>
public sealed record CopyChoice(string Municipality, PlanningPeriod Old, IReadOnlyList<PlanningPeriod> Later, bool MayOpen, bool IsOfSchool)
{
    public PeriodDates OldDates => new(Old.From, Old.To);
}

/// <param name="Preview">None if no copy can be made of what is wanted.</param>
/// <param name="Refusals">What speaks against keeping it.</param>
public sealed record CopyView(CopyChoice Choice, CopyPreview? Preview, IReadOnlyList<Refusal> Refusals);
