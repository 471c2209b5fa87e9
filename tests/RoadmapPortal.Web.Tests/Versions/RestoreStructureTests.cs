using System.Net;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.Structure;
using RoadmapPortal.Web.Features.Roadmaps.Versions;

namespace RoadmapPortal.Web.Tests.Versions;

/// <summary>Title, texts, lists and the structure of tables come back too, by those who may, as they were seen.</summary>
public sealed class RestoreStructureTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private VersionDesk Primorsk => new(portal, portal.Primorsk);

    private VersionDesk Zarechny => new(portal, portal.Zarechny);

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryPart_EachRole_OnlyWhereItMayEdit(Role role)
    {
        var visitor = Primorsk.Visit(role);
        await TryAllAsync(Primorsk, visitor, portal.Primorsk.MunicipalRoadmap, role == Role.Methodist);
        await TryAllAsync(Primorsk, visitor, portal.Primorsk.GymnasiumRoadmap, role is Role.Methodist or Role.Principal or Role.SchoolEditor);
        await TryAllAsync(Zarechny, visitor, portal.Zarechny.GymnasiumRoadmap, false);
        await TryAllAsync(Zarechny, visitor with { Slug = "zarechny" }, portal.Zarechny.GymnasiumRoadmap, false);
    }

    [Fact]
    public async Task Part_ThatSomebodyWroteMeanwhile_IsRefused_AndNothingIsWritten()
    {
        var roadmap = portal.Zarechny.SecondaryRoadmap;
        var moment = await Zarechny.LatestAsync();
        await SayAsync(Zarechny, roadmap, "title", "Раз");
        var seen = PartSeal.Of(await Zarechny.NowAsync(roadmap.Id), Title);
        await SayAsync(Zarechny, roadmap, "title", "Два");
        (await Zarechny.Service<RestorePart>().RunAsync(Zarechny.Methodist, roadmap.Id, moment, Title, seen, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(VersionRules.PartIsStillAsSeen);
        (await Zarechny.NowAsync(roadmap.Id)).Title.ShouldBe("Два");

        // What others write elsewhere does not stand in the way.
        seen = PartSeal.Of(await Zarechny.NowAsync(roadmap.Id), Title);
        await Zarechny.WriteAsync(roadmap.Tables[0].Id, roadmap.Tables[0].Activities[0].Id, "Другой пишет в таблице");
        (await Zarechny.Service<RestorePart>().RunAsync(Zarechny.Methodist, roadmap.Id, moment, Title, seen, default)).IsDone.ShouldBeTrue();
        (await Zarechny.NowAsync(roadmap.Id)).Title.ShouldBe(roadmap.Title);
    }

    [Fact]
    public async Task Part_WhileTheRoadmapIsChecked_IsRefused()
    {
        var roadmap = portal.Zarechny.GymnasiumRoadmap;
        var moment = await Zarechny.LatestAsync();
        await SayAsync(Zarechny, roadmap, "title", "Раз");
        var seal = PartSeal.Of(await Zarechny.NowAsync(roadmap.Id), Title);
        await portal.Database.AskAdminAsync($"update school_roadmaps set stage = 'Submitted' where id = '{roadmap.Id.Value}'");
        (await Zarechny.Service<RestorePart>().RunAsync(Zarechny.Methodist, roadmap.Id, moment, Title, seal, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Roadmap.OnlyADraftIsEdited);
        await portal.Database.AskAdminAsync($"update school_roadmaps set stage = 'Draft' where id = '{roadmap.Id.Value}'");
    }

    /// <summary>At each moment of much work on words, tables and rows: the whole comes back as it was, deleted tables with their rows too.</summary>
    [Fact]
    public async Task Everything_AtEachMoment_ComesBackWhole()
    {
        var roadmap = portal.Primorsk.SecondaryRoadmap;
        var remembered = new Dictionary<DateTimeOffset, string>();
        await RememberAsync();
        foreach (var deed in Deeds(roadmap, await Primorsk.NowAsync(roadmap.Id)))
        {
            (await deed()).ShouldBeEmpty();
            await RememberAsync();
        }

        remembered.Count.ShouldBeGreaterThan(15);
        foreach (var (moment, printed) in remembered.Concat(remembered.Reverse()))
        {
            VersionDesk.Printed(await Primorsk.Service<RoadmapAtQuery>().RunAsync(Primorsk.Methodist, roadmap.Id, moment, default)).ShouldBe(printed);
            var seen = (await Primorsk.Service<ComparisonQuery>().RunAsync(Primorsk.Methodist, roadmap.Id, moment, null, default))!.Latest;
            (await Primorsk.Service<RestoreRoadmap>().RunAsync(Primorsk.Methodist, roadmap.Id, moment, seen, default)).Refusals.ShouldBeEmpty();
            VersionDesk.Printed(await Primorsk.NowAsync(roadmap.Id)).ShouldBe(printed);
        }

        async Task RememberAsync() => remembered[await Primorsk.LatestAsync()] = VersionDesk.Printed(await Primorsk.NowAsync(roadmap.Id));
    }

    [Fact]
    public async Task Page_ShowsWhatDiffers_RestoresOneText_AndSaysWhatDoesNotComeBack()
    {
        using var methodist = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.Methodist));
        var roadmap = portal.Zarechny.MunicipalRoadmap;
        var moment = await Zarechny.LatestAsync();
        await SayAsync(Zarechny, roadmap, "title", roadmap.Title + " <script>");
        await SayAsync(Zarechny, roadmap, $"table-{roadmap.Tables[0].Id.Value}-suffix", ")");
        var address = $"/m/zarechny/roadmaps/{roadmap.Id.Value}/versions?from={Moment.Address(moment)}";
        var page = await methodist.TextAsync(address);
        page.ShouldContain("Не вернутся и останутся, какие они сейчас: плановый период, гриф утверждения");
        page.ShouldContain("После номера:");
        page.ShouldNotContain("<script>\"");
        var press = RestoreForm.Part(Title, await Zarechny.NowAsync(roadmap.Id));
        page.ShouldContain($"value=\"{press}\"");
        foreach (var junk in (string[])["part", "part Title x y", $"part 99 {Guid.Empty} x", $"part Block {Guid.NewGuid()} x", press + " x"])
        {
            (await AnswerAsync(junk)).ShouldContain(junk.Contains("Block", StringComparison.Ordinal) ? "изменил кто-то другой" : "Такой страницы или записи нет");
        }

        using var restored = await methodist.PostAsync(address, Press(press));
        restored.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Zarechny.NowAsync(roadmap.Id)).Title.ShouldBe(roadmap.Title);
        using var observer = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.Observer));
        (await observer.TextAsync(address)).ShouldNotContain("Form.Press\" value=\"part");

        async Task<string> AnswerAsync(string junk)
        {
            using var answer = await methodist.PostAsync(address, Press(junk));
            return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        }

        static Dictionary<string, string> Press(string press) => new() { ["_handler"] = "restore", ["Form.Press"] = press };
    }

    /// <summary>An hour of work on words, tables and rows.</summary>
    private IEnumerable<Func<Task<IReadOnlyList<Refusal>>>> Deeds(Roadmap roadmap, RoadmapState first)
    {
        var (table, section) = (first.Tables[0].Id.Value, first.Tables[0].Sections[0].Id.Value);
        yield return () => Say("title", "Новое <b>название</b>");
        yield return () => Say($"block-{first.Blocks[0].Id.Value}-text", "Новая цель\nв двух строках");
        yield return () => Do(new("add", "task", Guid.Empty) { Words = "Вторая задача" });
        yield return () => Do(new("down", "task", first.Tasks[0].Id));
        yield return () => Do(new("remove", "task", first.Tasks[0].Id));
        yield return () => Do(new("down", "block", first.Blocks[0].Id.Value));
        yield return () => Do(new("add", "Prose", first.Blocks[0].Id.Value));
        yield return () => Do(new("remove", "block", first.Blocks[0].Id.Value));
        yield return () => Say($"table-{table}-numbering", nameof(TableNumbering.Typed));
        yield return () => Say($"section-{section}-heading", "I. ДРУГОЙ РАЗДЕЛ");
        yield return () => Say($"section-{section}-level-Municipal", "+");
        yield return () => Say($"section-{section}-level-Municipal", "+МУНИЦИПАЛЬНЫЙ");
        yield return () => Do(new("add", "column", table) { Columns = [ColumnKind.Result] });
        yield return async () => await Do(new("hide", "column", await ColumnAsync(ColumnKind.Codes)));
        yield return async () => await Do(new("up", "column", await ColumnAsync(ColumnKind.Result)));
        yield return async () => await Do(new("remove", "column", await ColumnAsync(ColumnKind.Result)));
        yield return () => Say($"table-{table}-widths", "Title=50");
        yield return () => Do(new("add", "section", table));
        yield return async () => (await Primorsk.Service<AddActivity>().LastAsync(Primorsk.Methodist, new RoadmapTableId(table), await LastSectionAsync(), Level.Municipal, default)).Refusals;
        yield return () => Do(new("add", "table", Guid.Empty) { Columns = [ColumnKind.Title], Title = "Вторая таблица" });
        yield return async () => (await Primorsk.Service<AddActivity>().LastAsync(Primorsk.Methodist, (await Primorsk.NowAsync(roadmap.Id)).Tables[1].Id, (await Primorsk.NowAsync(roadmap.Id)).Tables[1].Sections[0].Id, Level.None, default)).Refusals;

        async Task<IReadOnlyList<Refusal>> Do(StructureDeed deed) => (await Primorsk.Service<ChangeStructure>().RunAsync(Primorsk.Methodist, roadmap.Id, [], deed, default)).Refusals;

        async Task<IReadOnlyList<Refusal>> Say(string name, string words)
        {
            await SayAsync(Primorsk, roadmap, name, words);
            return [];
        }

        async Task<Guid> ColumnAsync(ColumnKind kind)
        {
            await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
            return context.Set<Column>().Single(column => column.TableId == roadmap.Tables[0].Id && column.Kind == kind).Id.Value;
        }

        async Task<SectionId> LastSectionAsync() => (await Primorsk.NowAsync(roadmap.Id)).Tables[0].Sections[^1].Id;
    }

    private static ReturnedPart Title => new(WordsPlace.Title, Guid.Empty);

    private static async Task SayAsync(VersionDesk desk, Roadmap roadmap, string name, string words)
    {
        var view = (await desk.Service<StructureQuery>().RunAsync(desk.Methodist, roadmap.Id, default))!;
        var now = StructureTexts.Of(view.Roadmap, null).Single(text => text.Name == name).Now;
        (await desk.Service<ChangeStructure>().RunAsync(desk.Methodist, roadmap.Id, [new StructureWriting(name, now, words)], null, default)).Refusals.ShouldBeEmpty();
    }

    private static async Task TryAllAsync(VersionDesk desk, Visitor visitor, Roadmap roadmap, bool isAllowed)
    {
        var moment = await desk.LatestAsync();
        var before = await desk.NowAsync(roadmap.Id);
        await SayAsync(desk, roadmap, "title", "Другое название");
        await SayAsync(desk, roadmap, $"block-{before.Blocks[0].Id.Value}-text", "Другая цель");
        await SayAsync(desk, roadmap, $"task-{before.Tasks[0].Id}-text", "Другая задача");
        var changed = VersionDesk.Text(await desk.NowAsync(roadmap.Id));
        foreach (var part in (ReturnedPart[])[Title, new(WordsPlace.Block, before.Blocks[0].Id.Value), new(WordsPlace.Task, Guid.Empty), new(WordsPlace.Indicator, Guid.Empty)])
        {
            var seal = PartSeal.Of(await desk.NowAsync(roadmap.Id), part);
            (await desk.Service<RestorePart>().RunAsync(visitor, roadmap.Id, moment, part, seal, default)).IsDone.ShouldBe(isAllowed, part.ToString());
        }

        VersionDesk.Text(await desk.NowAsync(roadmap.Id)).ShouldBe(isAllowed ? VersionDesk.Text(before) : changed);
        foreach (var part in (ReturnedPart[])[Title, new(WordsPlace.Block, before.Blocks[0].Id.Value), new(WordsPlace.Task, Guid.Empty)])
        {
            await desk.Service<RestorePart>().RunAsync(desk.Methodist, roadmap.Id, moment, part, PartSeal.Of(await desk.NowAsync(roadmap.Id), part), default);
        }
    }
}
