using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Printing.EditProfile;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Tests.Printing;

/// <summary>The action and the query as the page calls them, by those who may and those who may not.</summary>
public sealed class SavePrintProfileTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly PrintLook Small = PrintLook.Standard with { TablePoints = 8 };

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Save_EachRole_OnlyTheAdministrator(Role role)
    {
        var (before, version) = await SavedAsync(portal.Primorsk);
        var look = before with { LeftMargin = before.LeftMargin == 25 ? 26 : 25 };
        var outcome = await Save.RunAsync(Visit(portal.Primorsk, role), look, version, default);
        outcome.IsDone.ShouldBe(role == Role.MunicipalAdmin);
        (await SavedAsync(portal.Primorsk)).Look.ShouldBe(role == Role.MunicipalAdmin ? look : before);
        (await Query.RunAsync(Visit(portal.Primorsk, role), default) is not null).ShouldBe(role == Role.MunicipalAdmin);
        if (role != Role.MunicipalAdmin)
        {
            outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SavePrintProfile.RoleMayEdit);
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Save_InTheOtherTown_FindsNothing(Role role)
    {
        var stranger = Visit(portal.Primorsk, role) with { Slug = "zarechny" };
        var (before, version) = await SavedAsync(portal.Zarechny);
        var outcome = await Save.RunAsync(stranger, before with { TopMargin = 44 }, version, default);
        outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await SavedAsync(portal.Zarechny)).Look.ShouldBe(before);
        (await Query.RunAsync(stranger, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Save_PasswordChangedMeanwhile_FindsNothing()
    {
        var old = Visit(portal.Primorsk, Role.MunicipalAdmin) with { Stamp = "before the new password" };
        (await Save.RunAsync(old, Small, (await SavedAsync(portal.Primorsk)).Version, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
    }

    [Fact]
    public async Task Save_WhatTheStandardForbids_GivesAllRefusalsAndSavesNothing()
    {
        var (before, version) = await SavedAsync(portal.Primorsk);
        var outcome = await Save.RunAsync(Admin(portal.Primorsk), Small with { TablePoints = 7, TextPoints = 20, BottomMargin = 0 }, version, default);
        outcome.Refusals.Select(refusal => refusal.Rule).ShouldBe([PrintLook.MarginsAreByTheStandard, PrintLook.TextIsReadable, PrintLook.TableIsReadable]);
        (await SavedAsync(portal.Primorsk)).Look.ShouldBe(before);
    }

    [Fact]
    public async Task Save_SomebodySavedMeanwhile_GivesTheirs_AndAfterThatOnesOwnIsTaken()
    {
        var admin = Admin(portal.Zarechny);
        var seen = (await SavedAsync(portal.Zarechny)).Version;
        var theirs = await Save.RunAsync(admin, Small with { ColumnOrder = [ColumnKind.Dates] }, seen, default);
        theirs.IsDone.ShouldBeTrue();
        var mine = await Save.RunAsync(admin, Small with { ShowsCodes = false }, seen, default);
        mine.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SavePrintProfile.IsStillAsSeen);
        mine.Value.ShouldBe(theirs.Value);
        (await SavedAsync(portal.Zarechny)).Look.ShouldBe(Small with { ColumnOrder = [ColumnKind.Dates] });
        (await Save.RunAsync(admin, Small with { ShowsCodes = false }, mine.Value!.Version, default)).IsDone.ShouldBeTrue();
        (await SavedAsync(portal.Zarechny)).Look.ShouldBe(Small with { ShowsCodes = false });
    }

    [Fact]
    public async Task Save_TheSameTwice_IsNoQuarrel()
    {
        var seen = (await SavedAsync(portal.Zarechny)).Version;
        var look = Small with { RightMargin = 17 };
        (await Save.RunAsync(Admin(portal.Zarechny), look, seen, default)).IsDone.ShouldBeTrue();
        (await Save.RunAsync(Admin(portal.Zarechny), look, seen, default)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Save_TheFirstProfile_ByManyAtOnce_KeepsOneAndTellsTheOthers()
    {
        await ForgetAsync(portal.Zarechny);
        (await SavedAsync(portal.Zarechny)).ShouldBe(new SavedPrintProfile(PrintLook.Standard, null));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(at =>
            Task.Run(() => Save.RunAsync(Admin(portal.Zarechny), Small with { LeftMargin = 30 + at }, null, default))));
        var saved = await SavedAsync(portal.Zarechny);
        outcomes.Where(outcome => outcome.IsDone).ShouldHaveSingleItem().Value.ShouldBe(saved);
        outcomes.Where(outcome => !outcome.IsDone).ShouldAllBe(outcome => outcome.Refusals[0].Rule == SavePrintProfile.IsStillAsSeen && outcome.Value == saved);
    }

    [Fact]
    public async Task Sources_OfARoadmap_HaveTheTownsLook_OrTheStandardWithoutAProfile()
    {
        await ForgetAsync(portal.Primorsk);
        (await LookOfPaperAsync(portal.Primorsk)).ShouldBe(PrintLook.Standard);
        (await Save.RunAsync(Admin(portal.Primorsk), Small with { ShowsLevels = false }, null, default)).IsDone.ShouldBeTrue();
        (await LookOfPaperAsync(portal.Primorsk)).ShouldBe(Small with { ShowsLevels = false });
    }

    private SavePrintProfile Save => portal.Services.GetRequiredService<SavePrintProfile>();

    private PrintProfileQuery Query => portal.Services.GetRequiredService<PrintProfileQuery>();

    private static Visitor Visit(Town town, Role role) => new(town.PersonIn(role), role.ToString(), town.StampOf(role), town.Slug);

    private static Visitor Admin(Town town) => Visit(town, Role.MunicipalAdmin);

    private async Task<SavedPrintProfile> SavedAsync(Town town) => (await Query.RunAsync(Admin(town), default))!.Saved;

    private async Task ForgetAsync(Town town) => await portal.Database.AskAdminAsync($"delete from print_profiles where tenant_id = '{town.Tenant.Value}'");

    private async Task<PrintLook> LookOfPaperAsync(Town town)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return (await RoadmapSourcesLoader.LoadAsync(context, town.MunicipalRoadmap.Id, default))!.Look;
    }
}
