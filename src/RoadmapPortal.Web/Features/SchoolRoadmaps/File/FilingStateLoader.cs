using RoadmapPortal.Data;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Drafting;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Features.Roadmaps.Read;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Remarks;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.File;

/// <summary>What is known about a school's roadmap as it stands: for its page, and for submitting it. Asks nobody's permission: whoever calls has asked.</summary>
public static class FilingStateLoader
{
    /// <returns>None if the context's municipality has no such school roadmap.</returns>
    public static async Task<FilingState?> LoadAsync(PortalContexts contexts, PortalContext context, RoadmapId id, CancellationToken cancellation)
    {
        if (await RoadmapSourcesLoader.LoadAsync(context, id, cancellation) is not { Roadmap: SchoolRoadmap roadmap } sources)
        {
            return null;
        }

        var school = sources.Schools.Single(school => school.Id == roadmap.SchoolId);
        var roadmapRead = sources.Checked();
        var choices = await SchoolChoicesLoader.LoadAsync(contexts, context, roadmapRead, school, cancellation);
        var flaws = RoadmapInspection.Of(roadmapRead, sources.Severities);
        var submission = new SubmissionState(
            roadmapRead.Rows.Count(), flaws, choices.Offers.Count(offer => offer.IsOpen), choices.Unreasoned.Count(), await OpenRemarks.CountAsync(context, id, cancellation));
        return new FilingState(sources, roadmap, school, roadmapRead, submission, choices);
    }
}

/// <param name="Sources">The school's roadmap with all that its paper is made of.</param>
/// <param name="Choices">What the school made of what the municipality planned for it.</param>
public sealed record FilingState(
    RoadmapSources Sources, SchoolRoadmap Roadmap, School School, CheckedRoadmap Checked, SubmissionState Submission, SchoolChoices Choices)
{
    public IReadOnlyList<DecidedOffer> Offers => Choices.Offers;
}
