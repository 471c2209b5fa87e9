using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Data.History;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Checks;

public sealed class CheckProfileMappingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CheckSeverities Changed = Of(
        (RoadmapChecks.CodesAreAudited, CheckSeverity.Warns), (RoadmapChecks.BlanksAreFilled, CheckSeverity.Blocks),
        (RoadmapChecks.DatesAreUnderstood, CheckSeverity.Hints), (RoadmapChecks.SpacesAreInPlace, CheckSeverity.Off));

    [Fact]
    public async Task Severities_EachOfTheFour_ComeBack_AndTheOtherTownKeepsItsOwn()
    {
        await WeighAsync(database.Zarechny, CheckSeverities.Usual);
        await WeighAsync(database.Primorsk, Changed);
        (await SeveritiesAsync(database.Primorsk)).ShouldBe(Changed);
        (await SeveritiesAsync(database.Zarechny)).ShouldBe(CheckSeverities.Usual);
        (await StoredAsync(database.Primorsk)).ShouldBe(
            """{"check/blanks-are-filled": "blocks", "check/codes-are-audited": "warns", "check/spaces-are-in-place": "off", "check/dates-are-understood": "hints"}""");
        await WeighAsync(database.Primorsk, CheckSeverities.Usual);
        (await StoredAsync(database.Primorsk)).ShouldBe("{}");
        (await SeveritiesAsync(database.Primorsk)).ShouldBe(CheckSeverities.Usual);
    }

    [Fact]
    public async Task Severities_WithoutAProfileOrATown_AreTheUsual()
    {
        await using var context = database.Portal.Open(database.Zarechny.Scope);
        await using var transaction = await context.Database.BeginTransactionAsync();
        context.RemoveRange(await context.CheckProfiles.ToListAsync());
        await context.SaveChangesAsync();
        (await context.SeveritiesAsync()).ShouldBe(CheckSeverities.Usual);
        await using var nobodys = database.Portal.Open(TenantScope.Nobody);
        (await nobodys.SeveritiesAsync()).ShouldBe(CheckSeverities.Usual);
    }

    [Theory]
    [InlineData("""{"check/that-was-once": "blocks", "check/blanks-are-filled": "off"}""")]
    [InlineData("""{"check/codes-are-audited": "destroys", "check/spaces-are-in-place": "3", "check/dates-are-understood": "", "check/blanks-are-filled": "off"}""")]
    [InlineData("""{"check/codes-are-audited": "off, hints", "check/dates-are-understood": "Blocks", "check/blanks-are-filled": "off"}""")]
    public async Task Severities_StoredByAnotherVersion_AreReadAsFarAsKnown(string json)
    {
        await database.AskAdminAsync($"update check_profiles set severities = '{json}' where tenant_id = '{database.Primorsk.Tenant.Value}'");
        (await SeveritiesAsync(database.Primorsk)).ShouldBe(Of((RoadmapChecks.BlanksAreFilled, CheckSeverity.Off)));
        await WeighAsync(database.Primorsk, Changed);
        (await SeveritiesAsync(database.Primorsk)).ShouldBe(Changed);
    }

    [Fact]
    public async Task Save_OtherSeverities_LeavesWhatChangedInTheHistory_ByCheck()
    {
        await WeighAsync(database.Zarechny, Of((RoadmapChecks.BlanksAreFilled, CheckSeverity.Off)));
        await WeighAsync(database.Zarechny, Of((RoadmapChecks.CodesAreAudited, CheckSeverity.Hints)));
        await using var context = database.Portal.Open(database.Zarechny.Scope);
        var entry = await context.History.AsNoTracking().OrderByDescending(entry => entry.At).FirstAsync(entry => entry.Subject == "check_profiles");
        entry.Kind.ShouldBe(HistoryKind.Changed);
        entry.Changes.ShouldBe(
            [new FieldChange("severities.check/codes-are-audited", "blocks", "hints"), new FieldChange("severities.check/blanks-are-filled", "off", "warns")], ignoreOrder: true);
        entry.PersonName.ShouldBe("Методист");
    }

    [Fact]
    public async Task Weigh_EqualSeverities_IsNoChange()
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        var profile = await context.CheckProfiles.SingleAsync();
        profile.Weigh(CheckSeverities.Of(profile.Severities.Changed));
        context.ChangeTracker.HasChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task Add_ASecondProfileToAMunicipality_IsRefused()
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        context.Add(new CheckProfile(database.Primorsk.Tenant, CheckProfileId.New()));
        var refusal = await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());
        refusal.InnerException.ShouldBeOfType<PostgresException>().ConstraintName.ShouldBe("ux_check_profiles_tenant_id");
    }

    [Fact]
    public async Task Profile_OfTheOtherTown_IsNeitherSeenNorWritten()
    {
        var theirs = (await ProfileAsync(database.Zarechny)).Id;
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        (await context.CheckProfiles.AnyAsync(profile => profile.Id == theirs)).ShouldBeFalse();
        context.Add(new CheckProfile(database.Zarechny.Tenant, CheckProfileId.New()));
        await Should.ThrowAsync<ForeignTenantException>(() => context.SaveChangesAsync());
        await using var past = database.Portal.Open(database.Primorsk.Scope);
        (await past.Database.ExecuteSqlAsync($$"""update check_profiles set severities = '{"check/blanks-are-filled": "off"}' where id = {{theirs.Value}}""")).ShouldBe(0);
    }

    [Fact]
    public async Task Save_TwiceFromTheSameState_RefusesTheSecond()
    {
        await using var first = database.Portal.Open(database.Zarechny.Scope);
        await using var second = database.Portal.Open(database.Zarechny.Scope);
        (await first.CheckProfiles.SingleAsync()).Weigh(Of((RoadmapChecks.YearsAreOfThisPlan, CheckSeverity.Off)));
        (await second.CheckProfiles.SingleAsync()).Weigh(Of((RoadmapChecks.YearsAreOfThisPlan, CheckSeverity.Hints)));
        await first.SaveChangesAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    private static CheckSeverities Of(params (RoadmapCheck Check, CheckSeverity Severity)[] severities) =>
        CheckSeverities.Of(severities.Select(pair => KeyValuePair.Create(pair.Check.Id, pair.Severity)));

    private async Task WeighAsync(Town town, CheckSeverities severities)
    {
        await using var context = database.Portal.Open(town.Scope);
        (await context.CheckProfiles.SingleAsync()).Weigh(severities);
        await context.SaveChangesAsync();
    }

    private async Task<CheckProfile> ProfileAsync(Town town)
    {
        await using var context = database.Portal.Open(town.Scope);
        return await context.CheckProfiles.AsNoTracking().SingleAsync();
    }

    private async Task<CheckSeverities> SeveritiesAsync(Town town)
    {
        await using var context = database.Portal.Open(town.Scope);
        return await context.SeveritiesAsync();
    }

    private async Task<object?> StoredAsync(Town town) =>
        await database.AskAdminAsync($"select severities::text from check_profiles where tenant_id = '{town.Tenant.Value}'");
}
