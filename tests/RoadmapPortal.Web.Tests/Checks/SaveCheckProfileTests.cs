using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Checks.Weigh;

namespace RoadmapPortal.Web.Tests.Checks;

/// <summary>The action and the query as the page calls them, by those who may and those who may not.</summary>
public sealed class SaveCheckProfileTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Role[] WhoMay = [Role.Methodist, Role.MunicipalAdmin];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Save_EachRole_OnlyMethodistAndAdministrator(Role role)
    {
        var (before, version) = await SavedAsync(portal.Primorsk);
        var other = Blanks(before[RoadmapChecks.BlanksAreFilled] == CheckSeverity.Off ? CheckSeverity.Blocks : CheckSeverity.Off);
        var outcome = await Save.RunAsync(Visit(portal.Primorsk, role), other, version, default);
        outcome.IsDone.ShouldBe(WhoMay.Contains(role));
        (await SavedAsync(portal.Primorsk)).Severities.ShouldBe(WhoMay.Contains(role) ? other : before);
        (await Query.RunAsync(Visit(portal.Primorsk, role), default) is not null).ShouldBe(WhoMay.Contains(role));
        if (!WhoMay.Contains(role))
        {
            outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SaveCheckProfile.RoleMayWeigh);
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Save_InTheOtherTown_FindsNothing(Role role)
    {
        var stranger = Visit(portal.Primorsk, role) with { Slug = "zarechny" };
        var (before, version) = await SavedAsync(portal.Zarechny);
        var outcome = await Save.RunAsync(stranger, Blanks(CheckSeverity.Hints), version, default);
        outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await SavedAsync(portal.Zarechny)).Severities.ShouldBe(before);
        (await Query.RunAsync(stranger, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Save_PasswordChangedMeanwhile_FindsNothing()
    {
        var old = Visit(portal.Primorsk, Role.Methodist) with { Stamp = "before the new password" };
        var (_, version) = await SavedAsync(portal.Primorsk);
        (await Save.RunAsync(old, Blanks(CheckSeverity.Hints), version, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
    }

    [Fact]
    public async Task Save_TooHeavy_IsRefusedAndSavesNothing()
    {
        var (before, version) = await SavedAsync(portal.Primorsk);
        var heavy = CheckSeverities.Of([new("check/codes-fit-the-activity", CheckSeverity.Blocks), new("check/blanks-are-filled", CheckSeverity.Hints)]);
        (await Save.RunAsync(Methodist(portal.Primorsk), heavy, version, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(CheckSeverities.IsNotTooHeavy);
        (await SavedAsync(portal.Primorsk)).Severities.ShouldBe(before);
    }

    [Fact]
    public async Task Save_SomebodySavedMeanwhile_GivesTheirs_AndAfterThatOnesOwnIsTaken()
    {
        var seen = (await SavedAsync(portal.Zarechny)).Version;
        var theirs = await Save.RunAsync(Visit(portal.Zarechny, Role.MunicipalAdmin), Years(CheckSeverity.Off), seen, default);
        theirs.IsDone.ShouldBeTrue();
        var mine = await Save.RunAsync(Methodist(portal.Zarechny), Years(CheckSeverity.Blocks), seen, default);
        mine.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SaveCheckProfile.IsStillAsSeen);
        mine.Value.ShouldBe(theirs.Value);
        (await SavedAsync(portal.Zarechny)).Severities.ShouldBe(Years(CheckSeverity.Off));
        (await Save.RunAsync(Methodist(portal.Zarechny), Years(CheckSeverity.Blocks), mine.Value!.Version, default)).IsDone.ShouldBeTrue();
        (await SavedAsync(portal.Zarechny)).Severities.ShouldBe(Years(CheckSeverity.Blocks));
    }

    [Fact]
    public async Task Save_TheSameTwice_IsNoQuarrel()
    {
        var seen = (await SavedAsync(portal.Zarechny)).Version;
        (await Save.RunAsync(Methodist(portal.Zarechny), Blanks(CheckSeverity.Hints), seen, default)).IsDone.ShouldBeTrue();
        (await Save.RunAsync(Methodist(portal.Zarechny), Blanks(CheckSeverity.Hints), seen, default)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Save_TheUsualWithoutAProfile_MakesNone()
    {
        await ForgetAsync(portal.Zarechny);
        (await Save.RunAsync(Methodist(portal.Zarechny), CheckSeverities.Usual, null, default)).Value.ShouldBe(new SavedCheckProfile(CheckSeverities.Usual, null));
        (await SavedAsync(portal.Zarechny)).ShouldBe(new SavedCheckProfile(CheckSeverities.Usual, null));
    }

    [Fact]
    public async Task Save_TheFirstProfile_ByManyAtOnce_KeepsOneAndTellsTheOthers()
    {
        await ForgetAsync(portal.Zarechny);
        CheckSeverity[] asked = [CheckSeverity.Off, CheckSeverity.Hints, CheckSeverity.Blocks];
        var outcomes = await Task.WhenAll(asked.Select(severity =>
            Task.Run(() => Save.RunAsync(Methodist(portal.Zarechny), Blanks(severity), null, default))));
        var saved = await SavedAsync(portal.Zarechny);
        outcomes.Where(outcome => outcome.IsDone).ShouldHaveSingleItem().Value.ShouldBe(saved);
        outcomes.Where(outcome => !outcome.IsDone).ShouldAllBe(outcome => outcome.Refusals[0].Rule == SaveCheckProfile.IsStillAsSeen && outcome.Value == saved);
    }

    private SaveCheckProfile Save => portal.Services.GetRequiredService<SaveCheckProfile>();

    private CheckProfileQuery Query => portal.Services.GetRequiredService<CheckProfileQuery>();

    private static CheckSeverities Blanks(CheckSeverity severity) => CheckSeverities.Of([new("check/blanks-are-filled", severity)]);

    private static CheckSeverities Years(CheckSeverity severity) => CheckSeverities.Of([new("check/years-are-of-this-plan", severity)]);

    private static Visitor Visit(Town town, Role role) => new(town.PersonIn(role), role.ToString(), town.StampOf(role), town.Slug);

    private static Visitor Methodist(Town town) => Visit(town, Role.Methodist);

    private async Task<SavedCheckProfile> SavedAsync(Town town) => (await Query.RunAsync(Methodist(town), default))!.Saved;

    private async Task ForgetAsync(Town town) => await portal.Database.AskAdminAsync($"delete from check_profiles where tenant_id = '{town.Tenant.Value}'");
}
