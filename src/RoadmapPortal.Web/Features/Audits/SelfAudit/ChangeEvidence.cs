using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;
using RoadmapPortal.Web.Features.Evidence;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary>Adds a file to an answer, or takes it away.</summary>
public sealed class ChangeEvidence(SchoolAuditDesk desk)
{
    /// <param name="name">As the browser sent it.</param>
    /// <param name="bytes">At most one more than <see cref="NewEvidence.Largest"/>.</param>
    public Task<Outcome<SchoolAudit>> AttachAsync(
        Visitor visitor, SchoolAuditPlace place, RiskParameterId parameter, string name, byte[] bytes, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, place,
            async (open, token) =>
            {
                if (EvidenceUpload.WhyNotTake(name, bytes, out var kind) is { } refusal)
                {
                    return Outcome.Refused<SchoolAudit>(refusal);
                }

                var file = NewEvidence.Of(name, kind, bytes);
                var refusals = open.School.WhyNotAttach(open.Actor, open.Of.Questions, parameter, file, open.Day);
                if (refusals.Count > 0)
                {
                    return Outcome.Refused<SchoolAudit>(refusals);
                }

                if (open.School.Attach(open.Actor, open.Of.Questions, parameter, file, open.Day) is { } added)
                {
                    open.Context.Add(new EvidenceContent(open.School.Tenant, added, bytes));
                    await open.KeepAsync(token);
                }

                return Outcome.Done(open.School);
            },
            cancellation);

    public Task<Outcome<SchoolAudit>> DetachAsync(
        Visitor visitor, SchoolAuditPlace place, RiskParameterId parameter, EvidenceFileId file, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, place,
            async (open, token) =>
            {
                var refusals = open.School.WhyNotAnswer(open.Actor, open.Of.Questions, parameter, open.Day);
                if (refusals.Count > 0)
                {
                    return Outcome.Refused<SchoolAudit>(refusals);
                }

                open.School.Detach(open.Actor, open.Of.Questions, parameter, file, open.Day);
                await open.KeepAsync(token);
                return Outcome.Done(open.School);
            },
            cancellation);
}
