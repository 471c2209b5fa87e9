using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Remarks;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

/// <summary>Ends a review: the roadmap is returned with all remarks at once, or accepted; or takes it up again.</summary>
public sealed class DecideReview(SchoolRoadmapDesk desk)
{
    /// <param name="round">The submission that the reviewer sees.</param>
    public Task<Outcome<SchoolRoadmap>> ReturnAsync(Visitor visitor, RoadmapId id, int round, CancellationToken cancellation) =>
        DecideAsync(
            visitor, id,
            async (open, all, token) =>
            {
                var remarks = new RoadmapRemarks(open.Roadmap, all);
                var refusals = remarks.WhyNotReturn(open.Actor, round);
                if (refusals.Count == 0)
                {
                    var seals = await RemarkSeals.LoadAsync(open.Context, all, token);
                    remarks.Return(open.Actor, round, seals.Of, open.Now);
                }

                return refusals;
            },
            cancellation);

    public Task<Outcome<SchoolRoadmap>> AcceptAsync(Visitor visitor, RoadmapId id, int round, CancellationToken cancellation) =>
        DecideAsync(
            visitor, id,
            (open, all, _) =>
            {
                var remarks = new RoadmapRemarks(open.Roadmap, all);
                var refusals = remarks.WhyNotAccept(open.Actor, round);
                if (refusals.Count == 0)
                {
                    remarks.Accept(open.Actor, round, open.Now);
                }

                return Task.FromResult(refusals);
            },
            cancellation);

    public Task<Outcome<SchoolRoadmap>> ReopenAsync(Visitor visitor, RoadmapId id, CancellationToken cancellation) =>
        DecideAsync(
            visitor, id,
            (open, _, _) =>
            {
                var refusals = open.Roadmap.WhyNotReopen(open.Actor);
                if (refusals.Count == 0)
                {
                    open.Roadmap.Reopen(open.Actor, open.Now);
                }

                return Task.FromResult(refusals);
            },
            cancellation);

    private Task<Outcome<SchoolRoadmap>> DecideAsync(
        Visitor visitor, RoadmapId id, Func<OpenSchoolRoadmap, IReadOnlyList<RoadmapRemark>, CancellationToken, Task<IReadOnlyList<Refusal>>> decide, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            async (open, token) =>
            {
                var remarks = await open.Context.RoadmapRemarks.Include(remark => remark.Replies).Where(remark => remark.RoadmapId == id).ToListAsync(token);
                var refusals = await decide(open, remarks, token);
                return refusals.Count > 0 ? Outcome.Refused<SchoolRoadmap>(refusals) : Outcome.Done(open.Roadmap);
            },
            cancellation);
}
