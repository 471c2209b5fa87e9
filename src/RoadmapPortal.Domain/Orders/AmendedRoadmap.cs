using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Orders;

/// <summary>A roadmap that an order is about to change, held against its edition in force.</summary>
/// <param name="IsChanged">Whether it is anything but the edition in force.</param>
public sealed record AmendedRoadmap(MunicipalRoadmap Roadmap, bool IsChanged);
