using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>муниципальная дорожная карта: planned by the methodist, approved by an order of the authority.</summary>
public sealed class MunicipalRoadmap : Roadmap
{
    public static readonly Rule IsNotWithTheHead = new(
        "roadmap/is-not-with-the-head", "Дорожная карта «{0}» на согласовании вместе с приказом: править её можно, когда приказ отзовут или вернут на доработку.");

    public static readonly Rule IsADraftWhenSubmitted = new(
        "roadmap/is-a-draft-when-submitted", "Дорожная карта «{0}» из приложения сейчас не черновик: она уже на согласовании или утверждена другим приказом.");

    public static readonly Rule WaitsForTheHead = new("roadmap/waits-for-the-head", "Дорожная карта «{0}» из приложения не на согласовании.");

    public static readonly Rule IsApprovedWhenAmended = new(
        "roadmap/is-approved-when-amended", "Вносить изменения можно в утверждённую дорожную карту. «{0}» сейчас не утверждена, или изменения в неё уже готовятся.");

    public static readonly Rule IsBeingAmended = new("roadmap/is-being-amended", "Изменения в дорожную карту «{0}» сейчас не готовятся.");

    public static readonly Rule IsInForceWhenClosed = new(
        "roadmap/is-in-force-when-closed", "Закрывается только действующая дорожная карта. «{0}» сейчас не утверждена, закрыта или меняется.");

    private MunicipalRoadmap()
    {
    }

    public MunicipalRoadmap(MunicipalityId tenant, RoadmapId id, PlanningPeriodId period, string title)
        : base(tenant, id, period, title)
    {
    }

    public MunicipalRoadmapStage Stage { get; private set; } = MunicipalRoadmapStage.Draft;

    public override bool IsOpenForEditing => Stage is MunicipalRoadmapStage.Draft or MunicipalRoadmapStage.Amending;

    /// <summary>How many orders have approved it: the number of its newest edition.</summary>
    public int EditionNumber { get; private set; }

    public override bool IsApproved => Stage is MunicipalRoadmapStage.Approved or MunicipalRoadmapStage.InForce or MunicipalRoadmapStage.Closed;

    public override Deed DeedToRead => Deed.ReadMunicipalRoadmap;

    public override Deed DeedToEdit => Deed.EditMunicipalRoadmap;

    public override SchoolId? ConcernedSchool => null;

    public override IReadOnlyList<Refusal> WhyNotEdit() => Stage == MunicipalRoadmapStage.ForApproval ? [IsNotWithTheHead.Refuse(Title)] : base.WhyNotEdit();

    /// <summary>Whether an approved edition is in force while the next one is written or waits for the head.</summary>
    public bool IsInForceMeanwhile => EditionNumber > 0 && !IsApproved;

    /// <summary>
    /// The same roadmap as it was at an earlier moment, beside this one: to be read, never saved. Its words and the ids of its parts are those
    /// of then; stage, stamps and what the rows are linked with are not.
    /// </summary>
    public MunicipalRoadmap At(RoadmapState past)
    {
        var was = new MunicipalRoadmap(Tenant, Id, PeriodId, past.Title);
        new RoadmapReturn(was, past, RowMeaning.Nothing, default).All();
        return was;
    }

    public IReadOnlyList<Refusal> WhyNotAmend() =>
        Stage is MunicipalRoadmapStage.Approved or MunicipalRoadmapStage.InForce ? [] : [IsApprovedWhenAmended.Refuse(Title)];

    /// <summary>An order is about to change it: it is written in again, and its approved edition stays in force meanwhile.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAmend"/>.</exception>
    public void Amend() => Move(WhyNotAmend(), MunicipalRoadmapStage.Amending);

    public IReadOnlyList<Refusal> WhyNotKeep() => Stage == MunicipalRoadmapStage.Amending ? [] : [IsBeingAmended.Refuse(Title)];

    /// <summary>It stays as it is in force after all; that it is so, whoever knows the edition has asked.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotKeep"/>.</exception>
    public void Keep() => Move(WhyNotKeep(), MunicipalRoadmapStage.Approved);

    public IReadOnlyList<Refusal> WhyNotSubmit() => IsOpenForEditing ? [] : [IsADraftWhenSubmitted.Refuse(Title)];

    /// <summary>Goes to the head with the order that approves it: nobody writes in it any more.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotSubmit"/>.</exception>
    public void Submit() => Move(WhyNotSubmit(), MunicipalRoadmapStage.ForApproval);

    public IReadOnlyList<Refusal> WhyNotDecide() => Stage == MunicipalRoadmapStage.ForApproval ? [] : [WaitsForTheHead.Refuse(Title)];

    /// <summary>The order was withdrawn or sent back: it is written again.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotDecide"/>.</exception>
    public void Release() => Move(WhyNotDecide(), EditionNumber > 0 ? MunicipalRoadmapStage.Amending : MunicipalRoadmapStage.Draft);

    /// <summary>The order was approved. What is approved is kept as an edition by the caller, in the same transaction.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotDecide"/>.</exception>
    public void Approve()
    {
        Move(WhyNotDecide(), MunicipalRoadmapStage.Approved);
        EditionNumber++;
    }

    public IReadOnlyList<Refusal> WhyNotClose() =>
        Stage is MunicipalRoadmapStage.Approved or MunicipalRoadmapStage.InForce ? [] : [IsInForceWhenClosed.Refuse(Title)];

    /// <summary>The order that approved it is no longer in force.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotClose"/>.</exception>
    public void Close() => Move(WhyNotClose(), MunicipalRoadmapStage.Closed);

    private void Move(IReadOnlyList<Refusal> refusals, MunicipalRoadmapStage to)
    {
        RefusedException.ThrowIfAny(refusals);
        Stage = to;
    }
}

/// <summary>Life of a municipal roadmap; stored by name.</summary>
public enum MunicipalRoadmapStage
{
    /// <summary>Черновик</summary>
    Draft,

    /// <summary>На согласовании</summary>
    ForApproval,

    /// <summary>Утверждена</summary>
    Approved,

    /// <summary>В исполнении</summary>
    InForce,

    /// <summary>Закрыта</summary>
    Closed,

    /// <summary>Готовятся изменения: written in again, while the approved edition is in force.</summary>
    Amending,
}
