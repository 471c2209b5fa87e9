using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Editions.Read;
using RoadmapPortal.Web.Features.Orders.Amend;
using RoadmapPortal.Web.Features.Orders.Approve;
using RoadmapPortal.Web.Features.Orders.Write;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Tests.Orders;

/// <summary>Who may begin a change of an approved order; what the order's page and two people at once may do.</summary>
public sealed class AmendmentRightsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private AmendmentRoom Room => new(portal, portal.Primorsk);

    [Fact]
    public async Task Start_ByEachRole_AndInOrOnTheOtherTown()
    {
        var first = await ApprovedAsync();
        foreach (var role in Enum.GetValues<Role>().Except([Role.Methodist, Role.MunicipalAdmin]))
        {
            Rule expected = role.IsOfOneSchool() ? Gate.IsFound : OrderDesk.RoleMayWrite;
            (await Room.Deed<StartAmendment>().RunAsync(Room.Visit(role), first, OrderEffectKind.Amends, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(expected);
        }

        var theirs = await new AmendmentRoom(portal, portal.Zarechny).FirstAsync();
        var visitor = Room.Visit(Role.Methodist);
        foreach (var (who, order) in ((Visitor, OrderId)[])[(visitor, theirs), (visitor with { Slug = "zarechny" }, theirs), (visitor with { Slug = "zarechny" }, first)])
        {
            (await Room.Deed<StartAmendment>().RunAsync(who, order, OrderEffectKind.Repeals, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        }

        (await Room.RoadmapAsync()).ShouldBe((MunicipalRoadmapStage.Approved, 1));
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        (await observer.TextAsync(OrderApprovalPage.AddressOf("primorsk", first))).ShouldNotContain("Признать утратившим силу</button>");
    }

    [Fact]
    public async Task Start_TwiceAtOnce_OneWins_AndThePageOfTheDraftTakesItBack()
    {
        var first = await ApprovedAsync();
        var both = await Task.WhenAll(Begin(OrderEffectKind.Amends), Begin(OrderEffectKind.Repeals));
        both.Count(outcome => outcome.IsDone).ShouldBe(1);
        both.Single(outcome => !outcome.IsDone).Refusals[0].Rule.ShouldBe(Order.TargetIsNotTaken);
        var draft = await Room.NowAsync(both.Single(outcome => outcome.IsDone).Value!.Id);
        var theirs = await new AmendmentRoom(portal, portal.Zarechny).FirstAsync();
        var effect = draft.Effects.ShouldHaveSingleItem();
        (await PressAsync($"remove effect {effect.Id.Value}", null)).Refusals.ShouldBeEmpty();
        ((await Room.NowAsync(draft.Id)).Effects.Count, (await Room.RoadmapAsync()).Stage).ShouldBe((0, MunicipalRoadmapStage.Approved));
        (await PressAsync("add effect", new EffectChoice(OrderEffectKind.Repeals, theirs))).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(ChangeOrder.TargetIsChosen);
        (await PressAsync("add effect", new EffectChoice(OrderEffectKind.Repeals, draft.Id))).Refusals.Select(refusal => refusal.Rule).ShouldBe([OrderStep.StageAllows, Order.TargetIsAnother]);
        (await PressAsync("add effect", new EffectChoice(OrderEffectKind.Amends, first))).Refusals.ShouldBeEmpty();
        (await Room.RoadmapAsync()).Stage.ShouldBe(MunicipalRoadmapStage.Amending);
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        var page = await methodist.TextAsync($"/m/primorsk/orders/{draft.Id.Value}");
        page.ShouldContain("Вносит изменения в приказ от 31.08.2026 № 680");
        page.ShouldContain("Таблица изменений");
        var changes = (await Room.NowAsync(draft.Id)).Annexes.Single(annex => annex.Kind == AnnexKind.Changes);
        (await PressAsync($"remove annex {changes.Id.Value}", null)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Order.ChangesGoWithTheirEffect);
        (await Room.Deed<DiscardOrder>().RunAsync(Room.Visit(Role.Methodist), draft.Id, (await Room.NowAsync(draft.Id)).Revision, default)).Refusals.ShouldBeEmpty();
        (await Room.RoadmapAsync()).Stage.ShouldBe(MunicipalRoadmapStage.Approved);

        Task<Outcome<Order>> Begin(OrderEffectKind kind) => Room.Deed<StartAmendment>().RunAsync(Room.Visit(Role.Methodist), first, kind, default);

        Task<Outcome<OrderAnswer>> PressAsync(string press, EffectChoice? choice) =>
            Room.Deed<ChangeOrder>().RunAsync(Room.Visit(Role.Methodist), draft.Id, [], OrderDeed.Parse(press)! with { Effect = choice }, default);
    }

    [Fact]
    public async Task Frozen_IsHandedOutWhileItIsInForceOrWas_AndNotWhileTheNextEditionIsMade()
    {
        await ApprovedAsync();
        foreach (var stage in Enum.GetValues<MunicipalRoadmapStage>().Append(MunicipalRoadmapStage.Approved))
        {
            await portal.Database.AskAdminAsync($"update municipal_roadmaps set stage = '{stage}' where id = '{Room.Roadmap.Value}'");
            await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
            var paper = RoadmapPaper.From((await RoadmapSourcesLoader.LoadAsync(context, Room.Roadmap, default))!);
            var frozen = await FrozenPaper.OfRoadmapAsync(context, Room.Roadmap, paper, PaperKind.Find("municipal-roadmap", paper)!, EditionFormat.Json, default);
            (frozen is not null).ShouldBe(stage is MunicipalRoadmapStage.Approved or MunicipalRoadmapStage.InForce or MunicipalRoadmapStage.Closed, $"{stage}");
        }
    }

    [Fact]
    public async Task Approve_ARepealOfWhatIsRepealedAlready_IsRefused()
    {
        var first = await ApprovedAsync();
        var repeal = await Room.StartAsync(OrderEffectKind.Repeals, first);
        (await Room.Deed<SubmitOrder>().RunAsync(Room.Visit(Role.Methodist), repeal, true, default)).Refusals.ShouldBeEmpty();
        var view = (await Room.Deed<OrderApprovalQuery>().RunAsync(Room.Visit(Role.Head), repeal, default))!;
        var seen = new SeenOrder(view.Order.Revision, OrderJson.Sum(view.Paper!));
        await portal.Database.AskAdminAsync($"update orders set stage = 'NoLongerInForce' where id = '{first.Value}'");
        try
        {
            var outcome = await Room.Deed<ApproveOrder>().RunAsync(Room.Visit(Role.Head), repeal, new OrderRegistration("681", ApprovalRoom.Day), seen, default);
            outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(OrderStep.StageAllows);
        }
        finally
        {
            await portal.Database.AskAdminAsync($"update orders set stage = 'Approved' where id = '{first.Value}'");
        }

        (await Room.Deed<WithdrawOrder>().RunAsync(Room.Visit(Role.Methodist), repeal, default)).Refusals.ShouldBeEmpty();
        (await Room.Deed<DiscardOrder>().RunAsync(Room.Visit(Role.Methodist), repeal, (await Room.NowAsync(repeal)).Revision, default)).Refusals.ShouldBeEmpty();
    }

    private async Task<OrderId> ApprovedAsync()
    {
        var first = await Room.FirstAsync();
        if ((await Room.NowAsync(first)).Stage == OrderStage.Draft)
        {
            await Room.ApproveAsync(first, "680");
        }

        return first;
    }
}
