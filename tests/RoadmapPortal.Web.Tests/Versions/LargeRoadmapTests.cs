using System.Diagnostics;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Web.Features.Roadmaps.Versions;

namespace RoadmapPortal.Web.Tests.Versions;

/// <summary>The largest roadmaps and the longest cells stay within what a page and a person bear.</summary>
public sealed class LargeRoadmapTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string Monster = string.Join(' ', Enumerable.Range(0, Cells.LongestText / 8).Select(at => $"сл{at % 97:00000}"))[..(Cells.LongestText - 1)];

    private VersionDesk Primorsk => new(portal, portal.Primorsk);

    [Fact]
    public async Task TwoThousandRows_AreComparedInPages_AndBroughtBackAtOnce()
    {
        var roadmap = portal.Primorsk.MunicipalRoadmap;
        var before = await Primorsk.LatestAsync();
        await FillAsync(roadmap, 2_000);
        var filled = await Primorsk.LatestAsync();
        await Primorsk.WriteAsync(roadmap.Tables[0].Id, roadmap.Tables[0].Activities[0].Id, Monster);
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        var address = $"/m/primorsk/roadmaps/{roadmap.Id.Value}/versions";
        var clock = Stopwatch.StartNew();
        var page = await browser.TextAsync($"{address}?from={Moment.Address(before)}&page=2");
        page.ShouldContain("2001 строка отличается: 1 изменена, 2000 добавлено.");
        page.ShouldContain("Страница 2 из 21");
        page.Length.ShouldBeLessThan(600_000);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        clock.Restart();
        (await Primorsk.Service<RestoreRoadmap>().RunAsync(Primorsk.Methodist, roadmap.Id, before, await SeenAsync(roadmap.Id, before), default)).Refusals.ShouldBeEmpty();
        (await Primorsk.NowAsync(roadmap.Id)).Tables[0].Rows.Select(row => row.Number + row.Cells[ColumnKind.Title])
            .ShouldBe(["1.Первое (Приморск)", "2.Второе (Приморск)", "3.Третье (Приморск)", "1.Четвёртое (Приморск)"]);
        (await Primorsk.Service<RestoreRoadmap>().RunAsync(Primorsk.Methodist, roadmap.Id, filled, await SeenAsync(roadmap.Id, filled), default)).Refusals.ShouldBeEmpty();
        (await Primorsk.NowAsync(roadmap.Id)).Tables[0].Rows.Count().ShouldBe(2_004);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Pages_OfLongCells_HoldFewerRows()
    {
        var section = new SectionState(SectionId.New(), null, null, null);
        var rows = Enumerable.Range(0, 40).Zip(Rank.Series(40)).Select(pair =>
            new RowState(ActivityId.New(), section.Id, Level.None, pair.Second, "", Cells.From([new(ColumnKind.Title, Monster)]))).ToList();
        var empty = new TableState(RoadmapTableId.New(), new TableFrame("План", TableNumbering.None, ""), [], [section], []);
        var full = new TableState(empty.Id, empty.Frame, [], [section], rows);
        var comparison = RoadmapComparison.Between(new RoadmapState("", [], [], [], [empty]), new RoadmapState("", [], [], [], [full]));
        var pages = ComparedPages.Of(comparison, all: false);
        pages.Count.ShouldBe(3, "15 rows of 20,000 signs fill a page");
        pages.Rows(1).Count.ShouldBe(15);
        pages.Rows(3).Count.ShouldBe(10);
        pages.Rows(99).ShouldBe(pages.Rows(3));
    }

    private async Task<DateTimeOffset> SeenAsync(RoadmapId id, DateTimeOffset moment) =>
        (await Primorsk.Service<ComparisonQuery>().RunAsync(Primorsk.Methodist, id, moment, null, default))!.Latest;

    private async Task FillAsync(MunicipalRoadmap roadmap, int count)
    {
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        context.Attach(roadmap);
        var table = roadmap.Tables[0];
        var section = table.AddSection("II. МНОГО", null, null);
        var known = table.Activities.ToHashSet();
        table.Fill(section, Level.None, [.. Enumerable.Range(0, count).Select(at => new ActivityWords("", Cells.From([new(ColumnKind.Title, $"Мероприятие {at}")])))], RowMeaning.Nothing);
        context.Add(section);
        context.AddRange(table.Activities.Where(row => !known.Contains(row)));
        await context.SaveChangesAsync();
    }
}
