using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Web.Features.Orders.Write;

/// <summary>What an order may annex: the municipality's roadmaps, the audits of their periods, their tables; the newest periods first.</summary>
public static class AnnexOffers
{
    private const int MostRoadmaps = 20;

    public static async Task<IReadOnlyList<AnnexOffer>> LoadAsync(PortalContext context, CancellationToken cancellation)
    {
        var roadmaps = await context.MunicipalRoadmaps.AsNoTracking().Include(map => map.Tables)
            .Join(context.PlanningPeriods, map => map.PeriodId, period => period.Id, (map, period) => new { Roadmap = map, Period = period, HasAudit = context.EntryAudits.Any(audit => audit.PeriodId == period.Id) })
            .OrderByDescending(line => line.Period.From).ThenBy(line => line.Roadmap.Id).Take(MostRoadmaps).ToListAsync(cancellation);
        var tables = await context.RoadmapTables.AsNoTracking().Where(table => roadmaps.Select(line => line.Roadmap.Id).Contains(table.RoadmapId)).ToListAsync(cancellation);
        var offers = new List<AnnexOffer>();
        foreach (var line in roadmaps)
        {
            var (id, words) = (line.Roadmap.Id, line.Period.Words);
            offers.Add(new(new(AnnexKind.Roadmap, id, null), $"Дорожная карта, {words}"));
            if (line.HasAudit)
            {
                offers.Add(new(new(AnnexKind.Audit, id, null), $"Результаты входного аудита, {words}"));
            }

            offers.AddRange(tables.Where(table => table.RoadmapId == id)
                .Select(table => new AnnexOffer(new(AnnexKind.Table, id, table.Id), $"Таблица «{table.Title.ReplaceLineEndings(" ").Trim()}», {words}")));
        }

        return offers;
    }
}

/// <param name="Words">For people.</param>
public sealed record AnnexOffer(AnnexChoice Choice, string Words);
