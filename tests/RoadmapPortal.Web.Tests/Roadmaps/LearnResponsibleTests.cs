using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Edit;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>Names that the directory does not know are taken in by those who may, and the rows are linked to them.</summary>
public sealed class LearnResponsibleTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Fact]
    public async Task NewEntry_IsInTheDirectoryAndTheRowIsLinkedToIt()
    {
        var row = await NameAsync(portal.Primorsk, 0, "Иванова А.А., Петров П.П.");

        var outcome = await LearnAsync(portal.Primorsk, Role.Methodist, new NewSpelling(" Петров П.П. ", ResponsibleKind.Person, null));

        var entry = outcome.Value.ShouldNotBeNull();
        (entry.Label, entry.Kind).ShouldBe(("Петров П.П.", ResponsibleKind.Person));
        (await LinksAsync(portal.Primorsk, row)).ShouldContain(entry.Id);
        (await LinksAsync(portal.Primorsk, row)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task OtherSpellingOfAnEntry_IsItsAliasAndTheRowIsLinkedToIt()
    {
        var row = await NameAsync(portal.Zarechny, 1, "зав. методкабинетом");
        var known = (await DirectoryAsync(portal.Zarechny)).Single(entry => entry.Label == "Иванова А.А.");
        (await LinksAsync(portal.Zarechny, row)).ShouldBeEmpty();

        (await LearnAsync(portal.Zarechny, Role.Methodist, new NewSpelling("зав. методкабинетом", ResponsibleKind.Role, known.Id))).IsDone.ShouldBeTrue();

        (await LinksAsync(portal.Zarechny, row)).ShouldBe([known.Id]);
        (await DirectoryAsync(portal.Zarechny)).Single(entry => entry.Id == known.Id).Aliases.ShouldContain("зав. методкабинетом");
    }

    [Fact]
    public async Task KnownBlankOrEndlessWords_AreRefusedInWords()
    {
        (await LearnAsync(portal.Primorsk, Role.Methodist, new NewSpelling("А.А. Иванова", ResponsibleKind.Person, null))).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Responsible.IsNotKnownYet);
        (await LearnAsync(portal.Primorsk, Role.Methodist, new NewSpelling(" ", ResponsibleKind.Person, null))).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Responsible.SpellingFits);
        (await LearnAsync(portal.Primorsk, Role.Methodist, new NewSpelling(new string('я', 301), ResponsibleKind.Person, null))).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Responsible.SpellingFits);
    }

    [Fact]
    public async Task EntryOfAnotherTown_IsNotFound()
    {
        var foreign = (await DirectoryAsync(portal.Zarechny))[0];
        var outcome = await LearnAsync(portal.Primorsk, Role.Methodist, new NewSpelling("чужая запись", ResponsibleKind.Role, foreign.Id));
        outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await DirectoryAsync(portal.Zarechny)).ShouldAllBe(entry => !entry.Aliases.Contains("чужая запись"));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EachRole_OnlyTheMethodistInTheOwnTown(Role role)
    {
        var spelling = new NewSpelling($"новый {role}", ResponsibleKind.Role, null);
        (await LearnAsync(portal.Primorsk, role, spelling)).IsDone.ShouldBe(role == Role.Methodist);
        var visitor = Visit(portal.Primorsk, role);
        (await Action.RunAsync(visitor, portal.Zarechny.MunicipalRoadmap.Id, spelling, default)).IsDone.ShouldBeFalse();
        (await Action.RunAsync(visitor with { Slug = "zarechny" }, portal.Zarechny.MunicipalRoadmap.Id, spelling, default)).IsDone.ShouldBeFalse();
        (await Action.RunAsync(visitor, portal.Primorsk.GymnasiumRoadmap.Id, spelling with { Words = $"иной {role}" }, default)).IsDone.ShouldBe(role == Role.Methodist);
        (await DirectoryAsync(portal.Primorsk)).Any(entry => entry.Label == spelling.Words).ShouldBe(role == Role.Methodist);
    }

    private LearnResponsible Action => portal.Services.GetRequiredService<LearnResponsible>();

    private Task<Outcome<Responsible>> LearnAsync(Town town, Role role, NewSpelling spelling) => Action.RunAsync(Visit(town, role), town.MunicipalRoadmap.Id, spelling, default);

    private async Task<ActivityId> NameAsync(Town town, int row, string words)
    {
        var activity = town.MunicipalTable.Activities[row];
        var writing = new CellWriting(activity.Id, ColumnKind.Responsible, "Иванова А.А.", words);
        (await portal.Services.GetRequiredService<SaveCells>().RunAsync(Visit(town, Role.Methodist), town.MunicipalTable.Id, writing, default)).IsDone.ShouldBeTrue();
        return activity.Id;
    }

    private async Task<IReadOnlyList<ResponsibleId>> LinksAsync(Town town, ActivityId row)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return [.. (await context.Activities.AsNoTracking().Include(activity => activity.Responsible).SingleAsync(activity => activity.Id == row)).Responsible.Select(link => link.ResponsibleId)];
    }

    private async Task<IReadOnlyList<Responsible>> DirectoryAsync(Town town)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.Responsible.AsNoTracking().ToListAsync();
    }

    private static Visitor Visit(Town town, Role role) => new(town.PersonIn(role), role.ToString(), town.StampOf(role), town.Slug);
}
