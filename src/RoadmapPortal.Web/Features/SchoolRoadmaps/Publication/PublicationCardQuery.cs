using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;

/// <summary>One school's publication and its checks, and which school is next.</summary>
public sealed class PublicationCardQuery(Gate gate, PortalContexts contexts, TimeProvider time)
{
    /// <summary>More nobody reads on a page; the workbook has all.</summary>
    public const int MostChecks = 100;

    /// <returns>None if the visitor may not see it, or there is no such roadmap of a school.</returns>
    public async Task<PublicationCard?> RunAsync(Visitor visitor, RoadmapId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadMunicipalRoadmap))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        if (await context.SchoolRoadmaps.AsNoTracking().SingleOrDefaultAsync(map => map.Id == id, cancellation) is not { } roadmap || !member.MayRead(roadmap))
        {
            return null;
        }

        var lines = await PublicationLines.LoadAsync(context, roadmap.PeriodId, cancellation);
        var at = lines.TakeWhile(line => line.Roadmap.Id != id).Count();
        var next = lines.Skip(at + 1).Concat(lines.Take(at)).Where(line => line.IsWaiting).ToList();
        var checks = await context.PublicationChecks.AsNoTracking().Where(check => check.RoadmapId == id)
            .OrderByDescending(check => check.At).ThenByDescending(check => check.Id).Take(MostChecks).ToListAsync(cancellation);
        return new PublicationCard(member, lines[at], checks, next, lines, DateOnly.FromDateTime(time.GetLocalNow().Date));
    }
}

/// <param name="Checks">The newest first, at most <see cref="PublicationCardQuery.MostChecks"/>.</param>
/// <param name="Next">The other schools that wait, the next one first.</param>
/// <param name="All">Every school of the period.</param>
public sealed record PublicationCard(
    Member Member, PublicationLine Line, IReadOnlyList<PublicationCheck> Checks, IReadOnlyList<PublicationLine> Next, IReadOnlyList<PublicationLine> All, DateOnly Today)
{
    /// <summary>Whether the role and the stage allow it.</summary>
    public bool MayCheck => Line.Roadmap.WhyNotCheckPublication(new ActingPerson(Member.Visitor.Person, Member.Visitor.Name, deed => Member.May(deed, Line.School.Id))).Count == 0;
}
