using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>The reviewer's side.</summary>
public sealed partial class SchoolAudit
{
    public const int LongestRemark = 1_000;

    public static readonly Rule SubmitterDoesNotReview = new(
        "school-audit/submitter-does-not-review", "Этот самоаудит сдали вы сами: проверить его должен другой специалист.");

    public static readonly Rule SubmissionIsStillAsSeen = new(
        "school-audit/submission-is-still-as-seen", "Школа отозвала самоаудит и сдала его снова. Посмотрите ответы ещё раз: они могли измениться.");

    public static readonly Rule VerdictIsStillAsSeen = new(
        "school-audit/verdict-is-still-as-seen", "Об этом ответе уже решил другой специалист. Посмотрите его решение; чтобы записать своё, сохраните ещё раз.");

    public static readonly Rule ReturnHasARemark = new("school-audit/return-has-a-remark", "Напишите, что школе исправить: без замечания вернуть ответ нельзя.");

    public static readonly Rule ThereIsAnAnswer = new("school-audit/there-is-an-answer", "На этот параметр школа не ответила: решать не о чем.");

    public static readonly Rule EveryAnswerIsDecided = new("school-audit/every-answer-is-decided", "Не решено об ответах: {0}. Подтвердите или верните каждый.");

    /// <summary>The answers about which nothing is decided yet.</summary>
    public IEnumerable<SchoolAnswer> Undecided() => answers.Where(answer => answer is { Value: not null, Verdict: AnswerVerdict.Open });

    /// <summary>
    /// What may be confirmed at one stroke: undecided, and the same as in the period before. An answer that was returned once is looked at by
    /// itself.
    /// </summary>
    public IReadOnlyList<SchoolAnswer> Unchanged(IReadOnlyDictionary<RiskParameterId, PriorAnswer> prior) =>
        [.. Undecided().Where(answer => answer.Remark is null && prior.TryGetValue(answer.ParameterId, out var before) && before.IsKeptBy(answer))];

    /// <summary>Why this person can decide about none of the answers.</summary>
    public IReadOnlyList<Refusal> WhyNotReview(ActingPerson actor) => WhyNotReview(SchoolAuditMove.Decide, actor);

    public IReadOnlyList<Refusal> WhyNotDecide(ActingPerson actor, RiskParameterId parameter, AnswerDecision decision)
    {
        var refusals = new List<Refusal>(WhyNotReview(actor));
        var answer = AnswerTo(parameter);
        if (answer?.Value is null)
        {
            refusals.Add(ThereIsAnAnswer.Refuse());
        }
        else if (decision.SeenRound != Round)
        {
            refusals.Add(SubmissionIsStillAsSeen.Refuse());
        }
        else if (answer.Verdict != decision.SeenVerdict && !IsDecided(answer, decision))
        {
            refusals.Add(VerdictIsStillAsSeen.Refuse());
        }

        if (decision.Verdict == AnswerVerdict.Returned && string.IsNullOrWhiteSpace(decision.Remark))
        {
            refusals.Add(ReturnHasARemark.Refuse());
        }

        if (decision.Remark?.Length > LongestRemark)
        {
            refusals.Add(Wording.Fits.Refuse(decision.Remark.Length, LongestRemark));
        }

        return refusals;
    }

    /// <summary>Decides about an answer. What is confirmed is written into the municipality's audit: found marks, anything else unmarks.</summary>
    /// <param name="audit">The entry audit that this belongs to, with this school's findings.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNotDecide"/>.</exception>
    /// <exception cref="ArgumentException">It is another audit.</exception>
    public void Decide(ActingPerson actor, RiskParameterId parameter, AnswerDecision decision, EntryAudit audit)
    {
        RefusedException.ThrowIfAny(WhyNotDecide(actor, parameter, decision));
        if (audit.Id != AuditId)
        {
            throw new ArgumentException("The answers belong to another audit.", nameof(audit));
        }

        var answer = AnswerTo(parameter)!;
        if (IsDecided(answer, decision))
        {
            return;
        }

        answer.Decide(decision.Verdict, decision.Verdict == AnswerVerdict.Returned ? Wording.OrNone(decision.Remark!) : null, Round);
        if (decision.Verdict != AnswerVerdict.Confirmed)
        {
            return;
        }

        if (answer.Value == AnswerValue.Found)
        {
            audit.Mark(SchoolId, parameter, answer.EvidenceWords());
        }
        else
        {
            audit.Unmark(SchoolId, parameter);
        }
    }

    /// <summary>What finishing the review would do.</summary>
    public SchoolAuditMove Finishing => answers.Any(answer => answer.Verdict == AnswerVerdict.Returned) ? SchoolAuditMove.Return : SchoolAuditMove.Confirm;

    public IReadOnlyList<Refusal> WhyNotFinish(ActingPerson actor)
    {
        var undecided = Undecided().Count();
        var refusals = WhyNotReview(Finishing, actor);
        return Stage == SchoolAuditStage.Submitted && undecided > 0 ? [.. refusals, EveryAnswerIsDecided.Refuse(undecided)] : refusals;
    }

    /// <summary>Confirmed if every answer is; otherwise all that was returned goes to the school at once.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotFinish"/>.</exception>
    public void Finish(ActingPerson actor)
    {
        RefusedException.ThrowIfAny(WhyNotFinish(actor));
        var isReturned = Finishing == SchoolAuditMove.Return;
        (Stage, WasReturned) = (isReturned ? SchoolAuditStage.Returned : SchoolAuditStage.Confirmed, WasReturned || isReturned);
    }

    public IReadOnlyList<Refusal> WhyNotReopen(ActingPerson actor) => WhyNotReview(SchoolAuditMove.Reopen, actor);

    /// <summary>The decisions stay until they are changed one by one.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotReopen"/>.</exception>
    public void Reopen(ActingPerson actor)
    {
        RefusedException.ThrowIfAny(WhyNotReopen(actor));
        Stage = SchoolAuditStage.Submitted;
    }

    private static bool IsDecided(SchoolAnswer answer, AnswerDecision decision) =>
        answer.Verdict == decision.Verdict && (decision.Verdict != AnswerVerdict.Returned || answer.Remark == Wording.OrNone(decision.Remark ?? ""));

    private IReadOnlyList<Refusal> WhyNotReview(SchoolAuditMove move, ActingPerson actor)
    {
        var refusals = SchoolAuditStep.WhyNot(move, Stage, actor.May);
        return SubmittedBy == actor.Person ? [.. refusals, SubmitterDoesNotReview.Refuse()] : refusals;
    }
}
