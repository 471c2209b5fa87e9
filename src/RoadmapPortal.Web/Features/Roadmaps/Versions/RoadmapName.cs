using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>Which roadmap one looks at, in few words.</summary>
/// <param name="Brief">Real titles take five lines; tab and trail need a few words.</param>
public sealed record RoadmapName(string Municipality, string Brief, string Title)
{
    /// <summary>Asks nobody's permission: whoever calls has asked.</summary>
    public static async Task<RoadmapName> OfAsync(PortalContext context, Roadmap roadmap, Member member, CancellationToken cancellation)
    {
        var school = roadmap.ConcernedSchool is { } id ? await context.Schools.AsNoTracking().SingleAsync(school => school.Id == id, cancellation) : null;
        return new RoadmapName(member.Municipality.ShortName, school is null ? "Дорожная карта" : $"Дорожная карта школы {school.Label}", roadmap.Title);
    }
}
