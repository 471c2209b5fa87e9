using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Tests.Access;

public sealed class ConnectionsTests
{
    [Theory]
    [InlineData("Host=nowhere", ConnectionLimit.Most)]
    [InlineData("Host=nowhere;Maximum Pool Size=7", 7)]
    public async Task Portal_TakesNoMoreConnectionsThanPostgresLetsIn(string connection, int most)
    {
        await using var portal = PortalApplication.Create(connection, "http://127.0.0.1:0");
        await using var context = portal.Services.GetRequiredService<PortalContexts>().Open(TenantScope.Nobody);
        new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString()).MaxPoolSize.ShouldBe(most);
    }
}
