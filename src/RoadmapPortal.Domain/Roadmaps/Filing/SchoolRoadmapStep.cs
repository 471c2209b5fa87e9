using System.Collections.Immutable;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps.Filing;

/// <summary>
/// One line of the table of who may take a school's roadmap from where to where («Life of a school roadmap»). What has no line is refused.
/// </summary>
public sealed record SchoolRoadmapStep(SchoolRoadmapMove Move, SchoolRoadmapStage From, SchoolRoadmapStage To, Deed By)
{
    public static readonly Rule RoleAllows = new("filing/role-allows", "{0} может {1}. Ваша роль этого не позволяет.");

    public static readonly Rule StageAllows = new("filing/stage-allows", "{0} нельзя: дорожная карта сейчас «{1}». Это можно, когда она {2}.");

    public static ImmutableArray<SchoolRoadmapStep> All { get; } =
    [
        new(SchoolRoadmapMove.Edit, SchoolRoadmapStage.Draft, SchoolRoadmapStage.Draft, Deed.EditSchoolRoadmap),
        new(SchoolRoadmapMove.Edit, SchoolRoadmapStage.Returned, SchoolRoadmapStage.Returned, Deed.EditSchoolRoadmap),
        new(SchoolRoadmapMove.Submit, SchoolRoadmapStage.Draft, SchoolRoadmapStage.Submitted, Deed.FileSchoolRoadmap),
        new(SchoolRoadmapMove.Submit, SchoolRoadmapStage.Returned, SchoolRoadmapStage.Submitted, Deed.FileSchoolRoadmap),

        // Back to where it was submitted from.
        new(SchoolRoadmapMove.Withdraw, SchoolRoadmapStage.Submitted, SchoolRoadmapStage.Draft, Deed.FileSchoolRoadmap),
        new(SchoolRoadmapMove.Withdraw, SchoolRoadmapStage.Submitted, SchoolRoadmapStage.Returned, Deed.FileSchoolRoadmap),
        new(SchoolRoadmapMove.Review, SchoolRoadmapStage.Submitted, SchoolRoadmapStage.Submitted, Deed.ReviewSchoolRoadmap),
        new(SchoolRoadmapMove.Return, SchoolRoadmapStage.Submitted, SchoolRoadmapStage.Returned, Deed.ReviewSchoolRoadmap),
        new(SchoolRoadmapMove.Accept, SchoolRoadmapStage.Submitted, SchoolRoadmapStage.Accepted, Deed.ReviewSchoolRoadmap),
        new(SchoolRoadmapMove.Reopen, SchoolRoadmapStage.Accepted, SchoolRoadmapStage.Submitted, Deed.ReviewSchoolRoadmap),
        new(SchoolRoadmapMove.Approve, SchoolRoadmapStage.Accepted, SchoolRoadmapStage.Approved, Deed.ApproveSchoolRoadmap),

        new(SchoolRoadmapMove.Amend, SchoolRoadmapStage.Approved, SchoolRoadmapStage.Draft, Deed.FileSchoolRoadmap),
        new(SchoolRoadmapMove.Amend, SchoolRoadmapStage.Published, SchoolRoadmapStage.Draft, Deed.FileSchoolRoadmap),
        new(SchoolRoadmapMove.Amend, SchoolRoadmapStage.InForce, SchoolRoadmapStage.Draft, Deed.FileSchoolRoadmap),

        // An address can be corrected for as long as the roadmap lives.
        new(SchoolRoadmapMove.Publish, SchoolRoadmapStage.Approved, SchoolRoadmapStage.Published, Deed.FileSchoolRoadmap),
        new(SchoolRoadmapMove.Publish, SchoolRoadmapStage.Published, SchoolRoadmapStage.Published, Deed.FileSchoolRoadmap),
        new(SchoolRoadmapMove.Publish, SchoolRoadmapStage.InForce, SchoolRoadmapStage.InForce, Deed.FileSchoolRoadmap),

        // A school that gave no address is checked too: nothing was found. What was found puts the roadmap in force.
        new(SchoolRoadmapMove.CheckPublication, SchoolRoadmapStage.Approved, SchoolRoadmapStage.Approved, Deed.CheckPublication),
        new(SchoolRoadmapMove.CheckPublication, SchoolRoadmapStage.Published, SchoolRoadmapStage.Published, Deed.CheckPublication),
        new(SchoolRoadmapMove.CheckPublication, SchoolRoadmapStage.Published, SchoolRoadmapStage.InForce, Deed.CheckPublication),
        new(SchoolRoadmapMove.CheckPublication, SchoolRoadmapStage.InForce, SchoolRoadmapStage.InForce, Deed.CheckPublication),
        new(SchoolRoadmapMove.Close, SchoolRoadmapStage.InForce, SchoolRoadmapStage.Closed, Deed.ReviewSchoolRoadmap),
    ];

    /// <param name="may">What the person may do at this school.</param>
    public static IReadOnlyList<Refusal> WhyNot(SchoolRoadmapMove move, SchoolRoadmapStage from, Func<Deed, bool> may)
    {
        var steps = All.Where(step => step.Move == move).ToList();
        var refusals = new List<Refusal>();
        if (!may(steps[0].By))
        {
            refusals.Add(RoleAllows.Refuse(SchoolRoadmapWords.Of(move), SchoolRoadmapWords.WhoMay(steps[0].By)));
        }

        if (steps.All(step => step.From != from))
        {
            var wanted = string.Join(" или ", steps.Select(step => step.From).Distinct().Select(stage => $"«{SchoolRoadmapWords.Of(stage)}»"));
            refusals.Add(StageAllows.Refuse(SchoolRoadmapWords.Of(move), SchoolRoadmapWords.Of(from), wanted));
        }

        return refusals;
    }
}
