using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;

/// <summary>A school's roadmap on the desk, inside one context and one transaction. Its blocks and tables are not loaded.</summary>
/// <param name="Contexts">For what is read beside it, in a context of its own.</param>
/// <param name="Campaign">None if the period has none.</param>
/// <param name="Today">In the portal's time zone.</param>
public sealed record OpenSchoolRoadmap(
    PortalContexts Contexts, PortalContext Context, SchoolRoadmap Roadmap, Member Member, ActingPerson Actor, FilingCampaign? Campaign, DateOnly Today, DateTimeOffset Now);
