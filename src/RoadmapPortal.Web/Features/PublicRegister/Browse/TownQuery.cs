using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.PublicRegister.Browse;

/// <summary>What a public municipality has approved.</summary>
public sealed class TownQuery(PublicDoor door, PortalContexts contexts)
{
    public const int PageSize = 50;

    private const int MostPeriods = 30;

    /// <returns>None if the municipality shows nothing to guests, or there is no such page of the list.</returns>
    public async Task<TownView?> RunAsync(string slug, TownWish wish, CancellationToken cancellation)
    {
        if (await door.OpenAsync(slug, cancellation) is not { } municipality)
        {
            return null;
        }

        await using var context = contexts.Open(TenantScope.Nobody);
        var all = NewestPapers.In(context).Where(paper => paper.MunicipalityId == municipality.Id);
        var periods = await all.Where(paper => paper.PeriodId != null).GroupBy(paper => paper.PeriodId)
            .Select(group => new PublicPeriod(group.Key!.Value, group.Max(paper => paper.PeriodWords)!, group.Max(paper => paper.PeriodFrom)!.Value))
            .ToListAsync(cancellation);
        var chosen = all.Where(paper => wish.Kind == null || paper.Kind == wish.Kind);
        if (wish.Period is { } period)
        {
            var id = new PlanningPeriodId(period);
            chosen = chosen.Where(paper => paper.PeriodId == id);
        }

        var total = await chosen.CountAsync(cancellation);
        var lines = await chosen
            .OrderByDescending(paper => paper.PeriodFrom ?? DateOnly.MinValue)
            .ThenBy(paper => paper.Kind == PublicPaperKind.Order ? 0 : paper.Kind == PublicPaperKind.MunicipalRoadmap ? 1 : 2)
            .ThenBy(paper => paper.SchoolOrder).ThenByDescending(paper => paper.ApprovedAt).ThenBy(paper => paper.EditionId)
            .Skip((wish.Page - 1) * PageSize).Take(PageSize).Select(PaperLine.Of).ToListAsync(cancellation);
        var outOfForce = await OutOfForce.LoadAsync(contexts, municipality.Id, lines.Select(line => line.Subject), cancellation);
        lines = lines.ConvertAll(line => line with { IsOutOfForce = outOfForce.Contains(line.Subject) });
        return lines.Count == 0 && wish.Page > 1
            ? null
            : new TownView(
                municipality, [.. periods.OrderByDescending(one => one.From).Take(MostPeriods)], wish,
                new PagedList<PaperLine>(lines, total, wish.Page, PageSize, wish.AddressIn(municipality.Slug.Value)));
    }
}

public sealed record TownView(Municipality Municipality, IReadOnlyList<PublicPeriod> Periods, TownWish Wish, PagedList<PaperLine> Papers);

public sealed record PublicPeriod(PlanningPeriodId Id, string Words, DateOnly From);
