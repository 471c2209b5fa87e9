using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Narrative;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Features.Audits.Mark;

namespace RoadmapPortal.Web.Features.Audits.Narrate;

/// <summary>Loads what the fields of an audit's text say. Asks nobody's permission: whoever calls has asked.</summary>
public static class AuditFiguresLoader
{
    /// <returns>Nothing of a text without fields: most texts have none, and papers are many.</returns>
    public static async Task<AuditFigures> LoadAsync(PortalContext context, EntryAudit audit, CancellationToken cancellation) =>
        audit.Introduction is { } text && AuditNarrative.HasFields(text) && await AuditSources.LoadAsync(context, audit.Id, cancellation) is { } sources
            ? await LoadAsync(context, sources, cancellation)
            : AuditFigures.None;

    public static async Task<AuditFigures> LoadAsync(PortalContext context, AuditSources sources, CancellationToken cancellation)
    {
        var now = new AuditedPeriod(sources.Period.Words, sources.Matrix(), await MarksAsync(context, sources.Period.Id, cancellation));
        var past = sources.Past is not { } earlier ? null : new AuditedPeriod(
            earlier.Period.Words,
            AuditMatrix.Of(earlier.Audit, earlier.Catalogue, sources.Schools, null, earlier.Period.From),
            await MarksAsync(context, earlier.Period.Id, cancellation));
        return AuditFigures.Of(now, past);
    }

    private static async Task<IReadOnlyList<SchoolMark>> MarksAsync(PortalContext context, PlanningPeriodId period, CancellationToken cancellation) =>
        await context.SchoolMarks.AsNoTracking().Where(mark => mark.PeriodId == period).ToListAsync(cancellation);
}
