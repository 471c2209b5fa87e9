using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Approve;

namespace RoadmapPortal.Web.Tests.Orders;

/// <summary>A town's order that approves its roadmap, and the deeds that move it.</summary>
internal sealed class ApprovalRoom(PortalFixture portal, Town town)
{
    public static readonly DateOnly Day = new(2026, 8, 31);

    public RoadmapId Roadmap => town.MunicipalRoadmap.Id;

    public T Deed<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    public Visitor Visit(Role role) => new(town.PersonIn(role), $"{role} ({town.Name})", town.StampOf(role), town.Slug);

    public async Task<Order> NowAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.Orders.AsNoTracking().Include(order => order.Items).Include(order => order.Annexes).SingleAsync(order => order.Annexes.Any(annex => annex.RoadmapId == Roadmap));
    }

    public async Task<MunicipalRoadmapStage> RoadmapStageAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.MunicipalRoadmaps.Where(roadmap => roadmap.Id == Roadmap).Select(roadmap => roadmap.Stage).SingleAsync();
    }

    public async Task<Order> SubmitAsync()
    {
        var order = await NowAsync();
        (await Deed<SubmitOrder>().RunAsync(Visit(Role.Methodist), order.Id, areWarningsMeant: true, default)).Refusals.ShouldBeEmpty();
        return await NowAsync();
    }

    public async Task<SeenOrder> SeenAsync()
    {
        var view = await Deed<OrderApprovalQuery>().RunAsync(Visit(Role.Head), (await NowAsync()).Id, default);
        return new SeenOrder(view!.Order.Revision, OrderJson.Sum(view.Paper!));
    }

    public async Task<Outcome<Order>> ApproveAsync(SeenOrder seen, string number = "01-05/117", Role role = Role.Head, DateOnly? day = null) =>
        await Deed<ApproveOrder>().RunAsync(Visit(role), (await NowAsync()).Id, new OrderRegistration(number, day ?? Day), seen, default);

    /// <summary>As before anybody was asked.</summary>
    public async Task PutBackAsync()
    {
        var order = await NowAsync();
        if (order.Stage == OrderStage.ForApproval)
        {
            (await Deed<WithdrawOrder>().RunAsync(Visit(Role.Methodist), order.Id, default)).Refusals.ShouldBeEmpty();
        }

        await portal.Database.AskAdminAsync($"update orders set stage = 'Draft', remark = null where id = '{order.Id.Value}'");
    }
}
