using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>Who worked on a roadmap and when: the changes of one person in one hour are one line.</summary>
public sealed class MomentListQuery(Gate gate, PortalContexts contexts)
{
    public const int MostOnAPage = 30;

    /// <summary>Two years of daily work by ten people; nobody turns so many pages.</summary>
    public const int LastPage = 1_000;

    /// <returns>None if there is no such roadmap or it is not for this visitor.</returns>
    public async Task<MomentList?> RunAsync(Visitor visitor, RoadmapId id, int page, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var roadmap = await context.Roadmaps.AsNoTracking().FirstOrDefaultAsync(roadmap => roadmap.Id == id, cancellation);
        if (roadmap is null || !member.MayRead(roadmap))
        {
            return null;
        }

        var subjects = await RoadmapSubjects.OfAsync(context, id, DateTimeOffset.MinValue, cancellation);
        var at = Math.Clamp(page, 1, LastPage);
        var hours = await context.History.AsNoTracking()
            .Where(entry => subjects.Contains(entry.SubjectId))
            .GroupBy(entry => new { entry.PersonId, entry.PersonName, entry.At.Year, entry.At.Month, entry.At.Day, entry.At.Hour })
            .OrderByDescending(group => group.Max(entry => entry.At)).ThenBy(group => group.Key.PersonName)
            .Select(group => new HourOfWork(group.Key.PersonName, group.Min(entry => entry.At), group.Max(entry => entry.At), group.Count()))
            .Skip((at - 1) * MostOnAPage).Take(MostOnAPage + 1)
            .ToListAsync(cancellation);
        return new MomentList(
            await RoadmapName.OfAsync(context, roadmap, member, cancellation), [.. hours.Take(MostOnAPage)], at, hours.Count > MostOnAPage && at < LastPage);
    }
}

/// <param name="Hours">Newest first.</param>
public sealed record MomentList(RoadmapName Roadmap, IReadOnlyList<HourOfWork> Hours, int Page, bool HasMore);

/// <param name="By">The name as the history has it.</param>
/// <param name="Last">The state after the last of these changes is what one looks at.</param>
public sealed record HourOfWork(string By, DateTimeOffset First, DateTimeOffset Last, int Changes);
