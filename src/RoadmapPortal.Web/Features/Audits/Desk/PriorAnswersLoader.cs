using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.Desk;

/// <summary>What was true of a school in the period before that had an audit.</summary>
internal static class PriorAnswersLoader
{
    public static async Task<PriorAnswers> LoadAsync(PortalContext context, AuditOfPeriod now, SchoolId school, CancellationToken cancellation)
    {
        var before = (await AuditOfPeriodLoader.PeriodsAsync(context, cancellation)).FirstOrDefault(period => period.From < now.Period.From);
        if (before is null)
        {
            return PriorAnswers.None;
        }

        var then = await AuditOfPeriodLoader.LoadAsync(context, before, cancellation);
        var findings = await context.EntryAudits.AsNoTracking().Where(audit => audit.Id == then.Audit.Id)
            .SelectMany(audit => audit.Findings.Where(finding => finding.SchoolId == school)).ToListAsync(cancellation);
        var answers = await context.SchoolAudits.AsNoTracking().Include(audit => audit.Answers)
            .SingleOrDefaultAsync(audit => audit.AuditId == then.Audit.Id && audit.SchoolId == school, cancellation);
        return new PriorAnswers(before.Words, PriorAnswer.Of(now.Questions, then.Questions, findings, answers));
    }
}

/// <param name="Period">Its printed words; none if there was no audit before.</param>
public sealed record PriorAnswers(string? Period, IReadOnlyDictionary<RiskParameterId, PriorAnswer> ByParameter)
{
    public static readonly PriorAnswers None = new(null, new Dictionary<RiskParameterId, PriorAnswer>());
}
