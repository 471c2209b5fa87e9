using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

/// <summary>A school's roadmap with what a reviewer must know about it.</summary>
/// <param name="Flaws">What the checks find in it today.</param>
/// <param name="Remarks">All of them, drafts too: not for the school.</param>
/// <param name="Declined">Municipal activities that the school does not take.</param>
public sealed record FiledRoadmap(
    SchoolRoadmap Roadmap, School School, CheckedRoadmap Checked, IReadOnlyList<Flaw> Flaws, IReadOnlyList<RoadmapRemark> Remarks, int Declined)
{
    public int Unresolved => Remarks.Count(remark => remark.State is RemarkState.Open or RemarkState.Answered);

    /// <summary>What decides whether it may be accepted unread.</summary>
    public SubmissionState State => new(Checked.Rows.Count(), Flaws, 0, 0, Unresolved);
}
