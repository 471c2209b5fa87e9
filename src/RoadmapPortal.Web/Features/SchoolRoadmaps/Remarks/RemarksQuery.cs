using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Remarks;

/// <summary>The remarks that were sent to a school about its roadmap. What reviewers have not sent is not among them.</summary>
public sealed class RemarksQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if there is no such roadmap of a school or it is not for this visitor.</returns>
    public async Task<SentRemarks?> RunAsync(Visitor visitor, RoadmapId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var roadmap = await context.SchoolRoadmaps.AsNoTracking().SingleOrDefaultAsync(map => map.Id == id, cancellation);
        if (roadmap is null || !member.MayRead(roadmap))
        {
            return null;
        }

        var remarks = await context.RoadmapRemarks.AsNoTracking().Include(remark => remark.Replies)
            .Where(remark => remark.RoadmapId == id && remark.State != RemarkState.Draft)
            .OrderBy(remark => remark.WrittenAt).ThenBy(remark => remark.Id).ToListAsync(cancellation);
        var school = await context.Schools.AsNoTracking().Where(school => school.Id == roadmap.SchoolId).Select(school => school.Name).SingleAsync(cancellation);
        var actor = new ActingPerson(visitor.Person, visitor.Name, deed => member.May(deed, roadmap.SchoolId));
        return new SentRemarks(
            member, school, remarks, await RemarkSeals.LoadAsync(context, remarks, cancellation), roadmap.WhyNotAnswerRemarks(actor).Count == 0, member.MayEdit(roadmap) && roadmap.IsOpenForEditing);
    }
}

/// <param name="School">Its name.</param>
/// <param name="MayAnswer">The role allows it and the stage too.</param>
/// <param name="MayEdit">Whether the link to a row leads into the editor.</param>
public sealed record SentRemarks(Member Member, string School, IReadOnlyList<RoadmapRemark> Remarks, RemarkSeals Seals, bool MayAnswer, bool MayEdit)
{
    /// <summary>Those that wait for the school.</summary>
    public int Unanswered => Remarks.Count(remark => remark.IsUnanswered(Seals.Of(remark)));
}
