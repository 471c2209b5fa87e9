using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Data.Schools;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Schools;

public sealed class SchoolMappingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task School_WithEverything_ComesBack_AndItsHistoryTells()
    {
        await using (var context = database.Portal.Open(database.Primorsk.Scope))
        {
            var schools = await context.Schools.ToListAsync();
            var (gymnasium, secondary) = (schools.Single(school => school.Label == "г5"), schools.Single(school => school.Label == "5"));
            var details = SchoolDetails.Typed(SchoolKind.Gymnasium, 5, "г5", "Гимназия", ["на горе"], "https://g5.ru", "Иванова А.А.");
            gymnasium.Change(details, new SchoolSpellings(schools));
            gymnasium.Merge(secondary, new DateOnly(2024, 8, 31));
            await context.SaveChangesAsync();
        }

        await using var after = database.Portal.Open(database.Primorsk.Scope);
        var saved = await after.Schools.AsNoTracking().SingleAsync(school => school.Label == "г5");
        (saved.Site, saved.Principal, saved.ClosedOn, saved.MergedInto).ShouldBe(("https://g5.ru", "Иванова А.А.", new DateOnly(2024, 8, 31), database.Primorsk.Secondary.Id));
        var entry = await after.History.AsNoTracking().Where(entry => entry.SubjectId == saved.Id.Value).OrderByDescending(entry => entry.At).FirstAsync();
        entry.Changes.Select(change => change.Field).ShouldBe(["name", "aliases", "site", "principal", "closed_on", "merged_into"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("update schools set merged_into = id, closed_on = '2024-08-31' where tenant_id = '{0}' and label = '5'", "ck_schools_joined_another")]
    [InlineData("update schools set closed_on = null, merged_into = (select id from schools s where s.tenant_id = '{0}' and label = 'г5') where tenant_id = '{0}' and label = '5'", "ck_schools_only_a_closed_one_joined_another")]
    [InlineData("update schools set closed_on = '2024-08-31', merged_into = (select id from schools s where s.tenant_id = '{1}' and label = 'г5') where tenant_id = '{0}' and label = '5'", "fk_schools_schools_merged_into")]
    public async Task School_ThatContradictsItself_OrJoinsTheOtherTowns_IsRefusedByTheDatabase(string sql, string constraint)
    {
        var command = sql.Replace("{0}", database.Zarechny.Tenant.Value.ToString(), StringComparison.Ordinal).Replace("{1}", database.Primorsk.Tenant.Value.ToString(), StringComparison.Ordinal);
        (await Should.ThrowAsync<PostgresException>(() => database.AskAdminAsync(command))).ConstraintName.ShouldBe(constraint);
    }

    [Fact]
    public async Task Mark_EachKindOnce_AndTheOtherTownSeesNone()
    {
        var town = database.Primorsk;
        await using (var context = database.Portal.Open(town.Scope))
        {
            context.AddRange(Mark(town, SchoolMarkKind.LowResults), Mark(town, SchoolMarkKind.HardConditions));
            await context.SaveChangesAsync();
        }

        await using var again = database.Portal.Open(town.Scope);
        (await again.SchoolMarks.CountAsync()).ShouldBe(3);
        (await database.AskAdminAsync($"select string_agg(kind, ' ' order by kind) from school_marks where tenant_id = '{town.Tenant.Value}'")).ShouldBe("AtRisk HardConditions LowResults");
        again.Add(Mark(town, SchoolMarkKind.LowResults));
        (await Should.ThrowAsync<DbUpdateException>(() => again.SaveChangesAsync())).InnerException.ShouldBeOfType<PostgresException>()
            .ConstraintName.ShouldBe("ux_school_marks_period_id_school_id_kind");
        await using var others = database.Portal.Open(database.Zarechny.Scope);
        (await others.SchoolMarks.SingleAsync()).Kind.ShouldBe(SchoolMarkKind.AtRisk);
        others.Add(Mark(town, SchoolMarkKind.AtRisk));
        await Should.ThrowAsync<ForeignTenantException>(() => others.SaveChangesAsync());
    }

    [Fact]
    public async Task Lock_IsOneTownsOwn_AndHoldsTheSecondWriterOfIt()
    {
        await using var first = database.Portal.Open(database.Primorsk.Scope);
        await using var second = database.Portal.Open(database.Primorsk.Scope);
        await using var other = database.Portal.Open(database.Zarechny.Scope);
        await Should.ThrowAsync<InvalidOperationException>(() => first.LockSchoolsAsync(default));
        await using var held = await first.Database.BeginTransactionAsync();
        await first.LockSchoolsAsync(default);
        await using var otherTown = await other.Database.BeginTransactionAsync();
        await other.LockSchoolsAsync(default);
        await using var waiting = await second.Database.BeginTransactionAsync();
        await second.Database.ExecuteSqlAsync($"set local lock_timeout = '300ms'");
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => second.LockSchoolsAsync(default));
        refusal.InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(PostgresErrorCodes.LockNotAvailable);
        await held.RollbackAsync();
        await waiting.RollbackAsync();
        await using var next = await second.Database.BeginTransactionAsync();
        await second.LockSchoolsAsync(default);
    }

    private static SchoolMark Mark(Town town, SchoolMarkKind kind) => new(town.Tenant, SchoolMarkId.New(), town.Gymnasium.Id, town.Period.Id, kind);
}
