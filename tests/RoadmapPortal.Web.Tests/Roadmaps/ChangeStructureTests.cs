using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.Read;
using RoadmapPortal.Web.Features.Roadmaps.Structure;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>The structure's action on a real database, by those who may and those who may not: all of a press, or nothing.</summary>
public sealed class ChangeStructureTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Role[] MayEditSchools = [Role.Methodist, Role.Principal, Role.SchoolEditor];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryDeed_EachRole_OnlyWhereItMay(Role role)
    {
        var visitor = Visit(portal.Primorsk, role);
        await TryAllAsync(visitor, portal.Primorsk, portal.Primorsk.MunicipalRoadmap.Id, role == Role.Methodist);
        await TryAllAsync(visitor, portal.Primorsk, portal.Primorsk.GymnasiumRoadmap.Id, MayEditSchools.Contains(role));
        await TryAllAsync(visitor, portal.Primorsk, portal.Primorsk.SecondaryRoadmap.Id, role == Role.Methodist);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryDeed_OnAnotherTownsRoadmap_FindsNothing(Role role)
    {
        await TryAllAsync(Visit(portal.Primorsk, role), portal.Zarechny, portal.Zarechny.MunicipalRoadmap.Id, isAllowed: false);
        await TryAllAsync(Visit(portal.Primorsk, role) with { Slug = "zarechny" }, portal.Zarechny, portal.Zarechny.GymnasiumRoadmap.Id, isAllowed: false);
    }

    [Fact]
    public async Task Deed_OnAPartOfAnotherRoadmap_FindsNoPart()
    {
        var town = portal.Primorsk;
        var principal = Visit(town, Role.Principal);
        var foreign = await LoadAsync(town, town.MunicipalRoadmap.Id);
        var before = Print(foreign);
        foreach (var deed in Deeds(foreign).Where(deed => deed.Id != Guid.Empty && deed.Kind != nameof(BlockKind.Prose)))
        {
            var outcome = await Change.RunAsync(principal, town.GymnasiumRoadmap.Id, [], deed, default);
            outcome.Refusals.ShouldHaveSingleItem(deed.ToString()).Rule.ShouldBe(ChangeStructure.PartIsInPlace);
        }

        var title = new StructureWriting($"table-{foreign.Tables[0].Id.Value}-title", foreign.Tables[0].Title, "Взлом");
        (await Change.RunAsync(principal, town.GymnasiumRoadmap.Id, [title], null, default)).IsDone.ShouldBeFalse();
        Print(await LoadAsync(town, town.MunicipalRoadmap.Id)).ShouldBe(before);
    }

    [Fact]
    public async Task EveryDeed_WhileTheReviewerHasTheRoadmap_IsRefused()
    {
        var town = portal.Zarechny;
        await portal.Database.AskAdminAsync($"update school_roadmaps set stage = 'Submitted' where id = '{town.SecondaryRoadmap.Id.Value}'");
        var before = await LoadAsync(town, town.SecondaryRoadmap.Id);
        foreach (var deed in Deeds(before))
        {
            (await Change.RunAsync(Methodist(town), before.Id, [Title(before, "Другое")], deed, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Roadmap.OnlyADraftIsEdited);
        }

        Print(await LoadAsync(town, before.Id)).ShouldBe(Print(before));
        (await Query.RunAsync(Methodist(town), before.Id, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Writing_AfterAnother_IsRefusedWithTheirWords_AndNothingOfThePressIsDone()
    {
        var town = portal.Zarechny;
        var seen = await LoadAsync(town, town.MunicipalRoadmap.Id);
        var goal = seen.Blocks[0];
        var name = $"block-{goal.Id.Value}-text";
        (await Change.RunAsync(Methodist(town), seen.Id, [new(name, goal.Text!, "Чужой текст")], null, default)).IsDone.ShouldBeTrue();
        var mine = new StructureWriting(name, goal.Text!, "Мой текст");
        var told = await Change.RunAsync(Methodist(town), seen.Id, [Title(seen, "Новое имя"), mine], new StructureDeed("add", "task", Guid.Empty), default);
        var problem = told.Value!.Problems.ShouldHaveSingleItem();
        (problem.Place, problem.Refusal.Rule).ShouldBe((name, Wording.IsStillAsSeen));
        problem.Refusal.Words.ShouldContain("«Чужой текст»");
        var after = await LoadAsync(town, seen.Id);
        (after.Title, after.Blocks[0].Text, after.Tasks.Count).ShouldBe((seen.Title, "Чужой текст", seen.Tasks.Count));
        (await Change.RunAsync(Methodist(town), seen.Id, [mine with { Seen = "Чужой текст" }], null, default)).IsDone.ShouldBeTrue();
        (await LoadAsync(town, seen.Id)).Blocks[0].Text.ShouldBe("Мой текст");
    }

    [Fact]
    public async Task Remove_APartThatSomebodyRewrote_IsRefused_UntilItIsSeen()
    {
        var town = portal.Zarechny;
        var id = town.GymnasiumRoadmap.Id;
        var block = await AddAsync(town, id, new StructureDeed("add", "Prose", Guid.Empty));
        var field = block + "-text";
        (await Change.RunAsync(Methodist(town), id, [new(field, "", "Важное\r\nв двух строках")], null, default)).IsDone.ShouldBeTrue();
        var remove = new StructureDeed("remove", "block", Guid.Parse(block["block-".Length..]));
        var told = await Change.RunAsync(Methodist(town), id, [new(field, "", "")], remove, default);
        told.Value!.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Place.ShouldBe(field), problem => problem.Refusal.Words.ShouldContain("«Важное\nв двух строках»"));
        (await Change.RunAsync(Methodist(town), id, [new(field, "Важное\r\nв двух строках", "недописано")], remove, default)).IsDone.ShouldBeTrue();
        var gone = await Change.RunAsync(Methodist(town), id, [new(field, "Важное", "Ещё")], remove, default);
        gone.Refusals.Select(refusal => refusal.Rule).ShouldBe([ChangeStructure.PartIsInPlace, ChangeStructure.PartIsInPlace]);
        await using var context = portal.Database.Portal.Open(town.Scope);
        var history = await context.History.Where(entry => entry.SubjectId == remove.Id).OrderBy(entry => entry.At).ToListAsync();
        history.Select(entry => entry.Kind.ToString()).ShouldBe(["Added", "Changed", "Removed"]);
        history[2].Changes.ShouldContain(change => change.Field == "text" && change.From == "Важное\nв двух строках");
    }

    [Fact]
    public async Task RemoveSectionAndTable_WithRowsRemovedBefore_LeaveNothingBroken()
    {
        var town = portal.Zarechny;
        var id = town.GymnasiumRoadmap.Id;
        var deed = new StructureDeed("add", "table", Guid.Empty) { Columns = [ColumnKind.Number, ColumnKind.Title], Title = "Новая" };
        var block = await AddAsync(town, id, deed);
        var table = (await LoadAsync(town, id)).Tables.Single(table => table.Title == "Новая");
        var first = table.Sections[0].Id;
        var second = await AddAsync(town, id, new StructureDeed("add", "section", table.Id.Value));
        await EditAsync(town, table.Id, open => open.Remove(open.AddLast(first, Level.None).Id, DateTimeOffset.UnixEpoch));
        await EditAsync(town, table.Id, open => open.AddLast(open.Sections[1].Id, Level.None));
        var full = new StructureDeed("remove", "block", Guid.Parse(block["block-".Length..]));
        (await Change.RunAsync(Methodist(town), id, [], full, default)).Refusals.ShouldHaveSingleItem().ShouldBe(Roadmap.RemovedTableHasNoRows.Refuse(1));
        (await Change.RunAsync(Methodist(town), id, [], new StructureDeed("remove", "section", first.Value), default)).IsDone.ShouldBeTrue();
        (await Change.RunAsync(Methodist(town), id, [new($"{second}-level-School", "", "+ШКОЛЫ")], null, default)).IsDone.ShouldBeTrue();
        var rows = (await LoadAsync(town, id)).Tables.Single(other => other.Id == table.Id).Activities;
        rows.ShouldAllBe(row => "section-" + row.SectionId.Value == second && row.Level == Level.School);
        await EditAsync(town, table.Id, open => open.Remove(open.Activities.Single(row => row.RemovedAt is null).Id, DateTimeOffset.UnixEpoch));

        // A school's decision keeps the removed row, and with it the table.
        var offer = new OfferedActivity(town.Tenant, id, town.MunicipalTable.Activities.Single(row => row.Level == Level.School).Id, rows[0].Id);
        await using var context = portal.Database.Portal.Open(town.Scope);
        context.Add(offer);
        await context.SaveChangesAsync();
        (await Change.RunAsync(Methodist(town), id, [], full, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(StructureDesk.PartIsNotNeeded);
        context.Remove(offer);
        await context.SaveChangesAsync();
        (await Change.RunAsync(Methodist(town), id, [], full, default)).IsDone.ShouldBeTrue();
        (await LoadAsync(town, id)).Tables.ShouldAllBe(other => other.Id != table.Id);
    }

    [Fact]
    public async Task Hide_TakesTheWordsOutOfThePaperAndTheEditor_AndNotOutOfTheTable()
    {
        var town = portal.Zarechny;
        var table = (await LoadAsync(town, town.MunicipalRoadmap.Id)).Tables[0];
        var codes = table.Columns.Single(column => column.Kind == ColumnKind.Codes).Id.Value;
        (await Change.RunAsync(Methodist(town), table.RoadmapId, [], new StructureDeed("hide", "column", codes), default)).IsDone.ShouldBeTrue();
        await using var context = portal.Database.Portal.Open(town.Scope);
        var paper = RoadmapPaper.From((await RoadmapSourcesLoader.LoadAsync(context, table.RoadmapId, default))!);
        paper.Tables[0].Columns.ShouldNotContain(column => column.Kind == ColumnKind.Codes);
        var row = paper.Tables[0].Sections[0].Activities[0];
        (row.Cells[ColumnKind.Codes], row.Codes.Count, row.Cells[ColumnKind.Title]).ShouldBe(("", 0, "Первое (Заречный)"));
        var editable = await portal.Services.GetRequiredService<EditableTableQuery>().RunAsync(Methodist(town), table.Id, default);
        editable!.Columns.ShouldNotContain(column => column.Kind == ColumnKind.Codes);
        (await LoadAsync(town, table.RoadmapId)).Tables[0].Activities.ShouldAllBe(activity => activity.Cells[ColumnKind.Codes] == "1.1");
    }

    [Fact]
    public async Task Add_ByManyAtOnce_AddsEach_AndNoneTwice()
    {
        var town = portal.Zarechny;
        var before = await LoadAsync(town, town.MunicipalRoadmap.Id);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            Task.Run(() => Change.RunAsync(Methodist(town), before.Id, [], new StructureDeed("add", "indicator", Guid.Empty), default))));
        outcomes.ShouldAllBe(outcome => outcome.IsDone);
        (await LoadAsync(town, before.Id)).Indicators.Select(indicator => indicator.Marker).ShouldBe(["1.", "2.", "3.", "4."]);
    }

    [Fact]
    public async Task Period_IsTheMethodistsAlone()
    {
        var town = portal.Zarechny;
        var seen = PeriodSpelling.Of(town.Period.Terms());
        var writing = new StructureWriting("period", seen, "2023-09-01\n31.12.2024\n2024 год");
        (await Change.RunAsync(Visit(town, Role.Principal), town.GymnasiumRoadmap.Id, [writing], null, default)).IsDone.ShouldBeFalse();
        (await PeriodAsync(town)).ShouldBe(town.Period.Terms());
        var wrong = await Change.RunAsync(Methodist(town), town.GymnasiumRoadmap.Id, [writing with { Typed = "2023-09-01\n\n2024 год" }, Title(await LoadAsync(town, town.GymnasiumRoadmap.Id), "Не то")], null, default);
        wrong.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(PeriodSpelling.DaysAreWritten);
        (await Change.RunAsync(Methodist(town), town.GymnasiumRoadmap.Id, [writing], null, default)).IsDone.ShouldBeTrue();
        (await PeriodAsync(town)).ShouldBe(new PeriodTerms("2024 год", new DateOnly(2023, 9, 1), new DateOnly(2024, 12, 31)));
        (await PeriodAsync(portal.Primorsk)).ShouldBe(portal.Primorsk.Period.Terms());
        var late = await Change.RunAsync(Methodist(town), town.MunicipalRoadmap.Id, [writing with { Typed = "2025-09-01\n2024-12-31\n2025 год" }], null, default);
        late.Refusals.Select(refusal => refusal.Rule).ShouldBe([Wording.IsStillAsSeen, PlanningPeriod.BeginsBeforeItEnds]);
    }

    private ChangeStructure Change => portal.Services.GetRequiredService<ChangeStructure>();

    private StructureQuery Query => portal.Services.GetRequiredService<StructureQuery>();

    private async Task TryAllAsync(Visitor visitor, Town town, RoadmapId id, bool isAllowed)
    {
        var start = await LoadAsync(town, id);
        foreach (var deed in Deeds(start))
        {
            var before = await LoadAsync(town, id);
            var outcome = await Change.RunAsync(visitor, id, [Title(before, before.Title + "!")], deed, default);
            outcome.IsDone.ShouldBe(isAllowed, $"{visitor.Name}: {deed} {string.Join(' ', outcome.Refusals)}");
            var after = Print(await LoadAsync(town, id));
            (after != Print(before)).ShouldBe(isAllowed, deed.ToString());
            if (!isAllowed)
            {
                outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBeOneOf(Gate.IsFound, Gate.RoleMayEdit);
            }
        }

        (await Query.RunAsync(visitor, id, default) is not null).ShouldBe(isAllowed);
    }

    /// <summary>One of each deed, all of which can be done one after another.</summary>
    private static List<StructureDeed> Deeds(Roadmap map)
    {
        var table = map.Tables[0];
        var deeds = new List<StructureDeed>
        {
            new("down", "block", map.Blocks[0].Id.Value), new("up", "block", map.Blocks[0].Id.Value), new("add", "Prose", map.Blocks[0].Id.Value),
            new("add", "task", Guid.Empty), new("down", "task", map.Tasks[0].Id.Value), new("up", "task", map.Tasks[0].Id.Value),
            new("add", "indicator", Guid.Empty),
            new("down", "column", table.Columns[0].Id.Value), new("hide", "column", table.Columns[0].Id.Value), new("show", "column", table.Columns[0].Id.Value),
            new("add", "section", table.Id.Value), new("down", "section", table.Sections[0].Id.Value), new("up", "section", table.Sections[0].Id.Value),
            new("add", "table", Guid.Empty) { Columns = [ColumnKind.Title] },
        };
        var missing = Enum.GetValues<ColumnKind>().Where(kind => table.WhyNotAddColumn(kind).Count == 0).Take(1).ToList();
        return missing.Count == 0 ? deeds : [.. deeds, new("add", "column", table.Id.Value) { Columns = missing }];
    }

    private async Task<string> AddAsync(Town town, RoadmapId id, StructureDeed deed)
    {
        var outcome = await Change.RunAsync(Methodist(town), id, [], deed, default);
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Value!.Place!;
    }

    private async Task EditAsync(Town town, RoadmapTableId id, Action<RoadmapTable> edit)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        edit(await context.RoadmapTables.Include(table => table.Columns).Include(table => table.Sections).Include(table => table.Activities).SingleAsync(table => table.Id == id));
        await context.SaveChangesAsync();
    }

    private async Task<Roadmap> LoadAsync(Town town, RoadmapId id)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.Roadmaps.AsNoTracking().AsSplitQuery().Include(map => map.Blocks).Include(map => map.Tasks).Include(map => map.Indicators)
            .Include(map => map.Tables).ThenInclude(table => table.Columns).Include(map => map.Tables).ThenInclude(table => table.Sections)
            .Include(map => map.Tables).ThenInclude(table => table.Activities).SingleAsync(map => map.Id == id);
    }

    private async Task<PeriodTerms> PeriodAsync(Town town)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return (await context.PlanningPeriods.AsNoTracking().SingleAsync()).Terms();
    }

    /// <summary>All that the structure page changes, as text.</summary>
    private static string Print(Roadmap map) => string.Join('\n', StructureTexts.Of(map, null).Select(text => $"{text.Name}={text.Now}")
        .Concat(map.Tables.SelectMany(table => table.Columns).Select(column => $"{column.Kind} {column.IsHidden}")));

    private static StructureWriting Title(Roadmap map, string title) => new("title", map.Title, title);

    private static Visitor Visit(Town town, Role role) => new(town.PersonIn(role), role.ToString(), town.StampOf(role), town.Slug);

    private static Visitor Methodist(Town town) => Visit(town, Role.Methodist);
}
