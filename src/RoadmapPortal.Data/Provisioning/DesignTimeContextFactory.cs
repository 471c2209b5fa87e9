using Microsoft.EntityFrameworkCore.Design;
using RoadmapPortal.Data.Tenancy;

namespace RoadmapPortal.Data.Provisioning;

/// <summary>For <c>dotnet ef</c> alone, which compares models and needs no server.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<PortalContext>
{
    public PortalContext CreateDbContext(string[] args) => new(PortalContexts.Options("Host=nowhere"), TenantScope.Nobody);
}
