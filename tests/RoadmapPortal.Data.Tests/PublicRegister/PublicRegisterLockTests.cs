using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.PublicRegister;

/// <summary>What the database itself shows of public papers, whatever the program above asks.</summary>
public sealed class PublicRegisterLockTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Guests_SeeTheMunicipalityAndItsPapers_OnlyWhileItIsPublic_AndSearchToo()
    {
        await ChooseAsync(database.Primorsk, false);
        await PublishAsync(database.Primorsk, "Аэростат");
        (await GuestAsync("select count(*) from public_papers")).ShouldBe(0L);
        (await GuestAsync("select count(*) from search_public_papers('аэростаты', null, 10, 0)")).ShouldBe(0L);
        await ChooseAsync(database.Primorsk, true);
        (await GuestAsync("select string_agg(slug, ',') from municipalities")).ShouldBe("primorsk");
        (await GuestAsync($"select count(*) from public_papers where municipality_id <> '{database.Primorsk.Tenant.Value}'")).ShouldBe(0L);
        (await GuestAsync("select count(*) from search_public_papers('аэростаты', null, 10, 0)")).ShouldBe(1L);
        (await GuestAsync($"select count(*) from search_public_papers('аэростаты', '{database.Zarechny.Tenant.Value}', 10, 0)")).ShouldBe(0L);
        await ChooseAsync(database.Primorsk, false);
        (await GuestAsync("select count(*) from municipalities")).ShouldBe(0L);
        (await GuestAsync("select count(*) from public_papers")).ShouldBe(0L);
    }

    [Fact]
    public async Task AMunicipality_SeesOnlyItsOwnPapers_EvenThoughAnotherIsPublic()
    {
        await PublishAsync(database.Zarechny, "Чужое");
        await ChooseAsync(database.Zarechny, true);
        await using (var context = database.Portal.Open(database.Primorsk.Scope))
        {
            (await context.PublicPapers.AnyAsync(paper => paper.MunicipalityId == database.Zarechny.Tenant)).ShouldBeFalse();
            (await context.Municipalities.Select(municipality => municipality.Id).SingleAsync()).ShouldBe(database.Primorsk.Tenant);
        }

        await ChooseAsync(database.Zarechny, false);
    }

    [Fact]
    public async Task Papers_AreOnlyAdded_AndOnlyToTheOwnMunicipality()
    {
        await PublishAsync(database.Primorsk, "Навсегда");
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        foreach (var sql in (string[])["update public_papers set body = 'x'", "delete from public_papers", "truncate public_papers", "update municipalities set name = 'x'", "update municipalities set public_revision = 0"])
        {
            (await Should.ThrowAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync(sql))).SqlState.ShouldBe("42501", sql);
        }

        (await context.Database.ExecuteSqlAsync($"update municipalities set is_public = true where id = {database.Zarechny.Tenant.Value}")).ShouldBe(0);
        context.Add(PaperOf(database.Zarechny, "Подложенное"));
        var refusal = await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());
        refusal.InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe("42501");
        await using var guest = database.Portal.Open(TenantScope.Nobody);
        guest.Add(PaperOf(database.Primorsk, "Подложенное гостем"));
        (await Should.ThrowAsync<DbUpdateException>(() => guest.SaveChangesAsync())).InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe("42501");
    }

    [Fact]
    public async Task Version_CountsUp_WithAPaper_AndWithAChoice_AndANewName()
    {
        var versions = new List<long> { await VersionAsync() };
        await PublishAsync(database.Primorsk, "Ещё одна");
        versions.Add(await VersionAsync());
        await ChooseAsync(database.Primorsk, true);
        versions.Add(await VersionAsync());
        await ChooseAsync(database.Primorsk, false);
        versions.Add(await VersionAsync());
        await database.AskAdminAsync($"update municipalities set short_name = short_name where id = '{database.Primorsk.Tenant.Value}'");
        versions.Add(await VersionAsync());
        versions.ShouldBe(versions.Distinct().Order());
        versions.Count.ShouldBe(5);
    }

    private async Task<long> VersionAsync() => (long)(await GuestAsync("select public_register_version()"))!;

    private async Task ChooseAsync(Town town, bool isPublic)
    {
        await using var context = database.Portal.Open(town.Scope);
        (await context.Municipalities.SingleAsync(municipality => municipality.Id == town.Tenant)).ShowToGuests(isPublic);
        await context.SaveChangesAsync();
    }

    private async Task PublishAsync(Town town, string title)
    {
        await using var context = database.Portal.Open(town.Scope);
        context.Add(PaperOf(town, title));
        await context.SaveChangesAsync();
    }

    private static PublicPaper PaperOf(Town town, string title) =>
        new(town.Tenant, PublicPaperKind.Order, Guid.CreateVersion7(), Guid.CreateVersion7(), 1, title, DateTimeOffset.UnixEpoch, new PublicContent("<p/>", "", "слова"));

    private async Task<object?> GuestAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(database.Connections.Portal);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"select set_config('app.tenant_id', '', false); {sql}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.NextResultAsync();
        return await reader.ReadAsync() && !await reader.IsDBNullAsync(0) ? reader.GetValue(0) : null;
    }
}
