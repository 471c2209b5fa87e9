using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>An audit with everything that it is read by.</summary>
/// <param name="Schools">In printing order.</param>
/// <param name="Past">The audit of the nearest earlier period that has one, with that period's catalogue; none if there is none.</param>
public sealed record AuditSources(
    EntryAudit Audit, PlanningPeriod Period, RiskCatalogueVersion Catalogue, IReadOnlyList<School> Schools, PastAudit? Past)
{
    /// <summary>What the schools have filed of themselves.</summary>
    public IReadOnlyDictionary<SchoolId, SchoolAnswers> Answers { get; init; } = new Dictionary<SchoolId, SchoolAnswers>();

    /// <summary>Parameters of different catalogues that somebody mapped, each pair both ways.</summary>
    public IReadOnlyList<ParameterPair> Mapped { get; init; } = [];

    public AuditMatrix Matrix() =>
        AuditMatrix.Of(Audit, Catalogue, Schools, Past is null ? null : (Past.Audit, Past.Catalogue), Period.From, Mapped) with { Answers = Answers };

    /// <summary>Reads lists of the audit's period.</summary>
    public SchoolList Register() => new(Schools, Period.From);

    /// <summary>Reads it. Asks nobody's permission: whoever calls has asked.</summary>
    /// <returns>None if the context's municipality has no such audit.</returns>
    public static async Task<AuditSources?> LoadAsync(PortalContext context, EntryAuditId id, CancellationToken cancellation)
    {
        if (await FindAsync(context, audit => audit.Id == id, cancellation) is not { } audit)
        {
            return null;
        }

        var period = await context.PlanningPeriods.AsNoTracking().SingleAsync(period => period.Id == audit.PeriodId, cancellation);
        var schools = await context.Schools.AsNoTracking().OrderBy(school => school.PrintOrder).ToListAsync(cancellation);
        return new AuditSources(audit, period, await CatalogueAsync(context, period.CatalogueVersionId, cancellation), schools, await PastAsync(context, period, cancellation))
        {
            Answers = await AnswersAsync(context, id, cancellation),
            Mapped = await MappedAsync(context, cancellation),
        };
    }

    private static async Task<IReadOnlyList<ParameterPair>> MappedAsync(PortalContext context, CancellationToken cancellation)
    {
        var mapped = await context.ParameterMappings.AsNoTracking().ToListAsync(cancellation);
        return [.. mapped.SelectMany(pair => new[] { new ParameterPair(pair.OneId, pair.OtherId), new ParameterPair(pair.OtherId, pair.OneId) })];
    }

    private static async Task<Dictionary<SchoolId, SchoolAnswers>> AnswersAsync(PortalContext context, EntryAuditId id, CancellationToken cancellation)
    {
        var filed = await context.SchoolAudits.AsNoTracking().Include(audit => audit.Answers).Where(audit => audit.AuditId == id).ToListAsync(cancellation);
        return filed.Select(audit => (audit.SchoolId, Answers: SchoolAnswers.Of(audit))).Where(filed => filed.Answers is not null)
            .ToDictionary(filed => filed.SchoolId, filed => filed.Answers!);
    }

    /// <summary>Reads the audit of an earlier period that has one. Asks nobody's permission: whoever calls has asked.</summary>
    public static async Task<PastAudit> LoadPastAsync(PortalContext context, PlanningPeriod earlier, CancellationToken cancellation) => new(
        earlier,
        (await FindAsync(context, audit => audit.PeriodId == earlier.Id, cancellation))!,
        await CatalogueAsync(context, earlier.CatalogueVersionId, cancellation));

    private static async Task<PastAudit?> PastAsync(PortalContext context, PlanningPeriod period, CancellationToken cancellation)
    {
        var earlier = await context.PlanningPeriods.AsNoTracking()
            .Where(other => other.From < period.From && context.EntryAudits.Any(audit => audit.PeriodId == other.Id))
            .OrderByDescending(other => other.From).FirstOrDefaultAsync(cancellation);
        return earlier is null ? null : await LoadPastAsync(context, earlier, cancellation);
    }

    private static Task<EntryAudit?> FindAsync(PortalContext context, System.Linq.Expressions.Expression<Func<EntryAudit, bool>> which, CancellationToken cancellation) =>
        context.EntryAudits.AsNoTracking().AsSplitQuery().Include(audit => audit.Lines).Include(audit => audit.Findings).FirstOrDefaultAsync(which, cancellation);

    private static Task<RiskCatalogueVersion> CatalogueAsync(PortalContext context, RiskCatalogueVersionId id, CancellationToken cancellation) =>
        context.RiskCatalogueVersions.AsNoTracking().AsSplitQuery()
            .Include(version => version.Factors).ThenInclude(factor => factor.Parameters).ThenInclude(parameter => parameter.Codings)
            .SingleAsync(version => version.Id == id, cancellation);
}

/// <summary>An earlier period's audit.</summary>
public sealed record PastAudit(PlanningPeriod Period, EntryAudit Audit, RiskCatalogueVersion Catalogue);
