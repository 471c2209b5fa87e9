using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;

namespace RoadmapPortal.Web.Features.Audits.Review;

/// <summary>Self-audits that wait for a reviewer, the oldest first.</summary>
public sealed class ReviewQueueQuery(Gate gate, PortalContexts contexts, TimeProvider time)
{
    public const int PageSize = 50;

    /// <param name="page">From 1; anything else is the first.</param>
    /// <returns>None if the visitor reviews nothing here.</returns>
    public async Task<ReviewQueue?> RunAsync(Visitor visitor, Guid? period, int page, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReviewAudit))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var day = DateOnly.FromDateTime(time.GetLocalNow().Date);
        var periods = await AuditOfPeriodLoader.PeriodsAsync(context, cancellation);
        if (await AuditOfPeriodLoader.ChooseAsync(context, period, cancellation) is not { } of)
        {
            return period is null ? new ReviewQueue(member, [], null, new CampaignDay(null, day), [], 0, 1) : null;
        }

        var waiting = context.SchoolAudits.AsNoTracking().Where(audit => audit.AuditId == of.Audit.Id && audit.Stage == SchoolAuditStage.Submitted);
        var total = await waiting.CountAsync(cancellation);
        var at = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var lines = await waiting.OrderBy(audit => audit.SubmittedAt).ThenBy(audit => audit.Id).Skip((at - 1) * PageSize).Take(PageSize)
            .Join(
                context.Schools, audit => audit.SchoolId, school => school.Id,
                (audit, school) => new QueueLine(
                    school.Id, school.Name, audit.SubmittedAt!.Value, audit.Round, audit.Answers.Count(answer => answer.Value != null && answer.Verdict == AnswerVerdict.Open),
                    audit.Answers.Count(answer => answer.Value == AnswerValue.Found)))
            .ToListAsync(cancellation);
        return new ReviewQueue(member, periods, of.Period, new CampaignDay(of.Campaign, day), [.. lines.OrderBy(line => line.SubmittedAt)], total, at);
    }
}

/// <param name="Period">None if there is no audit.</param>
/// <param name="Total">How many wait in all.</param>
/// <param name="Page">From 1.</param>
public sealed record ReviewQueue(
    Member Member, IReadOnlyList<PlanningPeriod> Periods, PlanningPeriod? Period, CampaignDay Day, IReadOnlyList<QueueLine> Lines, int Total, int Page);

/// <param name="Undecided">Answers about which nothing is decided yet.</param>
/// <param name="Found">Parameters that the school found at itself.</param>
public sealed record QueueLine(SchoolId School, string Name, DateTimeOffset SubmittedAt, int Round, int Undecided, int Found);
