using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary>Submits a school's self-audit, or takes it back before the reviewer has begun.</summary>
public sealed class MoveSelfAudit(SchoolAuditDesk desk)
{
    public Task<Outcome<SchoolAudit>> SubmitAsync(Visitor visitor, SchoolAuditPlace place, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, place,
            async (open, token) =>
            {
                var hindrances = open.School.WhyNotSubmit(open.Actor, open.Of.Questions, open.Day);
                if (hindrances.Count > 0)
                {
                    return Outcome.Refused<SchoolAudit>([.. hindrances.Select(hindrance => hindrance.Refusal)]);
                }

                open.School.Submit(open.Actor, open.Of.Questions, open.Day, open.Now);
                await open.NoteAsync(JournalDeed.AuditSubmitted, token);
                await open.KeepAsync(token);
                return Outcome.Done(open.School);
            },
            cancellation);

    public Task<Outcome<SchoolAudit>> WithdrawAsync(Visitor visitor, SchoolAuditPlace place, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, place,
            async (open, token) =>
            {
                var refusals = open.School.WhyNotWithdraw(open.Actor);
                if (refusals.Count > 0)
                {
                    return Outcome.Refused<SchoolAudit>(refusals);
                }

                open.School.Withdraw(open.Actor);
                await open.NoteAsync(JournalDeed.AuditWithdrawn, token);
                await open.KeepAsync(token);
                return Outcome.Done(open.School);
            },
            cancellation);
}
