using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Journal;

/// <summary>The journal in a real database: chained under many writers, only added to, with its change or not at all.</summary>
public sealed class JournalTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>
{
    private const int Writers = 10, Each = 20;

    [Fact]
    public async Task Note_TenWritersAtOnce_ChainIsWholeAndHasNoGap()
    {
        await WriteAsync(1);
        var before = (await HeadAsync(database.Zarechny)).Number;
        foreach (var writers in (int[])[1, Writers])
        {
            var begin = Stopwatch.GetTimestamp();
            await WriteAsync(writers);
            output.WriteLine($"{writers} writers, {writers * Each} entries: {Stopwatch.GetElapsedTime(begin).TotalMilliseconds:0} ms");
        }

        var entries = await EntriesAsync(database.Zarechny);
        entries.Select(entry => entry.Number).ShouldBe(Enumerable.Range(1, entries.Count).Select(number => (long)number));
        entries.Count.ShouldBe((int)before + ((Writers + 1) * Each));
        var verification = new JournalVerification();
        entries.ForEach(entry => verification.Read(JournalRecord.Of(entry)));
        verification.Finish(await HeadAsync(database.Zarechny)).ShouldBeNull();
        entries.Zip(entries.Skip(1)).ShouldAllBe(pair => pair.First.At <= pair.Second.At);
    }

    [Fact]
    public async Task Note_SavedAndRolledBack_LeavesNothing()
    {
        var before = await HeadAsync(database.Primorsk);
        await using (var context = Open(database.Primorsk))
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            context.Note(Note("не будет"));
            await context.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        (await HeadAsync(database.Primorsk)).ShouldBe(before);
        (await EntriesAsync(database.Primorsk)).ShouldAllBe(entry => entry.Details != "не будет");
    }

    [Fact]
    public async Task Note_ItsChangeFails_LeavesNothing()
    {
        var before = await HeadAsync(database.Primorsk);
        await using var context = Open(database.Primorsk);
        context.Add(new School(database.Primorsk.Tenant, database.Primorsk.Gymnasium.Id, SchoolKind.Primary, 99, "99", "Двойник", 9, []));
        context.Note(Note("не будет"));
        await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());
        (await HeadAsync(database.Primorsk)).ShouldBe(before);
    }

    [Fact]
    public async Task Note_KeepsWhoAndFromWhere_AndHasNoHistoryOfItsOwn()
    {
        await using (var context = Open(database.Primorsk))
        {
            context.Note(Note("кто и откуда"));
            await context.SaveChangesAsync();
        }

        var entry = (await EntriesAsync(database.Primorsk)).Single(entry => entry.Details == "кто и откуда");
        (entry.PersonId, entry.PersonName, entry.Roles, entry.Address, entry.Agent).ShouldBe(
            (database.Primorsk.PersonIn(Role.Methodist), "Методист", "Методист, Наблюдатель", "10.1.2.3", "Firefox"));
        (await database.AskAdminAsync("select count(*) from history_entries where subject like 'journal%'")).ShouldBe(0L);
    }

    [Theory]
    [InlineData("update journal_entries set person_name = 'никто'")]
    [InlineData("delete from journal_entries")]
    [InlineData("truncate journal_entries")]
    [InlineData("update journal_heads set number = 0")]
    [InlineData("delete from journal_heads")]
    [InlineData("insert into journal_heads (tenant_id, id, number, hash) select tenant_id, gen_random_uuid(), 9, hash from journal_heads")]
    public async Task Change_ByTheWebRole_Fails42501(string sql)
    {
        await using var context = Open(database.Primorsk);
        (await Should.ThrowAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("update journal_entries set person_name = 'никто'")]
    [InlineData("delete from journal_entries")]
    [InlineData("truncate journal_entries")]
    public async Task Change_ByTheOwnerOrASuperuser_IsRefusedByTheTrigger(string sql)
    {
        (await Should.ThrowAsync<PostgresException>(() => database.AskAdminAsync(sql))).MessageText.ShouldBe("The journal is only added to.");
        await using var context = new PortalContexts(database.Connections.Migrations).Open(Scope(database.Primorsk));
        (await Should.ThrowAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync(sql))).MessageText.ShouldBe("The journal is only added to.");
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(5, "")]
    [InlineData(1, "0000")]
    public async Task Insert_ThatDoesNotFollowTheLast_IsRefused(int further, string hash)
    {
        var head = await HeadAsync(database.Primorsk);
        await using var context = Open(database.Primorsk);
        var after = new JournalMark(head.Number + further - 1, hash.Length == 0 ? head.Hash : hash);
        context.Add(new JournalEntry(database.Primorsk.Tenant, after, DateTimeOffset.UnixEpoch, new JournalAuthor(null, "Мимо", "", Origin.Unknown), Note("мимо")));
        var thrown = await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());
        (thrown.InnerException as PostgresException)!.SqlState.ShouldBe(PostgresErrorCodes.UniqueViolation);
        (await HeadAsync(database.Primorsk)).ShouldBe(head);
    }

    [Fact]
    public async Task OtherTown_CanBeNeitherHeldNorWrittenInto()
    {
        await using var context = Open(database.Primorsk);
        var other = database.Zarechny.Tenant.Value;
        (await Should.ThrowAsync<PostgresException>(() => context.Database.ExecuteSqlAsync($"select * from hold_journal({other})")))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await Should.ThrowAsync<PostgresException>(() => context.Database.ExecuteSqlAsync($"""
            insert into journal_entries (tenant_id, id, number, at, person_name, roles, address, agent, deed, subject_kind, subject_label, details, previous_hash, hash)
            values ({other}, gen_random_uuid(), 2, now(), '', '', '', '', 'SignedIn', 'Account', '', '', '', '')
            """))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private Task WriteAsync(int writers) => Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
    {
        for (var time = 0; time < Each; time++)
        {
            await using var context = Open(database.Zarechny);
            context.Note(Note($"писатель {writer}, раз {time}"));
            await context.SaveChangesAsync();
        }
    })));

    private static JournalNote Note(string details) => new(JournalDeed.CellsReplaced, new JournalSubject(JournalSubjectKind.Roadmap, null, "Карта"), details);

    private static TenantScope Scope(Town town) => new(
        town.Tenant, new Actor(town.PersonIn(Role.Methodist), "Методист") { Roles = "Методист, Наблюдатель", From = Origin.Of("10.1.2.3", "Firefox") });

    private PortalContext Open(Town town) => database.Portal.Open(Scope(town));

    private async Task<List<JournalEntry>> EntriesAsync(Town town)
    {
        await using var context = Open(town);
        return await context.Journal.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync();
    }

    private async Task<JournalMark> HeadAsync(Town town)
    {
        await using var context = Open(town);
        return (await context.JournalHeads.AsNoTracking().SingleAsync()).Mark;
    }
}
