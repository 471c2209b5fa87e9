using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Renumbering;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Catalogues.Renumber;

/// <summary>Loads the periods that read by a catalogue version, with their audits and roadmaps.</summary>
internal static class PeriodsOfVersion
{
    /// <param name="numbering">Roadmaps are loaded only of periods that number so; the others come without.</param>
    /// <param name="also">A period whose roadmaps are loaded however it numbers.</param>
    /// <param name="toWrite">Rows come with all that writing in them changes, and the context keeps them.</param>
    public static async Task<IReadOnlyList<RenumberedPeriod>> LoadAsync(
        PortalContext context, RiskCatalogueVersionId version, CodeNumbering numbering, PlanningPeriodId? also, bool toWrite, CancellationToken cancellation)
    {
        var periods = await context.PlanningPeriods.AsNoTracking().Where(period => period.CatalogueVersionId == version).OrderByDescending(period => period.From).ToListAsync(cancellation);
        var ids = periods.ConvertAll(period => period.Id);
        var audits = await Tracked(context.EntryAudits.Include(audit => audit.Lines), toWrite).Where(audit => ids.Contains(audit.PeriodId)).ToDictionaryAsync(audit => audit.PeriodId, cancellation);
        var loaded = new List<RenumberedPeriod>();
        foreach (var period in periods.Select(period => new RenumberedPeriod(period, audits.GetValueOrDefault(period.Id), [])))
        {
            loaded.Add(period.Numbering == numbering || period.Period.Id == also ? period with { Roadmaps = await RoadmapsAsync(context, period.Period.Id, toWrite, cancellation) } : period);
        }

        return loaded;
    }

    /// <summary>Links the rows of all open roadmaps of a period to what their codes mean now.</summary>
    public static void Link(RenumberedPeriod period, RiskCatalogueVersion version, ResponsibleDirectory directory)
    {
        var meaning = MeaningOf(period, version, directory);
        foreach (var row in period.Roadmaps.Where(roadmap => roadmap.IsOpenForEditing).SelectMany(roadmap => roadmap.Tables).SelectMany(table => table.Activities))
        {
            var codes = row.Words(ColumnKind.Codes);
            if (codes.Length > 0)
            {
                row.Write(ColumnKind.Codes, codes, codes, meaning);
            }
        }
    }

    public static RowMeaning MeaningOf(RenumberedPeriod period, RiskCatalogueVersion version, ResponsibleDirectory directory) =>
        new(version, period.Numbering, [.. period.Audit?.Lines.Select(line => line.ParameterId) ?? []], directory);

    public static async Task<ResponsibleDirectory> DirectoryAsync(PortalContext context, CancellationToken cancellation) =>
        new(await context.Responsible.AsNoTracking().ToListAsync(cancellation));

    public static async Task<IReadOnlyList<Roadmap>> RoadmapsAsync(PortalContext context, PlanningPeriodId period, bool toWrite, CancellationToken cancellation)
    {
        IQueryable<Roadmap> roadmaps = Tracked(context.Roadmaps, toWrite).AsSplitQuery().Where(map => map.PeriodId == period)
            .Include(map => map.Blocks).Include(map => map.Tasks).Include(map => map.Indicators)
            .Include(map => map.Tables).ThenInclude(table => table.Columns)
            .Include(map => map.Tables).ThenInclude(table => table.Sections)
            .Include(map => map.Tables).ThenInclude(table => table.Activities.Where(activity => activity.RemovedAt == null));
        if (toWrite)
        {
            roadmaps = roadmaps.Include(map => map.Tables).ThenInclude(table => table.Activities.Where(activity => activity.RemovedAt == null)).ThenInclude(activity => activity.Parameters)
                .Include(map => map.Tables).ThenInclude(table => table.Activities.Where(activity => activity.RemovedAt == null)).ThenInclude(activity => activity.Responsible);
        }

        var all = await roadmaps.ToListAsync(cancellation);
        return [.. all.OrderBy(map => map.ConcernedSchool is not null).ThenBy(map => map.Title, StringComparer.Ordinal).ThenBy(map => map.Id.Value)];
    }

    private static IQueryable<T> Tracked<T>(IQueryable<T> rows, bool toWrite)
        where T : class => toWrite ? rows : rows.AsNoTracking();
}
