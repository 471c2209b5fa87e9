using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;

namespace RoadmapPortal.Web.Features.Audits.Review;

/// <summary>Ends the review of a school's self-audit, or takes it up again.</summary>
public sealed class FinishReview(SchoolAuditDesk desk)
{
    public Task<Outcome<SchoolAudit>> RunAsync(Visitor visitor, SchoolAuditPlace place, CancellationToken cancellation) =>
        MoveAsync(visitor, place, JournalDeed.AuditReviewFinished, (school, actor) => school.WhyNotFinish(actor), (school, actor) => school.Finish(actor), cancellation);

    public Task<Outcome<SchoolAudit>> ReopenAsync(Visitor visitor, SchoolAuditPlace place, CancellationToken cancellation) =>
        MoveAsync(visitor, place, JournalDeed.AuditReviewReopened, (school, actor) => school.WhyNotReopen(actor), (school, actor) => school.Reopen(actor), cancellation);

    private Task<Outcome<SchoolAudit>> MoveAsync(
        Visitor visitor, SchoolAuditPlace place, JournalDeed deed, Func<SchoolAudit, ActingPerson, IReadOnlyList<Refusal>> whyNot, Action<SchoolAudit, ActingPerson> move,
        CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, place,
            async (open, token) =>
            {
                var refusals = whyNot(open.School, open.Actor);
                if (refusals.Count > 0)
                {
                    return Outcome.Refused<SchoolAudit>(refusals);
                }

                move(open.School, open.Actor);
                await open.NoteAsync(deed, token);
                await open.KeepAsync(token);
                return Outcome.Done(open.School);
            },
            cancellation);
}
