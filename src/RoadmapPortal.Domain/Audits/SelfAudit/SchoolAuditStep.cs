using System.Collections.Immutable;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>One line of the table of who may take a school's self-audit from where to where. What has no line is refused.</summary>
public sealed record SchoolAuditStep(SchoolAuditMove Move, SchoolAuditStage From, SchoolAuditStage To, Deed By)
{
    public static readonly Rule SchoolAnswers = new(
        "school-audit/school-answers", "{0} могут директор школы, его заместитель и методист. Ваша роль позволяет только читать.");

    public static readonly Rule ReviewerReviews = new("school-audit/reviewer-reviews", "{0} может специалист управления. Ваша роль позволяет только читать.");

    public static readonly Rule StageAllows = new("school-audit/stage-allows", "{0} нельзя: самоаудит сейчас «{1}». Это можно, когда он {2}.");

    public static ImmutableArray<SchoolAuditStep> All { get; } =
    [
        new(SchoolAuditMove.Answer, SchoolAuditStage.Draft, SchoolAuditStage.Draft, Deed.AnswerAudit),
        new(SchoolAuditMove.Answer, SchoolAuditStage.Returned, SchoolAuditStage.Returned, Deed.AnswerAudit),
        new(SchoolAuditMove.Submit, SchoolAuditStage.Draft, SchoolAuditStage.Submitted, Deed.AnswerAudit),
        new(SchoolAuditMove.Submit, SchoolAuditStage.Returned, SchoolAuditStage.Submitted, Deed.AnswerAudit),

        // Back to where it was submitted from.
        new(SchoolAuditMove.Withdraw, SchoolAuditStage.Submitted, SchoolAuditStage.Draft, Deed.AnswerAudit),
        new(SchoolAuditMove.Withdraw, SchoolAuditStage.Submitted, SchoolAuditStage.Returned, Deed.AnswerAudit),
        new(SchoolAuditMove.Decide, SchoolAuditStage.Submitted, SchoolAuditStage.Submitted, Deed.ReviewAudit),
        new(SchoolAuditMove.Return, SchoolAuditStage.Submitted, SchoolAuditStage.Returned, Deed.ReviewAudit),
        new(SchoolAuditMove.Confirm, SchoolAuditStage.Submitted, SchoolAuditStage.Confirmed, Deed.ReviewAudit),
        new(SchoolAuditMove.Reopen, SchoolAuditStage.Confirmed, SchoolAuditStage.Submitted, Deed.ReviewAudit),
    ];

    /// <param name="may">What the person may do at this school.</param>
    public static IReadOnlyList<Refusal> WhyNot(SchoolAuditMove move, SchoolAuditStage from, Func<Deed, bool> may)
    {
        var steps = All.Where(step => step.Move == move).ToList();
        var refusals = new List<Refusal>();
        if (!may(steps[0].By))
        {
            refusals.Add((steps[0].By == Deed.AnswerAudit ? SchoolAnswers : ReviewerReviews).Refuse(SchoolAuditWords.Of(move)));
        }

        if (steps.All(step => step.From != from))
        {
            var wanted = string.Join(" или ", steps.Select(step => step.From).Distinct().Select(stage => $"«{SchoolAuditWords.Of(stage)}»"));
            refusals.Add(StageAllows.Refuse(SchoolAuditWords.Of(move), SchoolAuditWords.Of(from), wanted));
        }

        return refusals;
    }
}
