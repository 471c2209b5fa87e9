using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Amend;
using RoadmapPortal.Web.Features.Orders.Approve;
using RoadmapPortal.Web.Features.Roadmaps.Edit;

namespace RoadmapPortal.Web.Tests.Orders;

/// <summary>A town whose order is approved, and those that change or repeal it.</summary>
internal sealed class AmendmentRoom(PortalFixture portal, Town town)
{
    public RoadmapId Roadmap => town.MunicipalRoadmap.Id;

    public T Deed<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    public Visitor Visit(Role role) => new(town.PersonIn(role), $"{role} ({town.Name})", town.StampOf(role), town.Slug);

    /// <summary>The order that approves the town's roadmap.</summary>
    public async Task<OrderId> FirstAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.Orders.Where(order => order.Annexes.Any(annex => annex.RoadmapId == Roadmap && annex.Kind == AnnexKind.Roadmap)).Select(order => order.Id).SingleAsync();
    }

    public async Task<Order> NowAsync(OrderId id)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.Orders.AsNoTracking().Include(order => order.Items).Include(order => order.Annexes).Include(order => order.Effects).SingleAsync(order => order.Id == id);
    }

    public async Task<(MunicipalRoadmapStage Stage, int Edition)> RoadmapAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        var roadmap = await context.MunicipalRoadmaps.AsNoTracking().SingleAsync(roadmap => roadmap.Id == Roadmap);
        return (roadmap.Stage, roadmap.EditionNumber);
    }

    public async Task<OrderId> StartAsync(OrderEffectKind kind, OrderId target)
    {
        var outcome = await Deed<StartAmendment>().RunAsync(Visit(Role.Methodist), target, kind, default);
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Value!.Id;
    }

    public async Task ApproveAsync(OrderId id, string number)
    {
        (await Deed<SubmitOrder>().RunAsync(Visit(Role.Methodist), id, areWarningsMeant: true, default)).Refusals.ShouldBeEmpty();
        var view = (await Deed<OrderApprovalQuery>().RunAsync(Visit(Role.Head), id, default))!;
        var seen = new SeenOrder(view.Order.Revision, OrderJson.Sum(view.Paper!));
        (await Deed<ApproveOrder>().RunAsync(Visit(Role.Head), id, new OrderRegistration(number, ApprovalRoom.Day), seen, default)).Refusals.ShouldBeEmpty();
    }

    public async Task WriteAsync(string title, string words)
    {
        var saved = await Deed<SaveCells>().RunAsync(Visit(Role.Methodist), town.MunicipalTable.Id, [new CellWriting(Row(title), ColumnKind.Title, $"{title} ({town.Name})", words)], default);
        saved.Refusals.ShouldBeEmpty();
        saved.Value!.ShouldAllBe(cell => cell.Refusals.Count == 0);
    }

    public async Task RemoveAsync(string title) =>
        (await Deed<RemoveActivity>().RunAsync(Visit(Role.Methodist), town.MunicipalTable.Id, [Row(title)], default)).Refusals.ShouldBeEmpty();

    public async Task<IReadOnlyList<Edition>> EditionsAsync(OrderId order)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.Editions.AsNoTracking().Include(edition => edition.Files).Where(edition => edition.OrderId == order).OrderBy(edition => edition.Place).ToListAsync();
    }

    public async Task<string> CodeAsync(Edition edition)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return (await context.VerifiedDocuments.AsNoTracking().SingleAsync(document => document.OfficeEditionId == edition.Id)).Code.Words;
    }

    private ActivityId Row(string title) => town.MunicipalTable.Activities.First(row => row.Cells[ColumnKind.Title] == $"{title} ({town.Name})").Id;
}
