using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

/// <summary>School roadmaps that wait for a reviewer, with what makes each easy or not.</summary>
public sealed class RoadmapQueueQuery(Gate gate, PortalContexts contexts)
{
    public const int PageSize = 20;

    /// <param name="page">From 1; anything else is the first.</param>
    /// <returns>None if the visitor reviews nothing here.</returns>
    public async Task<RoadmapQueueView?> RunAsync(Visitor visitor, int page, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReviewSchoolRoadmap))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var queue = RoadmapQueue.In(context);
        var total = await queue.CountAsync(cancellation);
        var at = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var lines = await queue.Skip((at - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var filed = await FiledRoadmapsLoader.LoadAsync(context, [.. lines.Select(line => line.Roadmap.Id)], cancellation);
        return new RoadmapQueueView(
            member,
            [.. lines.Where(line => filed.ContainsKey(line.Roadmap.Id)).Select(line => Line(member, line, filed[line.Roadmap.Id]))],
            total,
            at);
    }

    private static RoadmapQueueLine Line(Member member, WaitingRoadmap waiting, FiledRoadmap filed)
    {
        var actor = new ActingPerson(member.Visitor.Person, member.Visitor.Name, deed => member.May(deed, filed.Roadmap.SchoolId));
        var isClean = filed.Roadmap.WhyNotAcceptUnread(actor, filed.Roadmap.Round, filed.State, filed.Declined).Count == 0;
        return new RoadmapQueueLine(
            filed.Roadmap.Id, filed.School.Name, filed.Roadmap.SubmittedAt!.Value, filed.Roadmap.Round, waiting.Due,
            filed.Roadmap.ReviewedByName, filed.Roadmap.IsReviewedBy(member.Visitor.Person), FlawCount.Words(filed.Flaws), filed.Unresolved, filed.Declined, isClean);
    }
}

/// <param name="Total">How many wait in all.</param>
/// <param name="Page">From 1.</param>
public sealed record RoadmapQueueView(Member Member, IReadOnlyList<RoadmapQueueLine> Lines, int Total, int Page);

/// <param name="Due">When it was to be submitted; none without a campaign.</param>
/// <param name="Reviewer">Whose review it is; none while it is nobody's.</param>
/// <param name="Flaws">What the checks found, in words.</param>
/// <param name="Unresolved">Remarks that the school has and no reviewer has resolved.</param>
/// <param name="IsClean">Whether this reviewer may accept it unread.</param>
public sealed record RoadmapQueueLine(
    RoadmapId Id, string School, DateTimeOffset SubmittedAt, int Round, DateOnly? Due, string? Reviewer, bool IsMine, string Flaws, int Unresolved, int Declined, bool IsClean);
