using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Name;
using RoadmapPortal.Web.Features.Orders.Print;
using RoadmapPortal.Web.Features.Orders.Start;
using RoadmapPortal.Web.Features.Orders.Write;

namespace RoadmapPortal.Web.Tests.Orders;

/// <summary>The actions ask again who wants what, whatever the page showed.</summary>
public sealed class OrderActionsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly OrderWriting Attack = new("title", "Об утверждении дорожной карты", "Взлом");

    public static TheoryData<Role> WeakerRoles => new(Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.Observer);

    [Theory]
    [MemberData(nameof(WeakerRoles))]
    public async Task EveryAction_ByAWeakerRole_IsRefused(Role role)
    {
        var id = await StandingAsync(portal.Primorsk);
        var refusals = await TryAllAsync(Visit(role, "primorsk"), id);
        refusals.Select(refusal => refusal.Rule).Distinct().ShouldBe([role.IsOfOneSchool() ? Gate.IsFound : OrderDesk.RoleMayWrite]);
        refusals.Count.ShouldBe(4);
        (await Service<OrderPaperQuery>().RunAsync(Visit(role, "primorsk"), id, default) is null).ShouldBe(role.IsOfOneSchool());
        (await Service<OrderQuery>().RunAsync(Visit(role, "primorsk"), id, default))?.MayEdit.ShouldBeFalse();
        await UntouchedAsync(portal.Primorsk, id);
    }

    [Fact]
    public async Task EveryAction_InOrOnTheOtherTown_FindsNothing()
    {
        var theirs = await StandingAsync(portal.Zarechny);
        (await TryAllAsync(Visit(Role.Methodist, "zarechny"), theirs)).Select(refusal => refusal.Rule).ShouldBe([Gate.IsFound, Gate.IsFound, Gate.IsFound, Gate.IsFound]);
        var visitor = Visit(Role.Methodist, "primorsk");
        (await Service<ChangeOrder>().RunAsync(visitor, theirs, [Attack], null, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await Service<DiscardOrder>().RunAsync(visitor, theirs, 1, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await Service<StartOrder>().RunAsync(visitor, portal.Zarechny.Period.Id, true, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(StartOrder.PeriodIsThere);
        (await Service<OrderPaperQuery>().RunAsync(visitor, theirs, default)).ShouldBeNull();
        await UntouchedAsync(portal.Zarechny, theirs);
    }

    private async Task<IReadOnlyList<Refusal>> TryAllAsync(Visitor visitor, OrderId id) =>
    [
        .. (await Service<ChangeOrder>().RunAsync(visitor, id, [Attack], null, default)).Refusals,
        .. (await Service<DiscardOrder>().RunAsync(visitor, id, 1, default)).Refusals,
        .. (await Service<StartOrder>().RunAsync(visitor, portal.Primorsk.Period.Id, true, default)).Refusals,
        .. (await Service<NameParty>().RunAsync(visitor, null, null, new PartyForms("Взлом", "", "", "", ""), default)).Refusals,
    ];

    private async Task UntouchedAsync(Town town, OrderId id)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        (await context.Orders.SingleAsync(order => order.Stage == OrderStage.Draft)).Id.ShouldBe(id);
        (await context.Orders.SingleAsync(order => order.Stage == OrderStage.Draft)).Header.Title.ShouldBe("Об утверждении дорожной карты");
        (await context.NamedParties.SingleAsync()).Name.ShouldBe("Иванова");
    }

    private async Task<OrderId> StandingAsync(Town town)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.Orders.Where(order => order.Stage == OrderStage.Draft).Select(order => order.Id).SingleAsync();
    }

    private Visitor Visit(Role role, string slug) => new(portal.Primorsk.PersonIn(role), role.ToString(), portal.Primorsk.StampOf(role), slug);

    private T Service<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();
}
