using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Features.Municipalities.Create;

namespace RoadmapPortal.Web.Tests.Municipalities;

/// <summary>What making a municipality leaves in the database, and what a refusal does not.</summary>
public sealed class CreateMunicipalityTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly NewPerson Administrator = new("admin@novy.example", "Новикова А.А.");

    [Fact]
    public async Task Create_MakesAnEmptyMunicipality_ItsAdministrator_AndTheFirstEntryOfItsJournal()
    {
        var created = (await CreateAsync("novy", Administrator)).ShouldNotBeNull();
        await using var context = database.Portal.Open(new TenantScope(created.Municipality.Id, null));
        var membership = await context.Memberships.SingleAsync();
        (membership.Role, membership.PersonId.Value, membership.SchoolId).ShouldBe((Role.MunicipalAdmin, created.Administrator.Id, null));
        var entry = await context.Journal.SingleAsync();
        (entry.Number, entry.Deed, entry.PersonId, entry.PersonName).ShouldBe((1L, JournalDeed.MunicipalityCreated, null, "Оператор: create-municipality"));
        entry.Details.ShouldContain("admin@novy.example");
        entry.Details.ShouldNotContain(created.Password!);
        var account = await context.Users.SingleAsync(one => one.Id == created.Administrator.Id);
        account.PasswordHash.ShouldNotBeNull();
        account.PasswordHash.ShouldNotContain(created.Password!);
        (await context.Municipalities.SingleAsync()).IsPublic.ShouldBeFalse("guests see nothing until the municipality says so");
        (await database.AskAdminAsync($"select count(*) from history_entries line where line::text like '%{created.Password}%'")).ShouldBe(0L);
    }

    [Fact]
    public async Task Create_WithAnAccountThatIsThere_OnlyLetsItIn()
    {
        var (town, role) = (database.Primorsk, Role.Head);
        var before = await AccountAsync(town.EmailOf(role));
        var created = (await CreateAsync("ryadom", new NewPerson(town.EmailOf(role).ToUpperInvariant(), "Кто-то другой"))).ShouldNotBeNull();
        (created.Password, created.Administrator.Id).ShouldBe((null, town.PersonIn(role).Value));
        (await AccountAsync(town.EmailOf(role))).ShouldBe(before, "name, password and stamp are the person's own");
        await using var context = database.Portal.Open(new TenantScope(created.Municipality.Id, null));
        (await context.Memberships.SingleAsync()).Role.ShouldBe(Role.MunicipalAdmin);
        (await context.Journal.SingleAsync()).Details.ShouldNotContain("Кто-то другой");
    }

    [Fact]
    public async Task Create_WithASlugThatIsTaken_LeavesNoAccountEither()
    {
        var outcome = await Action.RunAsync(Wanted("zarechny"), new NewPerson("nikto@zarechny.example", "Никто"), default);
        outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(NewMunicipality.SlugIsFree);
        (await AccountAsync("nikto@zarechny.example")).ShouldBeNull();
        (await database.AskAdminAsync("select count(*) from municipalities where slug = 'zarechny'")).ShouldBe(1L);
    }

    [Fact]
    public async Task Create_AtTheSameTime_IsDoneOnce_AndOnePersonGetsOneAccount()
    {
        var person = new NewPerson("dvazhdy@vmeste.example", "Двоенова А.А.");
        var outcomes = await Task.WhenAll(from slug in (string[])["vmeste", "vmeste", "vmeste-2"] select Action.RunAsync(Wanted(slug), person, default));
        outcomes.Count(outcome => outcome.IsDone).ShouldBe(2);
        outcomes.Single(outcome => !outcome.IsDone).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(NewMunicipality.SlugIsFree);
        outcomes.Count(outcome => outcome.Value?.Password is not null).ShouldBe(1, "the second finds the account that the first made");
    }

    [Fact]
    public async Task Create_AsTheWebRole_IsForbiddenByTheDatabase()
    {
        var refused = await Should.ThrowAsync<DbUpdateException>(() => new CreateMunicipality(database.Portal).RunAsync(Wanted("tayno"), Administrator, default));
        refused.InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await database.Portal.FindMunicipalityAsync(Slug.Parse("tayno"))).ShouldBeNull();
    }

    [Fact]
    public void FirstPassword_HasWhatThePortalAsksOf_AndNothingThatLooksAlike()
    {
        var passwords = Enumerable.Range(0, 500).Select(_ => FirstPassword.Create()).ToList();
        passwords.ShouldBeUnique();
        foreach (var password in passwords)
        {
            password.ShouldMatch("^[a-zA-Z2-9]{5}(-[a-zA-Z2-9]{5}){3}$");
            password.ShouldNotMatch("[ilIoO01]");
            (password.Any(char.IsAsciiLetterLower) && password.Any(char.IsAsciiLetterUpper) && password.Any(char.IsAsciiDigit)).ShouldBeTrue(password);
        }
    }

    private CreateMunicipality Action => new(new PortalContexts(database.Connections.Migrations));

    private static NewMunicipality Wanted(string slug) => new(slug, $"городской округ {slug}", slug, "Управление образования");

    private async Task<CreatedMunicipality?> CreateAsync(string slug, NewPerson person) => (await Action.RunAsync(Wanted(slug), person, default)).Value;

    private async Task<(string, string?, string?)?> AccountAsync(string email)
    {
        await using var context = database.Portal.Open(TenantScope.Nobody);
        var account = await context.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Email == email);
        return account is null ? null : (account.DisplayName, account.PasswordHash, account.SecurityStamp);
    }
}
