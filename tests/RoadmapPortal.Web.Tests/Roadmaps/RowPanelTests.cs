using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Details;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.History;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>The panel of one row: what it shows to whom, what it holds, and how it follows what is written.</summary>
public sealed class RowPanelTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private int LeaseCount => portal.Services.GetRequiredService<LiveRoadmaps>().Leases.Count;

    [Fact]
    public async Task Show_OwnRow_TellsItInFull()
    {
        var table = portal.Primorsk.MunicipalTable;
        var panel = Panel(portal.Primorsk, portal.Primorsk.MunicipalRoadmap);

        await panel.ShowAsync(Text(table.Activities[0].Id));

        var row = panel.Row.ShouldNotBeNull();
        row.Id.ShouldBe(table.Activities[0].Id);
        row.Cells.Select(cell => cell.Column).ShouldBe(table.Columns.OrderBy(column => column.Rank).Select(column => column.Kind));
        row.Find(ColumnKind.Title)!.Words.ShouldBe("Первое (Приморск)");
        var code = row.Find(ColumnKind.Codes)!.Codes.ShouldHaveSingleItem();
        (code.Code, code.Line!.Schools.Count).ShouldBe(("1.1", 2));
        var people = row.Find(ColumnKind.Responsible)!.People.ShouldNotBeNull();
        people.Named.Select(named => named.Entry.Label).ShouldBe(["Иванова А.А."]);
        panel.Leave();
    }

    [Fact]
    public async Task ClosedPanel_HoldsNothing()
    {
        var before = LeaseCount;
        var panel = Panel(portal.Primorsk, portal.Primorsk.MunicipalRoadmap);
        var row = Text(portal.Primorsk.MunicipalTable.Activities[0].Id);
        LeaseCount.ShouldBe(before);
        await panel.ShowAsync(row);
        await panel.ShowAsync(Text(portal.Primorsk.MunicipalTable.Activities[1].Id));
        LeaseCount.ShouldBe(before + 1);
        await panel.CloseAsync();
        (LeaseCount, panel.Row, panel.Asked, panel.History).ShouldBe((before, null, null, null));

        // Opened again, and the page goes while it is open, or even while it opens.
        await panel.ShowAsync(row);
        LeaseCount.ShouldBe(before + 1);
        panel.Leave();
        await panel.ShowAsync(row);
        LeaseCount.ShouldBe(before);
        var late = Panel(portal.Primorsk, portal.Primorsk.MunicipalRoadmap);
        var opening = late.ShowAsync(row);
        late.Leave();
        await opening;
        LeaseCount.ShouldBe(before);
    }

    [Fact]
    public async Task Show_ForeignOrMadeUpRow_ShowsNothingOfIt()
    {
        var panel = Panel(portal.Primorsk, portal.Primorsk.MunicipalRoadmap);
        foreach (var row in (string?[])[null, "", "<script>", new string('7', 100_000)])
        {
            await panel.ShowAsync(row);
            panel.Asked.ShouldBeNull();
        }

        await panel.ViewAsync(RowPanelView.History);
        foreach (var row in (ActivityId[])[ActivityId.New(), portal.Primorsk.GymnasiumRoadmap.Tables[0].Activities[0].Id, portal.Zarechny.MunicipalTable.Activities[0].Id])
        {
            await panel.ShowAsync(Text(row));
            panel.Row.ShouldBeNull();
            panel.History.ShouldBe([]);
        }

        panel.Leave();
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Show_EachRole_OnlyWhatItMayEdit(Role role)
    {
        var town = portal.Zarechny;
        foreach (var (roadmap, may) in new (Roadmap Roadmap, bool May)[]
        {
            (town.MunicipalRoadmap, role is Role.Methodist),
            (town.GymnasiumRoadmap, role is Role.Methodist or Role.Principal or Role.SchoolEditor),
            (town.SecondaryRoadmap, role is Role.Methodist),
            (portal.Primorsk.GymnasiumRoadmap, false),
        })
        {
            var panel = Panel(town, roadmap, role);
            await panel.ViewAsync(RowPanelView.History);
            await panel.ShowAsync(Text(roadmap.Tables[0].Activities[0].Id));
            (panel.Row is not null, panel.IsRefused, panel.History is { Count: > 0 }).ShouldBe((may, !may, may), $"{role}, {roadmap.Title}");
            panel.Leave();
        }
    }

    [Fact]
    public async Task WhatAnotherWrites_IsInTheOpenPanel_AndThereAndBackIsTwoChanges()
    {
        var roadmap = portal.Primorsk.SecondaryRoadmap;
        var row = roadmap.Tables[0].Activities[1];
        var words = row.Cells[ColumnKind.Title];
        var panel = Panel(portal.Primorsk, roadmap);
        await panel.ShowAsync(Text(row.Id));
        await panel.ViewAsync(RowPanelView.History);
        var before = panel.History!.Count;
        using var lease = (await portal.Services.GetRequiredService<LiveRoadmapQuery>().RunAsync(Visitor(portal.Primorsk, Role.Methodist), roadmap.Id, default))!;
        await WriteAsync(roadmap.Tables[0].Id, lease, row.Id, words, "Туда");
        await WriteAsync(roadmap.Tables[0].Id, lease, row.Id, "Туда", words);

        await panel.FollowAsync();

        panel.Row!.Find(ColumnKind.Title)!.Words.ShouldBe(words);
        panel.History!.Count.ShouldBe(before + 2);
        panel.History[0].Cells.ShouldBe([new CellChange(ColumnKind.Title, "Мероприятие", "Туда", words)]);

        // Another row is another matter: its change does not read this history again.
        var same = panel.History;
        var other = roadmap.Tables[0].Activities[0];
        await WriteAsync(roadmap.Tables[0].Id, lease, other.Id, other.Cells[ColumnKind.Title], "Иное");
        await panel.FollowAsync();
        panel.History.ShouldBeSameAs(same);
        panel.Leave();
    }

    [Fact]
    public async Task RemovedRow_IsSaidToBeGone_WithItsHistory()
    {
        var roadmap = portal.Zarechny.SecondaryRoadmap;
        var row = roadmap.Tables[0].Activities[^1].Id; // Not the first, which other tests look at.
        var panel = Panel(portal.Zarechny, roadmap);
        await panel.ShowAsync(Text(row));
        await panel.ViewAsync(RowPanelView.History);
        using var lease = (await portal.Services.GetRequiredService<LiveRoadmapQuery>().RunAsync(Visitor(portal.Zarechny, Role.Methodist), roadmap.Id, default))!;
        (await portal.Services.GetRequiredService<RemoveActivity>().RunAsync(Visitor(portal.Zarechny, Role.Methodist), roadmap.Tables[0].Id, [row], default)).IsDone.ShouldBeTrue();
        await lease.Roadmap.ReloadAsync();

        await panel.FollowAsync();

        (panel.Row, panel.IsRefused).ShouldBe((null, false));
        panel.History![0].Deed.ShouldBe(RowDeed.Removed);
        panel.Leave();
    }

    [Fact]
    public async Task ManyChanges_ComeInParts_AndStayWhenMoreIsWritten()
    {
        var roadmap = portal.Zarechny.GymnasiumRoadmap;
        var row = roadmap.Tables[0].Activities[0];
        using var lease = (await portal.Services.GetRequiredService<LiveRoadmapQuery>().RunAsync(Visitor(portal.Zarechny, Role.Methodist), roadmap.Id, default))!;
        var words = lease.Roadmap.Findings!.InFull(row.Id)!.Find(ColumnKind.Title)!.Words;
        for (var at = 0; at < RowHistoryQuery.MostOnAPage + 2; at++)
        {
            await WriteAsync(roadmap.Tables[0].Id, lease, row.Id, words, words = $"Раз {at}", portal.Zarechny);
        }

        var panel = Panel(portal.Zarechny, roadmap);
        await panel.ShowAsync(Text(row.Id));
        await panel.ViewAsync(RowPanelView.History);
        (panel.History!.Count, panel.HasMore).ShouldBe((20, true));
        await panel.MoreAsync();
        (panel.History!.Count, panel.HasMore).ShouldBe((23, false));
        await WriteAsync(roadmap.Tables[0].Id, lease, row.Id, words, "И ещё", portal.Zarechny);
        await panel.FollowAsync();
        (panel.History!.Count, panel.History[0].Cells[0].After).ShouldBe((24, "И ещё"));
        panel.Leave();
    }

    private static string Text(ActivityId row) => row.Value.ToString();

    private static Visitor Visitor(Town town, Role role) => new(town.PersonIn(role), role.ToString(), town.StampOf(role), town.Slug);

    private RowPanelSession Panel(Town town, Roadmap roadmap, Role role = Role.Methodist) => new(
        portal.Services.GetRequiredService<LiveRoadmapQuery>(), portal.Services.GetRequiredService<RowHistoryQuery>(), Visitor(town, role), roadmap.Id, NullLogger.Instance);

    private async Task WriteAsync(RoadmapTableId table, LiveRoadmapLease lease, ActivityId row, string seen, string words, Town? town = null)
    {
        var writing = new CellWriting(row, ColumnKind.Title, seen, words);
        (await portal.Services.GetRequiredService<SaveCells>().RunAsync(Visitor(town ?? portal.Primorsk, Role.Methodist), table, writing, default)).Refusals.ShouldBeEmpty();
        await lease.Roadmap.WroteAsync(table, [writing]);
    }
}
