using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Access;

/// <summary>
/// Lets guests in, who are not signed in, where a municipality has chosen to be public. The one place that asks it; the database asks again, since to
/// whoever has no municipality it shows nothing else.
/// </summary>
public sealed class PublicDoor(PortalContexts contexts)
{
    /// <returns>None if there is no such municipality, or it shows nothing to guests.</returns>
    public async Task<Municipality?> OpenAsync(string slug, CancellationToken cancellation)
    {
        if (!Slug.TryParse(slug, out var known))
        {
            return null;
        }

        await using var context = contexts.Open(TenantScope.Nobody);
        return await context.Municipalities.AsNoTracking().SingleOrDefaultAsync(municipality => municipality.Slug == known && municipality.IsPublic, cancellation);
    }
}
