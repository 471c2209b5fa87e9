using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

/// <summary>Makes a submitted roadmap this reviewer's to review, or gives it back to the queue.</summary>
public sealed class TakeReview(SchoolRoadmapDesk desk, Gate gate, PortalContexts contexts)
{
    /// <summary>So many colleagues do not take the next at the same moment.</summary>
    private const int MostTries = 20;

    public static readonly Rule QueueHasAnother = new("filing/queue-has-another", "Больше нет карт, которые ждут проверки и никем не взяты.");

    /// <param name="round">The submission that the reviewer sees.</param>
    /// <param name="from">The colleague whose review it was on the page, from whom it is taken over; none if it was nobody's.</param>
    public Task<Outcome<SchoolRoadmap>> RunAsync(Visitor visitor, RoadmapId id, int round, PersonId? from, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            (open, _) =>
            {
                // Who took it since is not the colleague about whom the reviewer was asked.
                if (from is { } colleague && open.Roadmap.IsReviewedBy(colleague) && open.Roadmap.WhyNotRelease(open.Actor).Count == 0
                    && open.Roadmap.SubmittedBy != open.Actor.Person && open.Roadmap.Round == round)
                {
                    open.Roadmap.Release(open.Actor);
                }

                return Task.FromResult(Move(open, open.Roadmap.WhyNotReview(open.Actor, round), map => map.Review(open.Actor, round, open.Now)));
            },
            cancellation);

    public Task<Outcome<SchoolRoadmap>> ReleaseAsync(Visitor visitor, RoadmapId id, int round, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            (open, _) => Task.FromResult(Move(open, open.Roadmap.WhyNotRemark(open.Actor, round), map => map.Release(open.Actor))),
            cancellation);

    /// <summary>Takes the first of the queue that is nobody's; one that a colleague takes at the same moment is passed over.</summary>
    public async Task<Outcome<SchoolRoadmap>> NextAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReviewSchoolRoadmap))
        {
            return Outcome.Refused<SchoolRoadmap>(Gate.IsFound.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        var waiting = await RoadmapQueue.In(context).Where(line => line.Roadmap.ReviewedBy == null && line.Roadmap.SubmittedBy != visitor.Person)
            .Select(line => new { line.Roadmap.Id, line.Roadmap.Round }).Take(MostTries).ToListAsync(cancellation);
        foreach (var next in waiting)
        {
            if (await RunAsync(visitor, next.Id, next.Round, null, cancellation) is { IsDone: true } taken)
            {
                return taken;
            }
        }

        return Outcome.Refused<SchoolRoadmap>(QueueHasAnother.Refuse());
    }

    private static Outcome<SchoolRoadmap> Move(OpenSchoolRoadmap open, IReadOnlyList<Refusal> refusals, Action<SchoolRoadmap> move)
    {
        if (refusals.Count > 0)
        {
            return Outcome.Refused<SchoolRoadmap>(refusals);
        }

        move(open.Roadmap);
        return Outcome.Done(open.Roadmap);
    }
}
