using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>The way from the draft to the accepted roadmap.</summary>
public sealed partial class SchoolRoadmap
{
    public static readonly Rule NothingBlocks = new("filing/nothing-blocks", "Мешает сдать: {0}. Исправьте то, что отмечено, и сдайте снова.");

    public static readonly Rule WarningsAreMeant = new("filing/warnings-are-meant", "Есть замечания ({0}), которые не мешают сдать. Посмотрите их и подтвердите, что так и задумано.");

    public static readonly Rule EveryOfferIsDecided = new(
        "filing/every-offer-is-decided", "Не решено о муниципальных мероприятиях: {0}. Возьмите каждое в свою карту или откажитесь с причиной.");

    public static readonly Rule EveryChangeHasAReason = new(
        "filing/every-change-has-a-reason", "Не сказано, почему школа изменила или добавила мероприятия: {0}. Напишите причину: одну можно дать сразу многим.");

    public static readonly Rule RowsAreThere = new("filing/rows-are-there", "В карте нет ни одного мероприятия: сдавать нечего.");

    public static readonly Rule RemarksAreAnswered = new("filing/remarks-are-answered", "Замечания без ответа: {0}. Исправьте карту или ответьте на каждое.");

    public static readonly Rule ReviewerHasNotOpened = new(
        "filing/reviewer-has-not-opened", "Карту уже открыл проверяющий ({0}). Отозвать нельзя: дождитесь решения.");

    public static readonly Rule SubmitterDoesNotReview = new("filing/submitter-does-not-review", "Эту карту сдали вы сами: проверить её должен другой специалист.");

    public static readonly Rule OneReviewsAtATime = new("filing/one-reviews-at-a-time", "Эту карту уже проверяет {0}. Возьмите следующую или договоритесь с коллегой.");

    public static readonly Rule RoundIsStillAsSeen = new(
        "filing/round-is-still-as-seen", "Пока вы смотрели, карту отозвали и сдали снова. Посмотрите её ещё раз: она могла измениться.");

    public static readonly Rule ReturnHasARemark = new("filing/return-has-a-remark", "Напишите хотя бы одно замечание: без него школа не узнает, что исправить.");

    /// <summary>How often it was submitted, all editions together.</summary>
    public int Round { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public PersonId? SubmittedBy { get; private set; }

    public string? SubmittedByName { get; private set; }

    /// <summary>Whose review it is; none while nobody has opened the submission.</summary>
    public PersonId? ReviewedBy { get; private set; }

    public string? ReviewedByName { get; private set; }

    public DateTimeOffset? ReviewBegunAt { get; private set; }

    /// <summary>When it was last returned or accepted.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The round of the last return in this edition; none if it never came back. Reviewing again compares with it.</summary>
    public int? ReturnedRound { get; private set; }

    public IReadOnlyList<Refusal> WhyNotSubmit(ActingPerson actor, SubmissionState state, bool areWarningsMeant)
    {
        var refusals = new List<Refusal>(SchoolRoadmapStep.WhyNot(SchoolRoadmapMove.Submit, Stage, actor.May));
        if (state.Rows == 0)
        {
            refusals.Add(RowsAreThere.Refuse());
        }

        if (state.Blocking.Count > 0)
        {
            refusals.Add(NothingBlocks.Refuse(state.Blocking.Count));
        }

        if (state.OpenOffers > 0)
        {
            refusals.Add(EveryOfferIsDecided.Refuse(state.OpenOffers));
        }

        if (state.Unreasoned > 0)
        {
            refusals.Add(EveryChangeHasAReason.Refuse(state.Unreasoned));
        }

        if (state.OpenRemarks > 0)
        {
            refusals.Add(RemarksAreAnswered.Refuse(state.OpenRemarks));
        }

        if (refusals.Count == 0 && state.Warnings.Count > 0 && !areWarningsMeant)
        {
            refusals.Add(WarningsAreMeant.Refuse(state.Warnings.Count));
        }

        return refusals;
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotSubmit"/>.</exception>
    public void Submit(ActingPerson actor, SubmissionState state, bool areWarningsMeant, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotSubmit(actor, state, areWarningsMeant));
        (Stage, Round, SubmittedAt, SubmittedBy, SubmittedByName) = (SchoolRoadmapStage.Submitted, Round + 1, at, actor.Person, actor.Name);
        Release();
    }

    public IReadOnlyList<Refusal> WhyNotWithdraw(ActingPerson actor)
    {
        var refusals = SchoolRoadmapStep.WhyNot(SchoolRoadmapMove.Withdraw, Stage, actor.May);
        return Stage == SchoolRoadmapStage.Submitted && ReviewedBy is not null ? [.. refusals, ReviewerHasNotOpened.Refuse(ReviewedByName!)] : refusals;
    }

    /// <summary>Back to where it was submitted from.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotWithdraw"/>.</exception>
    public void Withdraw(ActingPerson actor)
    {
        RefusedException.ThrowIfAny(WhyNotWithdraw(actor));
        Stage = ReturnedRound is null ? SchoolRoadmapStage.Draft : SchoolRoadmapStage.Returned;
    }

    /// <param name="round">The round that the reviewer sees.</param>
    public IReadOnlyList<Refusal> WhyNotReview(ActingPerson actor, int round) => WhyNotDecide(SchoolRoadmapMove.Review, actor, round);

    /// <summary>Opens the submission for this reviewer: the school cannot take it back, and no other reviewer decides about it.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotReview"/>.</exception>
    public void Review(ActingPerson actor, int round, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotReview(actor, round));
        if (ReviewedBy is null)
        {
            (ReviewedBy, ReviewedByName, ReviewBegunAt) = (actor.Person, actor.Name, at);
        }
    }

    /// <summary>The reviewer gives it back to the queue, undecided; a colleague takes it over.</summary>
    public IReadOnlyList<Refusal> WhyNotRelease(ActingPerson actor) => SchoolRoadmapStep.WhyNot(SchoolRoadmapMove.Review, Stage, actor.May);

    /// <exception cref="RefusedException">See <see cref="WhyNotRelease"/>.</exception>
    public void Release(ActingPerson actor)
    {
        RefusedException.ThrowIfAny(WhyNotRelease(actor));
        Release();
    }

    /// <param name="remarks">How many remarks would go to the school with it.</param>
    public IReadOnlyList<Refusal> WhyNotReturn(ActingPerson actor, int round, int remarks)
    {
        var refusals = WhyNotDecide(SchoolRoadmapMove.Return, actor, round);
        return remarks == 0 ? [.. refusals, ReturnHasARemark.Refuse()] : refusals;
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotReturn"/>.</exception>
    public void Return(ActingPerson actor, int round, int remarks, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotReturn(actor, round, remarks));
        (Stage, ReturnedRound, DecidedAt) = (SchoolRoadmapStage.Returned, Round, at);
        (ReviewedBy, ReviewedByName) = (actor.Person, actor.Name);
    }

    public IReadOnlyList<Refusal> WhyNotAccept(ActingPerson actor, int round) => WhyNotDecide(SchoolRoadmapMove.Accept, actor, round);

    /// <exception cref="RefusedException">See <see cref="WhyNotAccept"/>.</exception>
    public void Accept(ActingPerson actor, int round, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotAccept(actor, round));
        (Stage, DecidedAt) = (SchoolRoadmapStage.Accepted, at);
        (ReviewedBy, ReviewedByName) = (actor.Person, actor.Name);
    }

    public IReadOnlyList<Refusal> WhyNotReopen(ActingPerson actor) => WhyNotDecide(SchoolRoadmapMove.Reopen, actor, Round);

    /// <exception cref="RefusedException">See <see cref="WhyNotReopen"/>.</exception>
    public void Reopen(ActingPerson actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotReopen(actor));
        Stage = SchoolRoadmapStage.Submitted;
        (ReviewedBy, ReviewedByName, ReviewBegunAt, DecidedAt) = (actor.Person, actor.Name, at, null);
    }

    private void Release() => (ReviewedBy, ReviewedByName, ReviewBegunAt) = (null, null, null);

    private List<Refusal> WhyNotDecide(SchoolRoadmapMove move, ActingPerson actor, int round)
    {
        var refusals = new List<Refusal>(SchoolRoadmapStep.WhyNot(move, Stage, actor.May));
        if (SubmittedBy == actor.Person)
        {
            refusals.Add(SubmitterDoesNotReview.Refuse());
        }

        if (round != Round)
        {
            refusals.Add(RoundIsStillAsSeen.Refuse());
        }

        // An accepted roadmap is nobody's any more: whoever sees the mistake takes it up.
        if (Stage == SchoolRoadmapStage.Submitted && ReviewedBy is { } reviewer && reviewer != actor.Person)
        {
            refusals.Add(OneReviewsAtATime.Refuse(ReviewedByName!));
        }

        return refusals;
    }
}
