using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;
using RoadmapPortal.Web.Features.Audits.SelfAudit;

namespace RoadmapPortal.Web.Features.Audits.Review;

/// <summary>A school's self-audit for its reviewer, with the remarks that are often written and the school that waits next.</summary>
public sealed class ReviewQuery(Gate gate, PortalContexts contexts, SelfAuditQuery selfAudit)
{
    /// <returns>None if there is nothing to review for this visitor.</returns>
    public async Task<ReviewView?> RunAsync(Visitor visitor, SchoolAuditPlace place, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReviewAudit, place.School)
            || await selfAudit.RunAsync(visitor, place, cancellation) is not { Answers: { } answers } view)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var typical = await context.TypicalRemarks.AsNoTracking().OrderBy(remark => remark.Words).Take(TypicalRemark.Most).ToListAsync(cancellation);
        var next = await context.SchoolAudits.AsNoTracking()
            .Where(audit => audit.AuditId == answers.Of.Audit.Id && audit.Stage == SchoolAuditStage.Submitted && audit.SchoolId != place.School)
            .OrderBy(audit => audit.SubmittedAt)
            .Join(context.Schools, audit => audit.SchoolId, school => school.Id, (_, school) => school)
            .FirstOrDefaultAsync(cancellation);
        return new ReviewView(view, answers, typical, next);
    }
}

/// <param name="Next">The school that waits longest; none if no other does.</param>
public sealed record ReviewView(SelfAuditView School, SchoolAnswers Answers, IReadOnlyList<TypicalRemark> Typical, School? Next)
{
    public IReadOnlyList<SchoolAnswer> Unchanged => IsOpen ? Answers.Audit.Unchanged(Answers.Prior.ByParameter) : [];

    /// <summary>Whether this reviewer can decide anything.</summary>
    public bool IsOpen => WhyNotReview.Count == 0;

    /// <summary>Confirmed in an earlier submission: it is folded away, since nothing of it changed.</summary>
    public bool IsSettled(AuditQuestion question) =>
        Answers.Audit.AnswerTo(question.Parameter) is { Verdict: AnswerVerdict.Confirmed } answer && answer.DecidedIn < Answers.Audit.Round;

    public IReadOnlyList<Domain.Rules.Refusal> WhyNotReview => Answers.Audit.WhyNotReview(School.Actor);
}
