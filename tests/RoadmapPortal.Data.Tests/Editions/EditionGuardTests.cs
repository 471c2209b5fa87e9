using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Data.Editions;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Editions;

/// <summary>What the database refuses about editions and about a roadmap that is with the head, whoever asks.</summary>
public sealed class EditionGuardTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("update editions set title = 'другой'")]
    [InlineData("delete from editions")]
    [InlineData("truncate editions cascade")]
    [InlineData("update edition_files set bytes = 'x'")]
    [InlineData("delete from edition_files")]
    [InlineData("truncate edition_files")]
    [InlineData("update edition_heads set place = 0")]
    [InlineData("delete from edition_heads")]
    public async Task Change_ByTheWebRole_Fails42501(string sql)
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        var refusal = await Should.ThrowAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync(sql));
        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        refusal.MessageText.ShouldStartWith("permission denied", Case.Sensitive, "its rights refuse it, before any trigger does");
    }

    [Theory]
    [InlineData("update editions set title = 'другой'")]
    [InlineData("delete from editions")]
    [InlineData("truncate editions cascade")]
    [InlineData("update edition_files set bytes = 'x'")]
    [InlineData("delete from edition_files")]
    [InlineData("truncate edition_files")]
    public async Task Change_ByTheOwnerOrASuperuser_IsRefusedByTheTrigger(string sql)
    {
        (await Should.ThrowAsync<PostgresException>(() => database.AskAdminAsync(sql))).MessageText.ShouldBe("Editions are only added to.");
        await using var context = new PortalContexts(database.Connections.Migrations).Open(database.Primorsk.Scope);
        (await Should.ThrowAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync(sql))).MessageText.ShouldBe("Editions are only added to.");
    }

    [Fact]
    public async Task Insert_ThatDoesNotFollowTheLast_IsRefused_AndTheOtherTownCannotBeHeld()
    {
        var last = await HoldAsync();
        last.Place.ShouldBe(1);
        foreach (var wrong in (EditionMark[])[EditionMark.Begin, last with { Place = 2 }, last with { Seal = EditionMark.Begin.Seal }])
        {
            await using var context = database.Portal.Open(database.Primorsk.Scope);
            var order = await context.Orders.FirstAsync(order => order.Header.Number == "1");
            context.Add(Edition.Of(order, new EditionApproval(DateTimeOffset.UnixEpoch, "Мимо"), wrong, []));
            var thrown = await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());
            var refusal = thrown.InnerException.ShouldBeOfType<PostgresException>();
            (refusal.SqlState, refusal.MessageText).ShouldBe((PostgresErrorCodes.UniqueViolation, $"Edition {wrong.Place + 1} does not follow the last one."));
        }

        (await HoldAsync()).ShouldBe(last);
        await using var own = database.Portal.Open(database.Primorsk.Scope);
        var other = database.Zarechny.Tenant.Value;
        (await Should.ThrowAsync<PostgresException>(() => own.Database.ExecuteSqlAsync($"select * from hold_editions({other})"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

        async Task<EditionMark> HoldAsync()
        {
            await using var context = database.Portal.Open(database.Primorsk.Scope);
            return await EditionChain.HoldAsync(context, default);
        }
    }

    [Theory]
    [InlineData(MunicipalRoadmapStage.ForApproval)]
    [InlineData(MunicipalRoadmapStage.Approved)]
    [InlineData(MunicipalRoadmapStage.InForce)]
    [InlineData(MunicipalRoadmapStage.Closed)]
    public async Task RoadmapWithTheHeadOrApproved_IsWrittenInByNobody_WhicheverTable(MunicipalRoadmapStage stage)
    {
        var town = database.Zarechny;
        await database.AskAdminAsync($"update municipal_roadmaps set stage = '{stage}' where tenant_id = '{town.Tenant.Value}'");
        try
        {
            await using var context = database.Portal.Open(town.Scope);
            var id = town.MunicipalRoadmap.Id.Value;
            foreach (var sql in (string[])
                [
                    $"update roadmaps set title = 'x' where id = '{id}'",
                    $"update roadmap_blocks set heading = 'x' where roadmap_id = '{id}'",
                    $"update roadmap_tasks set text = 'x' where roadmap_id = '{id}'",
                    $"update target_indicators set text = 'x' where roadmap_id = '{id}'",
                    $"update roadmap_tables set title = 'x' where roadmap_id = '{id}'",
                    $"update sections set heading = 'x' where table_id = '{town.MunicipalTable.Id.Value}'",
                    $"update table_columns set heading = 'x' where table_id = '{town.MunicipalTable.Id.Value}'",
                    $"delete from activities where table_id = '{town.MunicipalTable.Id.Value}'",
                ])
            {
                (await Should.ThrowAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync(sql), sql)).SqlState.ShouldBe("RP001", sql);
            }

            // The school's own is open.
            (await context.Database.ExecuteSqlAsync($"update roadmaps set title = title where id = {town.GymnasiumRoadmap.Id.Value}")).ShouldBe(1);
        }
        finally
        {
            await database.AskAdminAsync($"update municipal_roadmaps set stage = '{MunicipalRoadmapStage.Draft}' where tenant_id = '{town.Tenant.Value}'");
        }
    }

    [Fact]
    public async Task VerifiedDocument_IsOfOneEdition()
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => database.AskAdminAsync($"""
            insert into verified_documents (code, municipality_id, pdf_sha256) values ('000000000000', '{database.Primorsk.Tenant.Value}', '')
            """));
        refusal.SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }
}
