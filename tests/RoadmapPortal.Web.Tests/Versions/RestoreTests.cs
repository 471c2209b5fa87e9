using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.History;
using RoadmapPortal.Web.Features.Roadmaps.Versions;

namespace RoadmapPortal.Web.Tests.Versions;

/// <summary>Bringing back, by those who may and those who may not, and when somebody else wrote meanwhile.</summary>
public sealed class RestoreTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private VersionDesk Primorsk => new(portal, portal.Primorsk);

    private VersionDesk Zarechny => new(portal, portal.Zarechny);

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryRestoring_EachRole_OnlyWhereItMayEdit(Role role)
    {
        var visitor = Primorsk.Visit(role);
        await TryAllAsync(Primorsk, visitor, portal.Primorsk.MunicipalRoadmap, role == Role.Methodist);
        await TryAllAsync(Primorsk, visitor, portal.Primorsk.GymnasiumRoadmap, role is Role.Methodist or Role.Principal or Role.SchoolEditor);
        await TryAllAsync(Primorsk, visitor, portal.Primorsk.SecondaryRoadmap, role == Role.Methodist);
        await TryAllAsync(Zarechny, visitor, portal.Zarechny.GymnasiumRoadmap, false);
        await TryAllAsync(Zarechny, visitor with { Slug = "zarechny" }, portal.Zarechny.GymnasiumRoadmap, false);
    }

    [Fact]
    public async Task RestoreRow_ChangedMeanwhile_IsRefused_AndNothingIsWritten()
    {
        var (roadmap, table, row, moment) = await WrittenAsync(Zarechny, portal.Zarechny.MunicipalRoadmap, 0);
        var seen = await Zarechny.SeenAsync(roadmap.Id, row, moment);
        await Zarechny.WriteAsync(table.Id, row, "Записал другой");
        foreach (var column in (ColumnKind?[])[null, ColumnKind.Title])
        {
            (await Zarechny.Service<RestoreRow>().RunAsync(Zarechny.Methodist, seen, moment, column, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(VersionRules.RowIsStillAsSeen);
        }

        (await Zarechny.RowAsync(row)).Cells[ColumnKind.Title].ShouldBe("Записал другой");
    }

    [Fact]
    public async Task RestoreRow_TwiceAtOnce_OneIsDoneAndTheOtherRefused()
    {
        var (roadmap, _, row, moment) = await WrittenAsync(Zarechny, portal.Zarechny.MunicipalRoadmap, 1);
        var seen = await Zarechny.SeenAsync(roadmap.Id, row, moment);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Zarechny.Service<RestoreRow>().RunAsync(Zarechny.Methodist, seen, moment, null, default))));
        outcomes.Count(outcome => outcome.IsDone).ShouldBe(1);
        outcomes.Where(outcome => !outcome.IsDone).ShouldAllBe(outcome => outcome.Refusals[0].Rule == VersionRules.RowIsStillAsSeen);
    }

    [Fact]
    public async Task RestoreRoadmap_ChangedMeanwhile_IsRefused_AndNothingIsWritten()
    {
        var (roadmap, table, row, moment) = await WrittenAsync(Zarechny, portal.Zarechny.SecondaryRoadmap, 0);
        var seen = (await Zarechny.Service<ComparisonQuery>().RunAsync(Zarechny.Methodist, roadmap.Id, moment, null, default))!.Latest;
        await Zarechny.WriteAsync(table.Id, table.Activities[1].Id, "Записал другой");
        var before = VersionDesk.Text(await Zarechny.NowAsync(roadmap.Id));
        (await Zarechny.Service<RestoreRoadmap>().RunAsync(Zarechny.Methodist, roadmap.Id, moment, seen, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(VersionRules.RoadmapIsStillAsSeen);
        VersionDesk.Text(await Zarechny.NowAsync(roadmap.Id)).ShouldBe(before);
        (await Zarechny.RowAsync(row)).Cells[ColumnKind.Title].ShouldBe("Потом");
    }

    [Fact]
    public async Task Restoring_WhileTheRoadmapIsChecked_IsRefused()
    {
        var (roadmap, _, row, moment) = await WrittenAsync(Zarechny, portal.Zarechny.GymnasiumRoadmap, 0);
        var seen = await Zarechny.SeenAsync(roadmap.Id, row, moment);
        var latest = (await Zarechny.Service<ComparisonQuery>().RunAsync(Zarechny.Methodist, roadmap.Id, moment, null, default))!.Latest;
        await portal.Database.AskAdminAsync($"update school_roadmaps set stage = 'Submitted' where id = '{roadmap.Id.Value}'");
        (await Zarechny.Service<RestoreRow>().RunAsync(Zarechny.Methodist, seen, moment, null, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Roadmap.OnlyADraftIsEdited);
        (await Zarechny.Service<RestoreRoadmap>().RunAsync(Zarechny.Methodist, roadmap.Id, moment, latest, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Roadmap.OnlyADraftIsEdited);
        (await Zarechny.Service<ComparisonQuery>().RunAsync(Zarechny.Methodist, roadmap.Id, moment, null, default))!.Rows.ShouldBeNull();

        // The other tests write into it.
        await portal.Database.AskAdminAsync($"update school_roadmaps set stage = 'Draft' where id = '{roadmap.Id.Value}'");
    }

    [Fact]
    public async Task RestoreRow_IsHistoryToo_AndUndoneByAnother()
    {
        var (roadmap, _, row, moment) = await WrittenAsync(Zarechny, portal.Zarechny.MunicipalRoadmap, 2);
        var after = await Zarechny.LatestAsync();
        (await Zarechny.Service<RestoreRow>().RunAsync(Zarechny.Methodist, await Zarechny.SeenAsync(roadmap.Id, row, moment), moment, null, default)).IsDone.ShouldBeTrue();
        (await Zarechny.RowAsync(row)).Cells[ColumnKind.Title].ShouldStartWith("Третье");
        var history = (await Zarechny.Service<RowHistoryQuery>().RunAsync(Zarechny.Methodist, row, 1, default))!.Entries;
        history[0].By.ShouldBe("Methodist");
        history[0].Cells.ShouldBe([new CellChange(ColumnKind.Title, "Мероприятие", "Потом", "Третье (Заречный)")]);
        (await Zarechny.Service<RestoreRow>().RunAsync(Zarechny.Methodist, await Zarechny.SeenAsync(roadmap.Id, row, after), after, null, default)).IsDone.ShouldBeTrue();
        (await Zarechny.RowAsync(row)).Cells[ColumnKind.Title].ShouldBe("Потом");
    }

    [Fact]
    public async Task RestoreCell_OfCodes_LinksWhatTheyMeanAgain()
    {
        var table = portal.Primorsk.GymnasiumRoadmap.Tables[0];
        var row = table.Activities[2].Id;
        var moment = await Primorsk.LatestAsync();
        await Primorsk.WriteAsync(table.Id, row, "", ColumnKind.Codes);
        await Primorsk.WriteAsync(table.Id, row, "Новое название");
        (await Primorsk.RowAsync(row)).Parameters.ShouldBeEmpty();
        (await Primorsk.Service<RestoreRow>().RunAsync(Primorsk.Methodist, await Primorsk.SeenAsync(portal.Primorsk.GymnasiumRoadmap.Id, row, moment), moment, ColumnKind.Codes, default)).IsDone.ShouldBeTrue();
        var restored = await Primorsk.RowAsync(row);
        restored.Cells[ColumnKind.Codes].ShouldBe("1.1");
        restored.Cells[ColumnKind.Title].ShouldBe("Новое название");
        restored.Parameters.Count.ShouldBe(1);
    }

    [Fact]
    public async Task RestoreRow_OfAnotherTable_FindsNothing()
    {
        var (_, table, _, moment) = await WrittenAsync(Zarechny, portal.Zarechny.MunicipalRoadmap, 0);
        var foreign = portal.Zarechny.SecondaryRoadmap.Tables[0].Activities[0].Id;
        (await Zarechny.Service<RestoreRow>().RunAsync(Zarechny.Methodist, new SeenRow(table.Id, foreign, 1), moment, null, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
    }

    private static async Task<(Roadmap Roadmap, RoadmapTable Table, ActivityId Row, DateTimeOffset Moment)> WrittenAsync(VersionDesk desk, Roadmap roadmap, int row)
    {
        var table = roadmap.Tables[0];
        var moment = await desk.LatestAsync();
        await desk.WriteAsync(table.Id, table.Activities[row].Id, "Потом");
        return (roadmap, table, table.Activities[row].Id, moment);
    }

    private static async Task TryAllAsync(VersionDesk desk, Visitor visitor, Roadmap roadmap, bool isAllowed)
    {
        var table = roadmap.Tables[0];
        var row = table.Activities[0].Id;
        var moment = await desk.LatestAsync();
        var then = (await desk.RowAsync(row)).Cells[ColumnKind.Title];
        foreach (var column in (ColumnKind?[])[null, ColumnKind.Title])
        {
            await desk.WriteAsync(table.Id, row, then + "+");
            (await desk.Service<RestoreRow>().RunAsync(visitor, await desk.SeenAsync(roadmap.Id, row, moment), moment, column, default)).IsDone.ShouldBe(isAllowed);
            (await desk.RowAsync(row)).Cells[ColumnKind.Title].ShouldBe(isAllowed ? then : then + "+");
            await desk.WriteAsync(table.Id, row, then);
        }

        await desk.WriteAsync(table.Id, row, then + "+");
        await desk.Service<AddActivity>().BesideAsync(desk.Methodist, table.Id, row, Side.Below, 1, default);
        var seen = (await desk.Service<ComparisonQuery>().RunAsync(desk.Methodist, roadmap.Id, moment, null, default))!;
        seen.Rows.ShouldNotBeNull();
        (await desk.Service<RestoreRoadmap>().RunAsync(visitor, roadmap.Id, moment, seen.Latest, default)).IsDone.ShouldBe(isAllowed);
        (await desk.RowAsync(row)).Cells[ColumnKind.Title].ShouldBe(isAllowed ? then : then + "+");
        await desk.WriteAsync(table.Id, row, then);
        var theirs = await desk.Service<ComparisonQuery>().RunAsync(visitor, roadmap.Id, moment, null, default);
        (theirs?.Rows is not null).ShouldBe(isAllowed);
    }
}
