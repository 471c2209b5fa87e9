using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>An order on its way to the head or back, inside one context and one transaction, with what goes with it.</summary>
/// <param name="Roadmaps">Those that it approves or changes. Their blocks and tables are not loaded.</param>
/// <param name="Today">In the portal's time zone.</param>
public sealed record OpenOrder(
    PortalContext Context, Order Order, IReadOnlyList<MunicipalRoadmap> Roadmaps, OrderFields Fields, Member Member, ActingPerson Actor, DateOnly Today, DateTimeOffset Now)
{
    /// <summary>The orders that it amends or repeals.</summary>
    public IReadOnlyList<EffectTarget> Targets { get; init; } = [];
}
