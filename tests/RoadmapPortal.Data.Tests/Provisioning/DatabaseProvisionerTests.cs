using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Provisioning;

public sealed class DatabaseProvisionerTests
{
    /// <summary>As when the portal and several commands start at once: all of them set the roles of one server.</summary>
    [Fact]
    public async Task Provision_ManyAtOnce_AllSucceed()
    {
        var databases = Enumerable.Range(0, 12).Select(_ => new EmptyDatabase()).ToList();
        await Task.WhenAll(databases.Select(database => database.InitializeAsync().AsTask()));
        foreach (var database in databases)
        {
            await database.DisposeAsync();
        }
    }
}
