using System.Reflection;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Orders;

/// <summary>What one order may do to another, at which stage, and what becomes of the roadmaps.</summary>
public sealed class OrderEffectTests
{
    private static readonly MunicipalityId Tenant = MunicipalityId.New();

    private readonly MunicipalRoadmap roadmap = new(Tenant, RoadmapId.New(), PlanningPeriodId.New(), "Дорожная карта по профилактике");
    private readonly Order target = Numbered("Об утверждении", "680");
    private readonly Order draft = Numbered("О внесении изменений", "");

    public OrderEffectTests()
    {
        target.AddAnnex(roadmap.Id, []);
        roadmap.Submit();
        roadmap.Approve();
        Put(target, OrderStage.Approved);
    }

    public static TheoryData<OrderEffectKind, OrderStage, OrderStage> Stages =>
    [
        .. from kind in Enum.GetValues<OrderEffectKind>() from own in Enum.GetValues<OrderStage>() from theirs in Enum.GetValues<OrderStage>() select (kind, own, theirs),
    ];

    private EffectTarget Target => new(target, [roadmap], []);

    [Theory]
    [MemberData(nameof(Stages))]
    public void Affect_EachStage_OnlyADraftDoesItToWhatIsInForce(OrderEffectKind kind, OrderStage own, OrderStage theirs)
    {
        Put(draft, own);
        Put(target, theirs);
        var isAllowed = own is OrderStage.Draft or OrderStage.Returned && theirs == OrderStage.Approved;
        Refusals(draft.WhyNotAffect(kind, Target)).Distinct().ShouldBe(isAllowed ? [] : [OrderStep.StageAllows]);
        if (!isAllowed)
        {
            Should.Throw<RefusedException>(() => draft.Affect(kind, Target));
            (draft.Effects.Count, roadmap.Stage).ShouldBe((0, MunicipalRoadmapStage.Approved));
        }
    }

    [Fact]
    public void Affect_Amends_OpensTheRoadmapAndAnnexesTheChanges_AndTheirAnnexStays()
    {
        draft.Affect(OrderEffectKind.Amends, Target);
        (roadmap.Stage, roadmap.IsOpenForEditing, roadmap.IsInForceMeanwhile, roadmap.IsApproved).ShouldBe((MunicipalRoadmapStage.Amending, true, true, false));
        var annex = draft.Annexes.ShouldHaveSingleItem();
        (annex.Kind, annex.RoadmapId, draft.ApprovedRoadmaps.Count, draft.CarriedRoadmaps.Count).ShouldBe((AnnexKind.Changes, roadmap.Id, 0, 1));
        Refusals(draft.WhyNotRemove(annex.Id)).ShouldBe([Order.ChangesGoWithTheirEffect]);
        Refusals(draft.WhyNotAffect(OrderEffectKind.Repeals, Target)).ShouldContain(Order.TargetIsNamedOnce);
    }

    [Fact]
    public void Affect_ItselfOrAnAmendment_OrWhatAnotherIsAboutToChange_IsRefusedWithEveryReason()
    {
        Put(draft, OrderStage.Draft);
        Refusals(draft.WhyNotAffect(OrderEffectKind.Repeals, new EffectTarget(draft, [], []))).ShouldBe([OrderStep.StageAllows, Order.TargetIsAnother]);
        var other = Numbered("Другой", "");
        other.Affect(OrderEffectKind.Amends, Target);
        Refusals(draft.WhyNotAffect(OrderEffectKind.Amends, new EffectTarget(target, [roadmap], [other]))).ShouldBe([Order.TargetIsNotTaken, MunicipalRoadmap.IsApprovedWhenAmended]);
        var refusal = draft.WhyNotAffect(OrderEffectKind.Repeals, new EffectTarget(target, [roadmap], [other]));
        Refusals(refusal).ShouldBe([Order.TargetIsNotTaken, MunicipalRoadmap.IsInForceWhenClosed]);
        refusal[0].Words.ShouldBe("С приказом от 21.04.2023 № 680 «Об утверждении» уже работает другой приказ, который ещё не утверждён: «Другой» (вносит изменения). Сначала утвердите его или удалите.");
        Put(other, OrderStage.Approved);
        Refusals(draft.WhyNotAffect(OrderEffectKind.Repeals, new EffectTarget(other, [], []))).ShouldBe([Order.TargetStandsByItself]);
    }

    [Fact]
    public void Spare_AndDiscard_AreRefusedUntilTheRoadmapIsAsInForce_ThenItIsApprovedAgain()
    {
        var effect = draft.Affect(OrderEffectKind.Amends, Target);
        AmendedRoadmap[] changed = [new(roadmap, IsChanged: true)], same = [new(roadmap, IsChanged: false)];
        Refusals(draft.WhyNotSpare(changed)).ShouldBe([Order.RoadmapIsAsInForce]);
        Refusals(draft.WhyNotDiscard(changed)).ShouldBe([Order.RoadmapIsAsInForce]);
        Should.Throw<RefusedException>(() => draft.Discard(changed));
        roadmap.Stage.ShouldBe(MunicipalRoadmapStage.Amending);
        draft.Spare(effect.Id, same);
        (draft.Effects.Count, draft.Annexes.Count, roadmap.Stage, roadmap.EditionNumber).ShouldBe((0, 0, MunicipalRoadmapStage.Approved, 1));
        draft.Affect(OrderEffectKind.Amends, Target);
        draft.Discard(same);
        roadmap.Stage.ShouldBe(MunicipalRoadmapStage.Approved);
        Refusals(draft.WhyNotDiscard(same)).ShouldBe([MunicipalRoadmap.IsBeingAmended]);
    }

    [Fact]
    public void Readiness_WithoutADifference_OrWithATargetThatIsGone_IsRefused()
    {
        draft.Affect(OrderEffectKind.Amends, Target);
        TypicalAmendment.WriteInto(draft, OrderEffectKind.Amends, Target);
        var readiness = new OrderReadiness(draft, [], [], [roadmap]) { Targets = [Target], Unchanged = [roadmap] };
        readiness.WhyNot(true).ShouldHaveSingleItem().Words.ShouldStartWith("Карта не отличается от утверждённой редакции: менять нечего");
        Put(target, OrderStage.NoLongerInForce);
        Refusals((readiness with { Unchanged = [] }).WhyNot(true)).ShouldBe([OrderStep.StageAllows]);
    }

    [Fact]
    public void AmendedRoadmap_GoesItsOrdersWay_AndHasTheNextEdition()
    {
        draft.Affect(OrderEffectKind.Amends, Target);
        roadmap.Submit();
        (roadmap.IsOpenForEditing, roadmap.IsInForceMeanwhile).ShouldBe((false, true));
        roadmap.Release();
        roadmap.Stage.ShouldBe(MunicipalRoadmapStage.Amending, "not a draft: its edition is in force");
        roadmap.Submit();
        roadmap.Approve();
        (roadmap.Stage, roadmap.EditionNumber, roadmap.IsInForceMeanwhile).ShouldBe((MunicipalRoadmapStage.Approved, 2, false));
        Refusals(roadmap.WhyNotKeep()).ShouldBe([MunicipalRoadmap.IsBeingAmended]);
    }

    [Fact]
    public void TakeEffect_Repeals_PutsTheOrderWithItsAmendmentsOutOfForce_AndClosesTheRoadmap()
    {
        var amendment = Numbered("О внесении изменений", "700");
        amendment.Affect(OrderEffectKind.Amends, Target);
        roadmap.Submit();
        roadmap.Approve();
        Put(amendment, OrderStage.Approved);
        var known = new EffectTarget(target, [roadmap], [amendment]);
        draft.Affect(OrderEffectKind.Repeals, known);
        roadmap.Stage.ShouldBe(MunicipalRoadmapStage.Approved, "nothing happens before it is approved");
        draft.TakeEffect([known]);
        (target.Stage, amendment.Stage, roadmap.Stage).ShouldBe((OrderStage.NoLongerInForce, OrderStage.NoLongerInForce, MunicipalRoadmapStage.Closed));
        Should.Throw<RefusedException>(() => draft.TakeEffect([known])).Refusals.Select(refusal => refusal.Rule).ShouldBe([OrderStep.StageAllows, MunicipalRoadmap.IsInForceWhenClosed]);
    }

    [Fact]
    public void TypicalTexts_SayWhatTheOfficeSays()
    {
        draft.Affect(OrderEffectKind.Amends, Target);
        TypicalAmendment.WriteInto(draft, OrderEffectKind.Amends, Target);
        draft.Header.Title.ShouldBe("О внесении изменений в приказ управления образования от 21.04.2023 № 680 «Об утверждении»");
        draft.Items.Select(item => $"{item.Number} {item.Text}").ShouldBe(
        [
            "1. Внести в дорожную карту по профилактике, утверждённую приказом управления образования от 21.04.2023 № 680 «Об утверждении», изменения согласно приложению.",
            "2. Контроль за исполнением настоящего приказа оставляю за собой.",
        ]);
        var repealing = Numbered("", "");
        TypicalAmendment.WriteInto(repealing, OrderEffectKind.Repeals, Target);
        repealing.Header.Title.ShouldBe("О признании утратившим силу приказа управления образования от 21.04.2023 № 680 «Об утверждении»");
        repealing.Items[0].Text.ShouldBe("Признать утратившим силу приказ управления образования от 21.04.2023 № 680 «Об утверждении».");
    }

    [Fact]
    public void TypicalTexts_OfATitleInCapitals_LeaveItToTheOrdersTitle()
    {
        var loud = new EffectTarget(Numbered("О карте «Старт»", "1"), [new MunicipalRoadmap(Tenant, RoadmapId.New(), PlanningPeriodId.New(), "ДОРОЖНАЯ КАРТА")], []);
        TypicalAmendment.WriteInto(draft, OrderEffectKind.Amends, loud);
        draft.Items[0].Text.ShouldBe("Внести в дорожную карту, утверждённую приказом управления образования от 21.04.2023 № 1 «О карте «Старт», изменения согласно приложению.");
    }

    [Fact]
    public void TypicalTexts_OfLongOrStrangeTitles_AreStillTaken()
    {
        var lengthy = Numbered(new string('я', Wording.LongestHeading) + "{нет такого}", "1");
        var known = new EffectTarget(lengthy, [new MunicipalRoadmap(Tenant, RoadmapId.New(), PlanningPeriodId.New(), "План {период}\nна год")], []);
        TypicalAmendment.WriteInto(draft, OrderEffectKind.Amends, known);
        draft.Header.Title.ShouldBe("О внесении изменений в приказ управления образования от 21.04.2023 № 1");
        draft.Items[0].Text.ShouldStartWith("Внести в дорожную карту «План (период) на год», утверждённую приказом");
    }

    [Fact]
    public void ConsolidatedStamp_NamesTheApprovingOrderAndItsAmendments()
    {
        var first = draft.Header with { Date = new DateOnly(2023, 9, 1), Number = "700" };
        ConsolidatedStamp.Of("Дорожная карта", target.Header, [first]).ShouldBe(
            ["УТВЕРЖДЕНА", "приказом управления образования", "от 21.04.2023 № 680", "(в редакции приказа от 01.09.2023 № 700)"]);
        ConsolidatedStamp.Of("План", target.Header with { Issuer = null }, [first, draft.Header with { Date = null, Number = "" }]).ShouldBe(
            ["УТВЕРЖДЁН", "приказом", "от 21.04.2023 № 680", "(в редакции приказов от 01.09.2023 № 700, от __________ № ____)"]);
    }

    private static Order Numbered(string title, string number)
    {
        var header = new OrderHeader(["УПРАВЛЕНИЕ"], "ПРИКАЗ", new DateOnly(2023, 4, 21), "", null, number, "", title) { Issuer = "управления образования" };
        var order = new Order(Tenant, OrderId.New(), header, "приказываю:", "Начальник", "О.Н. Медведева");
        order.Renumber();
        return order;
    }

    private static void Put(Order order, OrderStage stage) => typeof(Order).GetProperty(nameof(Order.Stage), BindingFlags.Public | BindingFlags.Instance)!.SetValue(order, stage);

    private static IEnumerable<Rule> Refusals(IEnumerable<Refusal> refusals) => refusals.Select(refusal => refusal.Rule);
}
