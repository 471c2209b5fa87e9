using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Orders;

/// <content>The way from the draft to the approved order. The roadmaps that it approves go with it: the caller loads them and saves all in one transaction.</content>
public sealed partial class Order
{
    private const int LongestRemark = 4_000;

    public static readonly Rule SubmitterDoesNotDecide = new(
        "order/submitter-does-not-decide", "Этот приказ отправили на согласование вы сами: решить о нём должен другой человек.");

    public static readonly Rule ReturnHasARemark = new("order/return-has-a-remark", "Напишите, что исправить: не длиннее {0} знаков. Без замечания методист не узнает, почему приказ вернулся.");

    public static readonly Rule IsStillAsSubmitted = new(
        "order/is-still-as-submitted", "Пока вы смотрели, приказ отозвали, исправили или решили о нём. Прочтите его ещё раз.");

    public DateTimeOffset? SubmittedAt { get; private set; }

    public PersonId? SubmittedBy { get; private set; }

    public string? SubmittedByName { get; private set; }

    /// <summary>When it was last returned or approved, and by whom.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedByName { get; private set; }

    /// <summary>What the head wanted mended at the last return; earlier ones are in the history.</summary>
    public string? Remark { get; private set; }

    /// <summary>The roadmaps that it approves.</summary>
    public IReadOnlyList<RoadmapId> ApprovedRoadmaps => [.. Annexes.Where(annex => annex.Kind == AnnexKind.Roadmap).Select(annex => annex.RoadmapId).Distinct()];

    public IReadOnlyList<Refusal> WhyNotSubmit(ActingPerson actor, OrderReadiness readiness, bool areWarningsMeant)
    {
        var refusals = OrderStep.WhyNot(OrderMove.Submit, Stage, actor.May);
        return [.. refusals, .. readiness.WhyNot(areWarningsMeant || refusals.Count > 0)];
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotSubmit"/>.</exception>
    public void Submit(ActingPerson actor, OrderReadiness readiness, bool areWarningsMeant, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotSubmit(actor, readiness, areWarningsMeant));
        foreach (var roadmap in readiness.Roadmaps)
        {
            roadmap.Submit();
        }

        (Stage, SubmittedAt, SubmittedBy, SubmittedByName) = (OrderStage.ForApproval, at, actor.Person, actor.Name);
        Revision++;
    }

    public IReadOnlyList<Refusal> WhyNotWithdraw(ActingPerson actor) => OrderStep.WhyNot(OrderMove.Withdraw, Stage, actor.May);

    /// <exception cref="RefusedException">See <see cref="WhyNotWithdraw"/>.</exception>
    public void Withdraw(ActingPerson actor, IReadOnlyList<MunicipalRoadmap> roadmaps)
    {
        RefusedException.ThrowIfAny(WhyNotWithdraw(actor));
        Release(roadmaps);
        Stage = OrderStage.Draft;
        Revision++;
    }

    /// <param name="seen">The revision that the head saw.</param>
    public IReadOnlyList<Refusal> WhyNotReturn(ActingPerson actor, string remark, int seen) =>
    [
        .. WhyNotDecide(OrderMove.Return, actor, seen),
        .. string.IsNullOrWhiteSpace(remark) || remark.Length > LongestRemark ? [ReturnHasARemark.Refuse(LongestRemark)] : (Refusal[])[],
    ];

    /// <exception cref="RefusedException">See <see cref="WhyNotReturn"/>.</exception>
    public void Return(ActingPerson actor, string remark, int seen, IReadOnlyList<MunicipalRoadmap> roadmaps, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotReturn(actor, remark, seen));
        Release(roadmaps);
        (Stage, Remark) = (OrderStage.Returned, Cells.Clean(remark).Trim());
        Decide(actor, at);
    }

    /// <param name="seen">The revision that the head saw.</param>
    /// <param name="others">The municipality's approved orders.</param>
    public IReadOnlyList<Refusal> WhyNotApprove(ActingPerson actor, OrderRegistration registration, int seen, DateOnly today, IEnumerable<RegisteredOrder> others) =>
        [.. WhyNotDecide(OrderMove.Approve, actor, seen), .. registration.WhyNot(today, others)];

    /// <summary>
    /// Registers it: from now on it says what its fields say at this moment. What is approved is kept as editions by the caller, in the same transaction.
    /// </summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotApprove"/>.</exception>
    public void Approve(
        ActingPerson actor, OrderRegistration registration, int seen, DateOnly today, IEnumerable<RegisteredOrder> others,
        OrderFields fields, IReadOnlyList<MunicipalRoadmap> roadmaps, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotApprove(actor, registration, seen, today, others));
        foreach (var roadmap in roadmaps)
        {
            roadmap.Approve();
        }

        Register(registration);
        Settle(fields);
        (Stage, Remark) = (OrderStage.Approved, null);
        Decide(actor, at);
    }

    private void Decide(ActingPerson actor, DateTimeOffset at)
    {
        (DecidedAt, DecidedByName) = (at, actor.Name);
        Revision++;
    }

    /// <summary>The printed words of a document taken over stay only if it is registered as they say.</summary>
    private void Register(OrderRegistration registration)
    {
        if ((Header.Date, Header.Number.Trim()) == (registration.Date, registration.PlainNumber))
        {
            return;
        }

        Header = Header with { Date = registration.Date, Number = registration.PlainNumber, PrintedDate = "", PrintedNumber = "" };
        foreach (var annex in annexes)
        {
            annex.Stamp = [];
        }
    }

    private void Settle(OrderFields fields)
    {
        Header = Header with { Title = fields.Fill(Header.Title) };
        (TypedPreamble, Purpose) = (fields.Fill(TypedPreamble), fields.Fill(Purpose));
        foreach (var ground in grounds)
        {
            ground.Settle(fields.Fill);
        }

        foreach (var item in items)
        {
            item.Settle(fields.Fill);
        }
    }

    private static void Release(IReadOnlyList<MunicipalRoadmap> roadmaps)
    {
        foreach (var roadmap in roadmaps)
        {
            roadmap.Release();
        }
    }

    private List<Refusal> WhyNotDecide(OrderMove move, ActingPerson actor, int seen)
    {
        var refusals = new List<Refusal>(OrderStep.WhyNot(move, Stage, actor.May));
        if (SubmittedBy == actor.Person)
        {
            refusals.Add(SubmitterDoesNotDecide.Refuse());
        }

        if (seen != Revision && refusals.All(refusal => refusal.Rule != OrderStep.StageAllows))
        {
            refusals.Add(IsStillAsSubmitted.Refuse());
        }

        return refusals;
    }
}
