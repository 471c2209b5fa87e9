using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>What may be said about a roadmap while it is reviewed, and when it may be accepted without being read.</summary>
public sealed partial class SchoolRoadmap
{
    public static readonly Rule ReviewIsBegun = new("filing/review-is-begun", "Сначала возьмите карту на проверку.");

    public static readonly Rule RemarksAreAnsweredOnRework = new(
        "filing/remarks-are-answered-on-rework", "Отвечать на замечания можно, пока карта на доработке. Сейчас она «{0}».");

    public static readonly Rule UnreadIsClean = new("filing/unread-is-clean", "Проверки нашли замечания ({0}): откройте карту и посмотрите их.");

    public static readonly Rule UnreadHasNoRemarks = new("filing/unread-has-no-remarks", "У карты есть неснятые замечания ({0}): откройте её и посмотрите ответы.");

    public static readonly Rule UnreadDeclinesNothing = new(
        "filing/unread-declines-nothing", "Школа отказалась от муниципальных мероприятий ({0}): откройте карту и посмотрите причины.");

    /// <summary>Whether this person's review of it is under way.</summary>
    public bool IsReviewedBy(PersonId person) => Stage == SchoolRoadmapStage.Submitted && ReviewedBy == person;

    /// <param name="round">The submission that the reviewer sees.</param>
    public IReadOnlyList<Refusal> WhyNotRemark(ActingPerson actor, int round)
    {
        var refusals = WhyNotReview(actor, round);
        return Stage == SchoolRoadmapStage.Submitted && ReviewedBy is null ? [.. refusals, ReviewIsBegun.Refuse()] : refusals;
    }

    public IReadOnlyList<Refusal> WhyNotAnswerRemarks(ActingPerson actor)
    {
        var refusals = new List<Refusal>();
        if (!actor.May(Deed.FileSchoolRoadmap))
        {
            refusals.Add(SchoolRoadmapStep.RoleAllows.Refuse("Отвечать на замечания", SchoolRoadmapWords.WhoMay(Deed.FileSchoolRoadmap)));
        }

        if (Stage != SchoolRoadmapStage.Returned)
        {
            refusals.Add(RemarksAreAnsweredOnRework.Refuse(SchoolRoadmapWords.Of(Stage)));
        }

        return refusals;
    }

    /// <summary>Why it is not accepted together with others, unread.</summary>
    /// <param name="state">With the remarks that are not resolved.</param>
    /// <param name="declined">Municipal activities that the school does not take.</param>
    public IReadOnlyList<Refusal> WhyNotAcceptUnread(ActingPerson actor, int round, SubmissionState state, int declined)
    {
        var refusals = new List<Refusal>(WhyNotAccept(actor, round));
        if (state.Blocking.Count + state.Warnings.Count is > 0 and var flaws)
        {
            refusals.Add(UnreadIsClean.Refuse(flaws));
        }

        if (state.OpenRemarks > 0)
        {
            refusals.Add(UnreadHasNoRemarks.Refuse(state.OpenRemarks));
        }

        if (declined > 0)
        {
            refusals.Add(UnreadDeclinesNothing.Refuse(declined));
        }

        return refusals;
    }
}
