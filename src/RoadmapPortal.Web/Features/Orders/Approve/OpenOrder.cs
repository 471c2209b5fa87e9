using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>An order on its way to the head or back, inside one context and one transaction, with the roadmaps that it approves.</summary>
/// <param name="Roadmaps">Their blocks and tables are not loaded.</param>
/// <param name="Today">In the portal's time zone.</param>
public sealed record OpenOrder(
    PortalContext Context, Order Order, IReadOnlyList<MunicipalRoadmap> Roadmaps, OrderFields Fields, Member Member, ActingPerson Actor, DateOnly Today, DateTimeOffset Now);
