using Npgsql;

namespace RoadmapPortal.Data.Tests;

public sealed class ConnectionLimitTests
{
    [Fact]
    public void ConnectionString_WithoutALimit_GetsOneBelowThatOfPostgres()
    {
        var limited = new NpgsqlConnectionStringBuilder(ConnectionLimit.Of("Host=db;Database=portal;Username=web;Password=secret"));
        limited.MaxPoolSize.ShouldBe(ConnectionLimit.Most);
        limited.MaxPoolSize.ShouldBeLessThan(90);
        limited.Host.ShouldBe("db");
        limited.Password.ShouldBe("secret");
    }

    [Theory]
    [InlineData("Host=db;Maximum Pool Size=7")]
    [InlineData("Host=db;MaxPoolSize=250")]
    public void ConnectionString_WithALimit_StaysAsItIs(string connection) => ConnectionLimit.Of(connection).ShouldBe(connection);
}
