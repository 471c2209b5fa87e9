using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.FindAndReplace;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.FindAndReplace;

namespace RoadmapPortal.Web.Tests.Roadmaps.FindAndReplace;

/// <summary>The action and the query as the page calls them. Each test has a roadmap or words of its own: they share a database.</summary>
public sealed class ReplaceInCellsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Fact]
    public async Task Replace_EveryCellFound_WritesThemTogether_LinksAnew_AndTakesAllBack()
    {
        var roadmap = portal.Primorsk.MunicipalRoadmap;
        using var lease = await OpenAsync(portal.Primorsk, roadmap);
        var replacement = Replace("Иванова А.А.", "Петров П.П.");
        var view = await FindAsync(portal.Primorsk, roadmap, replacement);
        (view.Cells, view.Places, view.Found.Count).ShouldBe((4, 4, 4));
        view.Found[0].Where.ShouldBe("I. КАДРОВЫЕ РЕСУРСЫ, муниципальный уровень, строка 1, графа «Ответственные»");
        var wishes = Wishes(view, replacement);
        var replaced = (await RunAsync(portal.Primorsk, Role.Methodist, roadmap, wishes)).Value.ShouldNotBeNull();
        (replaced.Written, replaced.Left.Count).ShouldBe((4, 0));
        await UntilAsync(lease, () => ShownAsIs("Петров П.П."));
        var rows = await RowsAsync(portal.Primorsk, roadmap);
        rows.ShouldAllBe(row => row.Cells[ColumnKind.Responsible] == "Петров П.П." && row.Responsible.Count == 0);
        (await RunAsync(portal.Primorsk, Role.Methodist, roadmap, wishes)).Value.ShouldBe(replaced with { Left = [] }, new Same());

        var done = (await FindAsync(portal.Primorsk, roadmap, null, WrittenCells.MarkOf(replaced.At!.Value))).Written.ShouldNotBeNull();
        done.Changes.Count.ShouldBe(4);
        var back = (await RunAsync(portal.Primorsk, Role.Methodist, roadmap, done.Inverse())).Value.ShouldNotBeNull();
        (back.Written, back.Left.Count).ShouldBe((4, 0));
        await UntilAsync(lease, () => ShownAsIs("Иванова А.А."));
        rows = await RowsAsync(portal.Primorsk, roadmap);
        rows.ShouldAllBe(row => row.Cells[ColumnKind.Responsible] == "Иванова А.А." && row.Responsible.Count == 1);

        bool ShownAsIs(string name) => lease.Roadmap.Findings!.SheetOf(portal.Primorsk.MunicipalTable.Id)!.Runs.SelectMany(run => run.Rows)
            .All(row => row.Words(ColumnKind.Responsible) == name);
    }

    /// <summary>The database tells the open editors of it; they need not be told.</summary>
    private static async Task UntilAsync(LiveRoadmapLease lease, Func<bool> holds)
    {
        using var changed = new SemaphoreSlim(0);
        void Release() => changed.Release();
        lease.Roadmap.Changed += Release;
        while (!holds())
        {
            (await changed.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeTrue("Nothing was heard.");
        }

        lease.Roadmap.Changed -= Release;
    }

    [Fact]
    public async Task Replace_CellsChangedOrRemovedMeanwhile_AreLeftAndTold_TheOthersWritten()
    {
        var roadmap = portal.Zarechny.MunicipalRoadmap;
        var rows = portal.Zarechny.MunicipalTable.Activities;
        var replacement = Replace("(Заречный)", "(З.)", ColumnKind.Title);
        var view = await FindAsync(portal.Zarechny, roadmap, replacement);
        view.Cells.ShouldBe(4);
        await SaveAsync(portal.Zarechny, rows[0].Id, "Первое (Заречный)", "Чужой текст (Заречный)");
        (await portal.Services.GetRequiredService<RemoveActivity>().RunAsync(Visit(portal.Zarechny, Role.Methodist), portal.Zarechny.MunicipalTable.Id, [rows[1].Id], default)).IsDone.ShouldBeTrue();
        var replaced = (await RunAsync(portal.Zarechny, Role.Methodist, roadmap, Wishes(view, replacement))).Value.ShouldNotBeNull();
        replaced.Written.ShouldBe(2);
        replaced.Left.Select(cell => (cell.Title, cell.Refusals.Single().Rule)).ShouldBe(
            [("Чужой текст (Заречный)", FindInCellsQuery.CellIsStillAsFound), ("Второе (Заречный)", Activity.RowIsInPlace)]);
        (await RowsAsync(portal.Zarechny, roadmap)).Select(row => row.Cells[ColumnKind.Title]).ShouldBe(
            ["Чужой текст (Заречный)", "Второе (Заречный)", "Третье (З.)", "Четвёртое (З.)"], ignoreOrder: true);

        // Taking back leaves what has changed since.
        await SaveAsync(portal.Zarechny, rows[2].Id, "Третье (З.)", "Ещё иначе");
        var done = (await FindAsync(portal.Zarechny, roadmap, null, WrittenCells.MarkOf(replaced.At!.Value))).Written.ShouldNotBeNull();
        var back = (await RunAsync(portal.Zarechny, Role.Methodist, roadmap, done.Inverse())).Value.ShouldNotBeNull();
        (back.Written, back.Left.Single().Title).ShouldBe((1, "Ещё иначе"));
    }

    [Fact]
    public async Task Replace_AtOnceByTwo_WritesEachCellOnce()
    {
        var roadmap = portal.Zarechny.SecondaryRoadmap;
        var replacement = Replace("1.1", "1.1, 1.1", ColumnKind.Codes);
        var wishes = Wishes(await FindAsync(portal.Zarechny, roadmap, replacement), replacement);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(portal.Zarechny, Role.Methodist, roadmap, wishes)));
        outcomes.ShouldAllBe(outcome => outcome.IsDone && outcome.Value!.Written == 4 && outcome.Value.Left.Count == 0);
        (await RowsAsync(portal.Zarechny, roadmap)).ShouldAllBe(row => row.Cells[ColumnKind.Codes] == "1.1, 1.1" && row.Parameters.Count == 1);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Replace_EachRole_OnlyWhereItMayEdit(Role role)
    {
        var town = portal.Primorsk;
        foreach (var (roadmap, mayEdit) in ((Roadmap, bool)[])
            [
                (town.MunicipalRoadmap, role == Role.Methodist), (town.SecondaryRoadmap, role == Role.Methodist),
                (town.GymnasiumRoadmap, role is Role.Methodist or Role.Principal or Role.SchoolEditor),
            ])
        {
            var row = roadmap.Tables[0].Activities[0];
            var words = (await RowsAsync(town, roadmap)).Single(other => other.Id == row.Id).Cells[ColumnKind.Title];
            var wish = CellWish.Of(new CellChange(row.Id, ColumnKind.Title, words, words + "!"));
            (await RunAsync(town, role, roadmap, [wish])).IsDone.ShouldBe(mayEdit);
            (await Query.RunAsync(Visit(town, role), roadmap.Id, null, null, default) is not null).ShouldBe(mayEdit);
            (await RowsAsync(town, roadmap)).Single(other => other.Id == row.Id).Cells[ColumnKind.Title].ShouldBe(mayEdit ? words + "!" : words);
        }

        var foreign = portal.Zarechny.GymnasiumRoadmap;
        var theirs = CellWish.Of(new CellChange(foreign.Tables[0].Activities[0].Id, ColumnKind.Title, "Первое (Заречный)", "взлом"));
        foreach (var slug in (string[])["primorsk", "zarechny"])
        {
            (await Action.RunAsync(Visit(town, role) with { Slug = slug }, foreign.Id, [theirs], default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
            (await Query.RunAsync(Visit(town, role) with { Slug = slug }, foreign.Id, Replace("Первое", ""), null, default)).ShouldBeNull();
        }

        (await RowsAsync(portal.Zarechny, foreign)).ShouldNotContain(row => row.Cells[ColumnKind.Title] == "взлом");
    }

    [Fact]
    public async Task Replace_CellsOfAnotherRoadmapOrColumn_AreLeft()
    {
        var town = portal.Primorsk;
        var elsewhere = town.SecondaryRoadmap.Tables[0].Activities[1];
        var here = town.GymnasiumRoadmap.Tables[0].Activities[1];
        var replaced = (await RunAsync(
            town,
            Role.Principal,
            town.GymnasiumRoadmap,
            [
                CellWish.Of(new CellChange(elsewhere.Id, ColumnKind.Title, "Второе (Приморск)", "взлом")), CellWish.Of(new CellChange(here.Id, ColumnKind.Number, "", "7")),
                CellWish.Of(new CellChange(here.Id, ColumnKind.Dates, "", "май")),
            ])).Value.ShouldNotBeNull();
        replaced.Written.ShouldBe(0);
        replaced.At.ShouldBeNull();
        replaced.Left.Select(cell => cell.Refusals.Single().Rule).ShouldBe([Gate.IsFound, Gate.IsFound, Gate.IsFound]);
        (await RowsAsync(town, town.SecondaryRoadmap)).ShouldNotContain(row => row.Cells[ColumnKind.Title] == "взлом");
    }

    [Fact]
    public async Task Replace_NothingOrTooMuch_IsRefused()
    {
        var roadmap = portal.Primorsk.MunicipalRoadmap;
        (await RunAsync(portal.Primorsk, Role.Methodist, roadmap, [])).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(ReplaceInCells.CellsAreChosen);
        var many = Enumerable.Range(0, 501).Select(_ => CellWish.Of(new CellChange(ActivityId.New(), ColumnKind.Title, "", "а"))).ToList();
        (await RunAsync(portal.Primorsk, Role.Methodist, roadmap, many)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(ReplaceInCells.CellsAreFew);
        var row = portal.Primorsk.MunicipalTable.Activities[3];
        var words = (await RowsAsync(portal.Primorsk, roadmap)).Single(other => other.Id == row.Id).Cells[ColumnKind.Title];
        var endless = CellWish.Of(new CellChange(row.Id, ColumnKind.Title, words, new string('а', Cells.LongestText + 1)));
        (await RunAsync(portal.Primorsk, Role.Methodist, roadmap, [endless])).Value!.Left.ShouldHaveSingleItem().Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Activity.CellFits);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1")]
    [InlineData("9223372036854775807")]
    [InlineData("мусор")]
    public async Task Done_AnyOtherMark_IsNothing(string? mark) =>
        (await FindAsync(portal.Primorsk, portal.Primorsk.MunicipalRoadmap, null, mark)).Written.ShouldBeNull();

    private ReplaceInCells Action => portal.Services.GetRequiredService<ReplaceInCells>();

    private FindInCellsQuery Query => portal.Services.GetRequiredService<FindInCellsQuery>();

    private Task<Outcome<ReplacedCells>> RunAsync(Town town, Role role, Roadmap roadmap, IReadOnlyList<CellWish> wishes) =>
        Action.RunAsync(Visit(town, role), roadmap.Id, wishes, default);

    private async Task<FindView> FindAsync(Town town, Roadmap roadmap, Replacement? replacement, string? done = null) =>
        (await Query.RunAsync(Visit(town, Role.Methodist), roadmap.Id, replacement, done, default)).ShouldNotBeNull();

    /// <summary>As the page's boxes send them.</summary>
    private static IReadOnlyList<CellWish> Wishes(FindView view, Replacement replacement) =>
        [.. view.Found.Select(cell => CellWish.FromBox(CellWish.Box(cell.Change), replacement).ShouldNotBeNull())];

    private static Replacement Replace(string words, string with, params ColumnKind[] columns) =>
        new(new WordSearch(words, WholeWords: true, MatchesCase: true, AsRead: false), with, columns);

    private async Task SaveAsync(Town town, ActivityId row, string seen, string words) =>
        (await portal.Services.GetRequiredService<SaveCells>().RunAsync(Visit(town, Role.Methodist), town.MunicipalTable.Id, new CellWriting(row, ColumnKind.Title, seen, words), default)).IsDone.ShouldBeTrue();

    private Task<LiveRoadmapLease> OpenAsync(Town town, Roadmap roadmap) => OpenAsync(portal.Services.GetRequiredService<LiveRoadmapQuery>(), Visit(town, Role.Methodist), roadmap);

    private static async Task<LiveRoadmapLease> OpenAsync(LiveRoadmapQuery query, Visitor visitor, Roadmap roadmap) => (await query.RunAsync(visitor, roadmap.Id, default)).ShouldNotBeNull();

    private async Task<IReadOnlyList<Activity>> RowsAsync(Town town, Roadmap roadmap)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        var table = roadmap.Tables[0].Id;
        return await context.Activities.AsNoTracking().Include(row => row.Parameters).Include(row => row.Responsible).Where(row => row.TableId == table).ToListAsync();
    }

    private static Visitor Visit(Town town, Role role) => new(town.PersonIn(role), role.ToString(), town.StampOf(role), town.Slug);

    /// <summary>The database keeps microseconds of a moment.</summary>
    private sealed class Same : IEqualityComparer<ReplacedCells?>
    {
        public bool Equals(ReplacedCells? x, ReplacedCells? y) =>
            (x!.Written, x.Left.Count, WrittenCells.MarkOf(x.At!.Value)) == (y!.Written, y.Left.Count, WrittenCells.MarkOf(y.At!.Value));

        public int GetHashCode(ReplacedCells? obj) => 0;
    }
}
