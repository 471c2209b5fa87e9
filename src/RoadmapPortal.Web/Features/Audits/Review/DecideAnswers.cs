using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;

namespace RoadmapPortal.Web.Features.Audits.Review;

/// <summary>Records a reviewer's decisions about a school's answers, and with each confirmation the finding that it means.</summary>
public sealed class DecideAnswers(SchoolAuditDesk desk)
{
    /// <returns>What was refused of single answers; the others are decided.</returns>
    public Task<Outcome<DecidedAnswers>> RunAsync(
        Visitor visitor, SchoolAuditPlace place, IReadOnlyDictionary<RiskParameterId, AnswerDecision> decisions, CancellationToken cancellation) =>
        desk.ChangeAsync(visitor, place, (open, token) => DecideAsync(open, decisions, token), cancellation);

    /// <summary>Confirms at one stroke those of the answers that are the same as in the period before.</summary>
    /// <param name="seenRound">The submission that the reviewer has read.</param>
    /// <param name="seen">Those that the reviewer was shown as unchanged.</param>
    public Task<Outcome<DecidedAnswers>> ConfirmUnchangedAsync(
        Visitor visitor, SchoolAuditPlace place, int seenRound, IReadOnlySet<RiskParameterId> seen, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, place,
            async (open, token) =>
            {
                var prior = await PriorAnswersLoader.LoadAsync(open.Context, open.Of, open.School.SchoolId, token);
                var decisions = open.School.Unchanged(prior.ByParameter).Select(answer => answer.ParameterId).Where(seen.Contains)
                    .ToDictionary(parameter => parameter, _ => new AnswerDecision(AnswerVerdict.Confirmed, null, seenRound, AnswerVerdict.Open));
                return await DecideAsync(open, decisions, token);
            },
            cancellation);

    private static async Task<Outcome<DecidedAnswers>> DecideAsync(
        OpenSchoolAudit open, IReadOnlyDictionary<RiskParameterId, AnswerDecision> decisions, CancellationToken cancellation)
    {
        var reasons = open.School.WhyNotReview(open.Actor);
        if (reasons.Count > 0)
        {
            return Outcome.Refused<DecidedAnswers>(reasons);
        }

        var refused = new Dictionary<RiskParameterId, IReadOnlyList<Refusal>>();
        var audit = await open.FindingsAsync(cancellation);
        foreach (var (parameter, decision) in decisions)
        {
            var refusals = open.School.WhyNotDecide(open.Actor, parameter, decision);
            if (refusals.Count > 0)
            {
                refused[parameter] = refusals;
            }
            else
            {
                open.School.Decide(open.Actor, parameter, decision, audit);
            }
        }

        if (refused.Count < decisions.Count)
        {
            await open.KeepAsync(cancellation);
        }

        return Outcome.Done(new DecidedAnswers(decisions.Count - refused.Count, refused));
    }
}

/// <param name="Done">How many were decided.</param>
/// <param name="Refused">Why others were not.</param>
public sealed record DecidedAnswers(int Done, IReadOnlyDictionary<RiskParameterId, IReadOnlyList<Refusal>> Refused);
