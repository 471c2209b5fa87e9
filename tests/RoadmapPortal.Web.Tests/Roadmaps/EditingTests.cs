using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Edit;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>The editor's actions, called as a circuit would call them, by those who may and those who may not.</summary>
public sealed class EditingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Role[] MayEditMunicipal = [Role.Methodist];
    private static readonly Role[] MayEditSchools = [Role.Methodist, Role.Principal, Role.SchoolEditor];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryAction_EachRole_OnlyWhereItMay(Role role)
    {
        var visitor = Visit(portal.Primorsk, role);
        await TryAllAsync(visitor, portal.Primorsk.MunicipalRoadmap, MayEditMunicipal.Contains(role));
        await TryAllAsync(visitor, portal.Primorsk.GymnasiumRoadmap, MayEditSchools.Contains(role));
        await TryAllAsync(visitor, portal.Primorsk.SecondaryRoadmap, role == Role.Methodist);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryAction_OnAnotherTownsTable_IsRefusedUnderEitherSlug(Role role)
    {
        await TryAllAsync(Visit(portal.Primorsk, role), portal.Zarechny.MunicipalRoadmap, isAllowed: false);
        await TryAllAsync(Visit(portal.Primorsk, role) with { Slug = "zarechny" }, portal.Zarechny.GymnasiumRoadmap, isAllowed: false);
    }

    [Fact]
    public async Task Actions_OnARowOfAnotherTable_AreRefused()
    {
        var visitor = Visit(portal.Primorsk, Role.Principal);
        var own = portal.Primorsk.GymnasiumRoadmap.Tables[0].Id;
        var foreignRow = portal.Primorsk.MunicipalTable.Activities[0].Id;
        var before = await TitleAsync(foreignRow);
        var outcome = await Service<SaveCells>().RunAsync(visitor, own, new CellWriting(foreignRow, ColumnKind.Title, before, "Взлом"), default);
        outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await Service<RemoveActivity>().RunAsync(visitor, own, [foreignRow], default)).IsDone.ShouldBeFalse();
        (await Service<MoveActivity>().StepAsync(visitor, own, [foreignRow], Side.Below, default)).IsDone.ShouldBeFalse();
        var ownRow = portal.Primorsk.GymnasiumRoadmap.Tables[0].Activities[0].Id;
        (await Service<MoveActivity>().BesideAsync(visitor, own, [foreignRow], ownRow, Side.Below, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await Service<MoveActivity>().BesideAsync(visitor, own, [ownRow], foreignRow, Side.Below, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        var foreignSection = portal.Primorsk.MunicipalTable.Sections[0].Id;
        (await Service<MoveActivity>().LastAsync(visitor, own, [ownRow], foreignSection, Level.School, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(RoadmapTable.PlaceIsInTheTable);
        (await Service<MoveActivity>().BackAsync(visitor, own, [new RowPosition(ownRow, foreignSection, Level.School, Rank.Parse("i"))], default))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe(RoadmapTable.PlaceIsInTheTable);
        (await Service<MoveActivity>().StepAsync(visitor, own, [ownRow, ownRow], Side.Below, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await Service<DuplicateActivity>().RunAsync(visitor, own, [foreignRow], default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await Service<AddActivity>().BesideAsync(visitor, own, foreignRow, Side.Below, 1, default)).IsDone.ShouldBeFalse();
        (await TitleAsync(foreignRow)).ShouldBe(before);
    }

    [Fact]
    public async Task SaveCell_MembershipEndedMeanwhile_IsRefused()
    {
        var table = portal.Zarechny.GymnasiumRoadmap.Tables[0];
        var row = table.Activities[2].Id;
        var deputy = Visit(portal.Zarechny, Role.SchoolEditor);
        var seen = (await RowAsync(row, portal.Zarechny)).Cells[ColumnKind.Title];
        (await Service<SaveCells>().RunAsync(deputy, table.Id, new CellWriting(row, ColumnKind.Title, seen, "Вовремя"), default)).IsDone.ShouldBeTrue();
        await portal.Database.AskAdminAsync($"delete from memberships where person_id = '{deputy.Person.Value}'");
        var late = await Service<SaveCells>().RunAsync(deputy, table.Id, new CellWriting(row, ColumnKind.Title, "Вовремя", "Поздно"), default);
        late.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
    }

    [Fact]
    public async Task SaveCell_PasswordChangedMeanwhile_IsRefused()
    {
        var old = Visit(portal.Zarechny, Role.Methodist) with { Stamp = "before the new password" };
        var row = portal.Zarechny.SecondaryRoadmap.Tables[0].Activities[0];
        var outcome = await Service<SaveCells>().RunAsync(
            old, portal.Zarechny.SecondaryRoadmap.Tables[0].Id, new CellWriting(row.Id, ColumnKind.Title, row.Cells[ColumnKind.Title], "Поздно"), default);
        outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
    }

    [Fact]
    public async Task SaveCell_CountedNumber_IsRefused()
    {
        var row = portal.Primorsk.MunicipalTable.Activities[0];
        var outcome = await Service<SaveCells>().RunAsync(
            Visit(portal.Primorsk, Role.Methodist), portal.Primorsk.MunicipalTable.Id, new CellWriting(row.Id, ColumnKind.Number, "", "77"), default);
        outcome.IsDone.ShouldBeFalse();
    }

    [Fact]
    public async Task SaveCell_TwoPeopleInTwoCellsOfARowAtOnce_BothAreKept()
    {
        var row = portal.Primorsk.SecondaryRoadmap.Tables[0].Activities[1];
        var table = portal.Primorsk.SecondaryRoadmap.Tables[0].Id;
        var title = Service<SaveCells>().RunAsync(
            Visit(portal.Primorsk, Role.Methodist), table, new CellWriting(row.Id, ColumnKind.Title, await TitleAsync(row.Id), "Название"), default);
        var codes = Service<SaveCells>().RunAsync(
            Visit(portal.Primorsk, Role.Methodist), table, new CellWriting(row.Id, ColumnKind.Codes, "1.1", ""), default);
        (await title).IsDone.ShouldBeTrue();
        (await codes).IsDone.ShouldBeTrue();
        var saved = await RowAsync(row.Id);
        saved.Cells[ColumnKind.Title].ShouldBe("Название");
        saved.Cells[ColumnKind.Codes].ShouldBe("");
        saved.Parameters.ShouldBeEmpty();
    }

    [Fact]
    public async Task SaveCell_SameCellSavedMeanwhile_GivesTheOthersWords()
    {
        var row = portal.Primorsk.SecondaryRoadmap.Tables[0].Activities[2];
        var table = portal.Primorsk.SecondaryRoadmap.Tables[0].Id;
        var seen = await TitleAsync(row.Id);
        var visitor = Visit(portal.Primorsk, Role.Methodist);
        (await Service<SaveCells>().RunAsync(visitor, table, new CellWriting(row.Id, ColumnKind.Title, seen, "Первый записал"), default)).IsDone.ShouldBeTrue();
        var second = await Service<SaveCells>().RunAsync(visitor, table, new CellWriting(row.Id, ColumnKind.Title, seen, "Второй хотел"), default);
        second.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Activity.CellIsStillAsSeen);
        second.Value!.Words.ShouldBe("Первый записал");
    }

    [Fact]
    public async Task AddActivity_ManyAtOnePlaceAtOnce_AllAreThere()
    {
        var table = portal.Zarechny.MunicipalTable;
        var visitor = Visit(portal.Zarechny, Role.Methodist);
        var before = await CountAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            Task.Run(() => Service<AddActivity>().BesideAsync(visitor, table.Id, table.Activities[0].Id, Side.Below, 1, default))));
        outcomes.ShouldAllBe(outcome => outcome.IsDone);
        (await CountAsync()).ShouldBe(before + 3);

        async Task<int> CountAsync()
        {
            await using var context = portal.Database.Portal.Open(portal.Zarechny.Scope);
            return await context.Activities.CountAsync(row => row.TableId == table.Id);
        }
    }

    [Fact]
    public async Task RemoveActivity_AndUndo_BringsItBackWithItsLinks()
    {
        var table = portal.Zarechny.GymnasiumRoadmap.Tables[0];
        var id = table.Activities[1].Id;
        var visitor = Visit(portal.Zarechny, Role.Principal);
        (await Service<RemoveActivity>().RunAsync(visitor, table.Id, [id], default)).IsDone.ShouldBeTrue();
        (await ShownAsync()).ShouldNotContain(id);
        (await Service<RemoveActivity>().UndoAsync(visitor, table.Id, [id], default)).IsDone.ShouldBeTrue();
        (await ShownAsync()).ShouldContain(id);
        (await RowAsync(id, portal.Zarechny)).Parameters.Count.ShouldBe(1);

        async Task<List<ActivityId>> ShownAsync() =>
            (await Service<EditableTableQuery>().RunAsync(visitor, table.Id, default))!.Runs.SelectMany(run => run.Rows).Select(row => row.Id).ToList();
    }

    [Fact]
    public async Task Duplicate_KeepsWhatTheCellsMean()
    {
        var table = portal.Zarechny.GymnasiumRoadmap.Tables[0];
        var row = await RowAsync(table.Activities[1].Id, portal.Zarechny);
        var copies = await Service<DuplicateActivity>().RunAsync(Visit(portal.Zarechny, Role.Principal), table.Id, [row.Id], default);
        var copy = await RowAsync(copies.Value.ShouldNotBeNull().ShouldHaveSingleItem().Id, portal.Zarechny);
        copy.Cells.ShouldBe(row.Cells);
        copy.Parameters.Select(link => link.ParameterId).ShouldBe(row.Parameters.Select(link => link.ParameterId));
        copy.Parameters.ShouldNotBeEmpty();
    }

    private async Task TryAllAsync(Visitor visitor, Roadmap roadmap, bool isAllowed)
    {
        var table = roadmap.Tables[0];
        var row = table.Activities[0];
        var town = roadmap.Tenant == portal.Primorsk.Tenant ? portal.Primorsk : portal.Zarechny;
        var before = (await RowAsync(row.Id, town)).Cells[ColumnKind.Title];
        var words = before + "+";
        (await Service<SaveCells>().RunAsync(visitor, table.Id, new CellWriting(row.Id, ColumnKind.Title, before, words), default)).IsDone.ShouldBe(isAllowed);
        (await RowAsync(row.Id, town)).Cells[ColumnKind.Title].ShouldBe(isAllowed ? words : before);
        (await Service<AddActivity>().BesideAsync(visitor, table.Id, row.Id, Side.Below, 1, default)).IsDone.ShouldBe(isAllowed);
        (await Service<AddActivity>().LastAsync(visitor, table.Id, table.Sections[0].Id, Level.School, default)).IsDone.ShouldBe(isAllowed);
        (await Service<MoveActivity>().StepAsync(visitor, table.Id, [row.Id], Side.Below, default)).IsDone.ShouldBe(isAllowed);
        var moved = await Service<MoveActivity>().BesideAsync(visitor, table.Id, [row.Id], table.Activities[1].Id, Side.Below, default);
        moved.IsDone.ShouldBe(isAllowed);
        var places = moved.Value?.Before ?? [new RowPosition(row.Id, row.SectionId, row.Level, row.Rank)];
        (await Service<MoveActivity>().LastAsync(visitor, table.Id, [row.Id], table.Sections[0].Id, Level.School, default)).IsDone.ShouldBe(isAllowed);
        (await Service<MoveActivity>().BackAsync(visitor, table.Id, places, default)).IsDone.ShouldBe(isAllowed);
        (await Service<DuplicateActivity>().RunAsync(visitor, table.Id, [row.Id], default)).IsDone.ShouldBe(isAllowed);
        (await Service<RemoveActivity>().RunAsync(visitor, table.Id, [row.Id], default)).IsDone.ShouldBe(isAllowed);
        (await Service<RemoveActivity>().UndoAsync(visitor, table.Id, [row.Id], default)).IsDone.ShouldBe(isAllowed);
        (await RowAsync(row.Id, town)).RemovedAt.ShouldBeNull();
        (await Service<EditableTableQuery>().RunAsync(visitor, table.Id, default) is not null).ShouldBe(isAllowed);
        using var lease = await Service<LiveRoadmapQuery>().RunAsync(visitor, roadmap.Id, default);
        (lease is not null).ShouldBe(isAllowed);
    }

    private T Service<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    private static Visitor Visit(Town town, Role role) => new(town.PersonIn(role), role.ToString(), town.StampOf(role), town.Slug);

    private async Task<string> TitleAsync(ActivityId id) => (await RowAsync(id)).Cells[ColumnKind.Title];

    private async Task<Activity> RowAsync(ActivityId id, Town? town = null)
    {
        await using var context = portal.Database.Portal.Open((town ?? portal.Primorsk).Scope);
        return await context.Activities.AsNoTracking().Include(row => row.Parameters).SingleAsync(row => row.Id == id);
    }
}
