using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

/// <summary>«Согласовать выбранные»: accepts those of the chosen roadmaps about which nothing need be read, and says which are left and why.</summary>
public sealed class AcceptUnread(SchoolRoadmapDesk desk)
{
    /// <param name="chosen">With the submission that the reviewer saw in the list.</param>
    public async Task<UnreadAcceptance> RunAsync(Visitor visitor, IReadOnlyList<(RoadmapId Id, int Round)> chosen, CancellationToken cancellation)
    {
        var accepted = new List<string>();
        var left = new List<(string School, IReadOnlyList<Refusal> Reasons)>();
        foreach (var (id, round) in chosen.DistinctBy(one => one.Id).Take(RoadmapQueueQuery.PageSize))
        {
            var outcome = await AcceptAsync(visitor, id, round, cancellation);
            if (outcome.IsDone)
            {
                accepted.Add(outcome.Value!.School.Name);
            }
            else
            {
                left.Add((outcome.Value?.School.Name ?? "Карта", outcome.Refusals));
            }
        }

        return new UnreadAcceptance(accepted, left);
    }

    private Task<Outcome<FiledRoadmap>> AcceptAsync(Visitor visitor, RoadmapId id, int round, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            async (open, token) =>
            {
                // Whoever may not accept learns nothing of what is in it.
                if (open.Roadmap.WhyNotAccept(open.Actor, round) is { Count: > 0 } reasons)
                {
                    return Outcome.Refused<FiledRoadmap>(reasons);
                }

                var filed = (await FiledRoadmapsLoader.LoadAsync(open.Context, [id], token))[id];
                var refusals = open.Roadmap.WhyNotAcceptUnread(open.Actor, round, filed.State, filed.Declined);
                if (refusals.Count > 0)
                {
                    return new Outcome<FiledRoadmap>(filed, refusals);
                }

                open.Roadmap.Accept(open.Actor, round, open.Now);
                return Outcome.Done(filed);
            },
            cancellation);
}

/// <param name="Accepted">Names of the schools.</param>
/// <param name="Left">Which were not accepted, and why.</param>
public sealed record UnreadAcceptance(IReadOnlyList<string> Accepted, IReadOnlyList<(string School, IReadOnlyList<Refusal> Reasons)> Left);
