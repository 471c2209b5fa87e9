using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Access;

/// <summary>
/// Lets guests in, who are not signed in: they see a municipality's rows and write none, and what they are shown is approved. The one place that says
/// whether a municipality shows anything to them at all; now every one does.
/// </summary>
public sealed class PublicDoor(PortalContexts contexts)
{
    /// <returns>None if there is no such municipality, or it shows nothing to guests.</returns>
    public async Task<TenantScope?> OpenAsync(string slug, CancellationToken cancellation) =>
        Slug.TryParse(slug, out var known) && await contexts.FindMunicipalityAsync(known, cancellation) is { } tenant ? Open(tenant) : null;

    /// <returns>None if the municipality shows nothing to guests.</returns>
    public TenantScope? Open(MunicipalityId municipality) => new(municipality, null);
}
