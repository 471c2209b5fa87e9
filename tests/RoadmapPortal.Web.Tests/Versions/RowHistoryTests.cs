using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.History;

namespace RoadmapPortal.Web.Tests.Versions;

public sealed class RowHistoryTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private VersionDesk Primorsk => new(portal, portal.Primorsk);

    [Fact]
    public async Task History_TellsEachDeed_NewestFirst()
    {
        var table = portal.Primorsk.MunicipalTable;
        var row = table.Activities[1].Id;
        await Primorsk.WriteAsync(table.Id, row, "Другое");
        await Primorsk.Service<MoveActivity>().StepAsync(Primorsk.Methodist, table.Id, [row], Side.Above, default);
        await Primorsk.Service<RemoveActivity>().RunAsync(Primorsk.Methodist, table.Id, [row], default);
        await Primorsk.Service<RemoveActivity>().UndoAsync(Primorsk.Methodist, table.Id, [row], default);
        var history = (await HistoryAsync(Role.Observer, row))!.Entries;
        history.Select(entry => entry.Deed).ShouldBe([RowDeed.BroughtBack, RowDeed.Removed, RowDeed.Moved, RowDeed.Written, RowDeed.Added]);
        history[3].Cells.ShouldBe([new CellChange(ColumnKind.Title, "Мероприятие", "Второе (Приморск)", "Другое")]);
        history[3].By.ShouldBe("Methodist");
        history[4].By.ShouldBe("Тест");
        history[4].Cells.Select(cell => cell.After).ShouldBe(["Второе (Приморск)", "1.1", "Иванова А.А."]);
        history.Select(entry => entry.At).ShouldBe(history.Select(entry => entry.At).OrderDescending());
    }

    [Fact]
    public async Task History_OfManyChanges_ComesInPages()
    {
        var table = portal.Primorsk.SecondaryRoadmap.Tables[0];
        var row = table.Activities[0].Id;
        for (var at = 0; at < RowHistoryQuery.MostOnAPage + 2; at++)
        {
            await Primorsk.WriteAsync(table.Id, row, $"Раз {at}");
        }

        var first = (await HistoryAsync(Role.Methodist, row))!;
        (first.Entries.Count, first.HasMore, first.Entries[0].Cells[0].After).ShouldBe((20, true, "Раз 21"));
        var second = (await Primorsk.Service<RowHistoryQuery>().RunAsync(Primorsk.Methodist, row, 2, default))!;
        (second.Entries.Count, second.HasMore, second.Entries[0].Cells[0].After).ShouldBe((3, false, "Раз 1"));
        (await Primorsk.Service<RowHistoryQuery>().RunAsync(Primorsk.Methodist, row, int.MinValue, default))!.Page.ShouldBe(1);
        (await Primorsk.Service<RowHistoryQuery>().RunAsync(Primorsk.Methodist, row, int.MaxValue, default))!.Entries.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task History_EachRole_OnlyOfWhatItMayRead(Role role)
    {
        var ofOneSchool = role is Role.Principal or Role.SchoolEditor;
        (await HistoryAsync(role, portal.Primorsk.MunicipalTable.Activities[0].Id) is not null).ShouldBe(!ofOneSchool);
        (await HistoryAsync(role, portal.Primorsk.GymnasiumRoadmap.Tables[0].Activities[0].Id)).ShouldNotBeNull();
        (await HistoryAsync(role, portal.Primorsk.SecondaryRoadmap.Tables[0].Activities[0].Id) is not null).ShouldBe(!ofOneSchool);
        foreach (var slug in (string[])["primorsk", "zarechny"])
        {
            (await Primorsk.Service<RowHistoryQuery>().RunAsync(Primorsk.Visit(role) with { Slug = slug }, portal.Zarechny.GymnasiumRoadmap.Tables[0].Activities[0].Id, 1, default)).ShouldBeNull();
        }
    }

    private Task<RowHistoryPage?> HistoryAsync(Role role, ActivityId row) => Primorsk.Service<RowHistoryQuery>().RunAsync(Primorsk.Visit(role), row, 1, default);
}
