using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data;

/// <summary>Opens contexts, one for each action. Whose rows a context sees must be said, and never pooled contexts are handed on.</summary>
public sealed class PortalContexts(string connectionString)
{
    private readonly DbContextOptions<PortalContext> options = Options(connectionString);

    public PortalContext Open(TenantScope scope) => new(options, scope);

    /// <summary>The id of the municipality with this slug, or none. Shows nothing else of the register.</summary>
    public async Task<MunicipalityId?> FindMunicipalityAsync(Slug slug, CancellationToken cancellation = default)
    {
        await using var context = Open(TenantScope.Nobody);
        var id = await context.Database.SqlQuery<Guid?>($"""select municipality_id({slug.Value}) as "Value" """).SingleAsync(cancellation);
        return id is null ? null : new MunicipalityId(id.Value);
    }

    /// <summary>All municipalities, for work that nobody asks for. Shows nothing else of the register.</summary>
    public async Task<IReadOnlyList<MunicipalityId>> MunicipalitiesAsync(CancellationToken cancellation = default)
    {
        await using var context = Open(TenantScope.Nobody);
        var ids = await context.Database.SqlQuery<Guid>($"""select municipality_ids() as "Value" """).ToListAsync(cancellation);
        return [.. ids.Select(id => new MunicipalityId(id))];
    }

    internal static DbContextOptions<PortalContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<PortalContext>()
            .UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable("migrations"))
            .AddInterceptors(new TenantSessionInterceptor())
            .Options;
}
