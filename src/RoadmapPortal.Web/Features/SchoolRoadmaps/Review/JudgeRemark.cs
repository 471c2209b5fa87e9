using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

/// <summary>What the reviewer does with one remark: resolves it or no longer, or takes a draft back.</summary>
public sealed class JudgeRemark(SchoolRoadmapDesk desk)
{
    public Task<Outcome<RoadmapRemark>> ResolveAsync(
        Visitor visitor, RoadmapId id, int round, RoadmapRemarkId remark, bool isResolved, CancellationToken cancellation) =>
        ChangeAsync(
            visitor, id, remark,
            (found, open) => found.WhyNotResolve(open.Roadmap, open.Actor, round),
            (found, open) => found.Resolve(open.Roadmap, open.Actor, round, isResolved),
            cancellation);

    public Task<Outcome<RoadmapRemark>> RemoveAsync(Visitor visitor, RoadmapId id, int round, RoadmapRemarkId remark, CancellationToken cancellation) =>
        ChangeAsync(
            visitor, id, remark,
            (found, open) => found.WhyNotRemove(open.Roadmap, open.Actor, round),
            (found, open) => open.Context.Remove(found),
            cancellation);

    private Task<Outcome<RoadmapRemark>> ChangeAsync(
        Visitor visitor, RoadmapId id, RoadmapRemarkId remark, Func<RoadmapRemark, OpenSchoolRoadmap, IReadOnlyList<Refusal>> whyNot,
        Action<RoadmapRemark, OpenSchoolRoadmap> change, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            async (open, token) =>
            {
                var found = await open.Context.RoadmapRemarks.Include(other => other.Replies).SingleOrDefaultAsync(other => other.RoadmapId == id && other.Id == remark, token);
                var refusals = found is null ? [Gate.IsFound.Refuse()] : whyNot(found, open);
                if (refusals.Count > 0)
                {
                    return Outcome.Refused<RoadmapRemark>(refusals);
                }

                change(found!, open);
                return Outcome.Done(found!);
            },
            cancellation);
}
