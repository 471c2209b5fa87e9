using Npgsql;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Tenancy;

/// <summary>Writes that succeed as the web role; in a class, and so a database, of their own, because they spoil it for others.</summary>
public sealed class WebRoleWriteTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("update schools set name = 'чужая' where label = 'г5'")]
    [InlineData("delete from activity_parameters")]
    public async Task Write_WithATenant_LeavesTheOthersRowsAlone(string sql)
    {
        var untouched = $"""
            select (select count(*) from activity_parameters where tenant_id = '{database.Zarechny.Tenant.Value}')
                 + (select count(*) from schools where tenant_id = '{database.Zarechny.Tenant.Value}' and name like 'Гимназия%')
            """;
        var before = await database.AskAdminAsync(untouched);
        before.ShouldNotBe(0L);
        await using var web = new NpgsqlConnection(database.Connections.Portal);
        await web.OpenAsync();
        await using var write = new NpgsqlCommand($"select set_config('app.tenant_id', '{database.Primorsk.Tenant.Value}', false); {sql}", web);
        (await write.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0, "the write changed nothing at all: the test would prove nothing");
        (await database.AskAdminAsync(untouched)).ShouldBe(before);
    }
}
