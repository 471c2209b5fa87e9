using RoadmapPortal.Data;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools;

/// <summary>The register of schools while nobody else writes in it.</summary>
/// <param name="Schools">All of them, tracked, in printing order.</param>
public sealed record OpenRegister(PortalContext Context, Member Member, IReadOnlyList<School> Schools)
{
    public School? Find(SchoolId id) => Schools.FirstOrDefault(school => school.Id == id);
}
