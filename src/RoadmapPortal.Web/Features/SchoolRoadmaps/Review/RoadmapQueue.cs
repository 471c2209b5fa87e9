using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

/// <summary>School roadmaps that wait for a decision: by the day they were due, of one day the oldest first.</summary>
internal static class RoadmapQueue
{
    public static IQueryable<WaitingRoadmap> In(PortalContext context) =>
        from map in context.SchoolRoadmaps.AsNoTracking()
        where map.Stage == SchoolRoadmapStage.Submitted
        join school in context.Schools on map.SchoolId equals school.Id
        join campaign in context.FilingCampaigns on map.PeriodId equals campaign.PeriodId into campaigns
        from campaign in campaigns.DefaultIfEmpty()
        let due = (DateOnly?)campaign.FilingDue
        orderby due == null, due, map.SubmittedAt, map.Id
        select new WaitingRoadmap { Roadmap = map, School = school, Due = due };
}

internal sealed class WaitingRoadmap
{
    public required SchoolRoadmap Roadmap { get; init; }

    public required School School { get; init; }

    /// <summary>When it was to be submitted; none without a campaign.</summary>
    public DateOnly? Due { get; init; }
}
