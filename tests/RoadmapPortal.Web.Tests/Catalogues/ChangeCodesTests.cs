using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Renumbering;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Edit;
using RoadmapPortal.Web.Features.Catalogues.Renumber;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Tests.Journal;

namespace RoadmapPortal.Web.Tests.Catalogues;

/// <summary>
/// Renumbering on a real database: «Дефицит педагогов» is 1.1, a second parameter gets 1.2; rows of all three roadmaps name 1.1. Each test
/// puts back what it changed.
/// </summary>
public sealed class ChangeCodesTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    private const CodeNumbering PerFactor = CodeNumbering.LocalPerFactor;

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private Town Town => portal.Primorsk;

    private RiskCatalogueVersionId Version => Town.Period.CatalogueVersionId;

    private RiskParameterId First => Town.Audit.Lines[0].ParameterId;

    private RiskParameterId Second { get; set; }

    public async ValueTask InitializeAsync()
    {
        var change = portal.Services.GetRequiredService<ChangeCatalogue>();
        var view = (await portal.Services.GetRequiredService<CatalogueVersionQuery>().RunAsync(Visit(Role.Methodist), Version, default))!;
        var second = view.Version.AllParameters().FirstOrDefault(parameter => parameter.Name == "Второй")?.Id.Value
            ?? (await change.RunAsync(Visit(Role.Methodist), Version, new AddParameter(view.Version.Factors[0].Id, "Второй"), default)).Value!.Part;
        Second = new RiskParameterId(second);
        await ApplyAsync(new CodesWish(PerFactor, [new(First, "1.1", true), new(Second, "1.2", true)], null));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Swap_WritesEveryOpenRoadmapOver_LinksAnew_AndIsTakenBackWhole()
    {
        var row = Town.MunicipalTable.Activities[0];
        var journal = new JournalRoom(portal, Town);
        var before = (await journal.EntriesAsync()).Count;
        await SaveAsync(row, ColumnKind.Codes, "1.1", "1.1.–1.2.");
        await SaveAsync(row, ColumnKind.Responsible, "Иванова А.А.", "Иванова А.А. (параметр 1.1)");
        var wish = new CodesWish(PerFactor, [new(First, "1.2", true), new(Second, "1.1", true)], null);
        (await RunAsync(wish, null)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(ChangeCodes.ConsequencesAreSeen);
        var plan = (await ViewAsync(wish)).Plan;
        plan.Roadmaps.Select(roadmap => roadmap.Changed.Count).ShouldBe([4, 4, 4]);
        (await RunAsync(wish, "ABC")).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(ChangeCodes.ConsequencesAreSeen);
        var done = (await RunAsync(wish, plan.Mark())).Value!.Done.ShouldNotBeNull();
        (done.Cells.Count, done.Codes.Count).ShouldBe((12, 2));
        (await RunAsync(wish, plan.Mark())).Value.ShouldNotBeNull().Done.ShouldBeNull("pressed twice it is done once");
        var rows = await RowsAsync();
        rows[row.Id].Words(ColumnKind.Codes).ShouldBe("1.1.–1.2.", "both ends change places");
        rows[row.Id].Words(ColumnKind.Responsible).ShouldBe("Иванова А.А. (параметр 1.2)");
        rows[row.Id].Responsible.Count.ShouldBe(1);
        rows.Values.Where(other => other.Id != row.Id).ShouldAllBe(other => other.Words(ColumnKind.Codes) == "1.2" && other.Parameters.Single().ParameterId == First);

        // One cell is changed since: it is left and told, the others are put back.
        var changed = Town.SecondaryRoadmap.Tables[0].Activities[0];
        await SaveAsync(changed, ColumnKind.Codes, "1.2", "1.2, 1.1", Town.SecondaryRoadmap.Tables[0].Id);
        var undo = (await UndoAsync(done.Id)).Value.ShouldNotBeNull();
        undo.Cells.Count.ShouldBe(11);
        undo.Left.ShouldHaveSingleItem().Reason.Rule.ShouldBe(RenumberingUndo.CellIsAsItWasLeft);
        rows = await RowsAsync();
        rows[row.Id].Words(ColumnKind.Responsible).ShouldBe("Иванова А.А. (параметр 1.1)");
        rows[Town.GymnasiumRoadmap.Tables[0].Activities[2].Id].Words(ColumnKind.Codes).ShouldBe("1.1");
        rows[changed.Id].Parameters.Count.ShouldBe(2, "it is read by the codes that are there");
        (await UndoAsync(done.Id)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(CodeRenumbering.IsTheLast);
        (await journal.EntriesAsync()).Skip(before).Select(entry => (entry.Deed, entry.Details))
            .ShouldBe([(JournalDeed.CodesRenumbered, "изменено ячеек: 12"), (JournalDeed.RenumberingUndone, "возвращено ячеек: 11")]);
        await SaveAsync(changed, ColumnKind.Codes, "1.2, 1.1", "1.1", Town.SecondaryRoadmap.Tables[0].Id);
        await SaveAsync(row, ColumnKind.Codes, "1.1.–1.2.", "1.1");
        await SaveAsync(row, ColumnKind.Responsible, "Иванова А.А. (параметр 1.1)", "Иванова А.А.");
    }

    [Fact]
    public async Task Switch_OfTheAudit_TakesItsRoadmapsAlong_AndBack()
    {
        var counted = await ViewAsync(new CodesWish(CodeNumbering.LocalWhole, [], Town.Period.Id, Town.Period.Id));
        counted.Codes.Single(code => code.Parameter == First).Printed.ShouldBe("1.1");
        var wish = new CodesWish(CodeNumbering.LocalWhole, [new(First, "3.7.", true)], Town.Period.Id);
        var view = await ViewAsync(wish);
        view.Plan.Audits.Count.ShouldBe(1);
        var done = (await RunAsync(wish, view.Plan.Mark())).Value!.Done.ShouldNotBeNull();
        (await NumberingAsync()).ShouldBe(CodeNumbering.LocalWhole);
        (await RowsAsync()).Values.ShouldAllBe(row => row.Words(ColumnKind.Codes) == "3.7" && row.Parameters.Count == 1);
        (await UndoAsync(done.Id)).Value.ShouldNotBeNull().Left.ShouldBeEmpty();
        (await NumberingAsync()).ShouldBe(PerFactor);
        (await RowsAsync()).Values.ShouldAllBe(row => row.Words(ColumnKind.Codes) == "1.1" && row.Parameters.Count == 1);
        (await ViewAsync(wish with { Codes = [], Switched = null })).Version.AllParameters().ShouldAllBe(parameter => parameter.CodeIn(CodeNumbering.LocalWhole) == null);
    }

    [Fact]
    public async Task Cell_ThatIsLeft_IsReadByTheNewCodes()
    {
        var row = Town.MunicipalTable.Activities[1];
        await SaveAsync(row, ColumnKind.Codes, "1.1", "1.1, 1.5");
        var wish = new CodesWish(PerFactor, [new(Second, "1.5", true)], null);
        var plan = (await ViewAsync(wish)).Plan;
        plan.CellCount.ShouldBe(0);
        plan.Roadmaps.ShouldHaveSingleItem().Left.ShouldHaveSingleItem().Reason.Rule.ShouldBe(CodeTranslation.CodeKeepsItsMeaning);
        var done = (await RunAsync(wish, plan.Mark())).Value!.Done.ShouldNotBeNull();
        var changed = (await RowsAsync())[row.Id];
        changed.Words(ColumnKind.Codes).ShouldBe("1.1, 1.5");
        changed.Parameters.Select(link => link.ParameterId).ShouldBe([First, Second], ignoreOrder: true);
        (await UndoAsync(done.Id)).IsDone.ShouldBeTrue();
        (await RowsAsync())[row.Id].Parameters.Select(link => link.ParameterId).ShouldBe([First]);
        await SaveAsync(row, ColumnKind.Codes, "1.1, 1.5", "1.1");
    }

    [Fact]
    public async Task Codes_ThatNoDocumentHas_AreSavedAtOnce_ByWhoSawTheLatest()
    {
        var wish = new CodesWish(CodeNumbering.Canonical, [new(Second, "4.2", false)], null);
        var revision = (await ViewAsync(wish)).Version.Revision;
        var run = portal.Services.GetRequiredService<ChangeCodes>();
        (await run.RunAsync(Visit(Role.Methodist), Version, wish, revision - 1, null, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(ChangeCodes.CodesAreStillAsSeen);
        var done = (await run.RunAsync(Visit(Role.Methodist), Version, wish, revision, null, default)).Value!.Done.ShouldNotBeNull();
        (await ViewAsync(wish)).Version.FindByCode(CodeNumbering.Canonical, ParameterCode.Parse("4.2"))!.CodeIn(CodeNumbering.Canonical)!.IsCertain.ShouldBeFalse();
        (await UndoAsync(done.Id)).IsDone.ShouldBeTrue();
        (await RunAsync(new CodesWish(PerFactor, [new(First, "", true)], null), null)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogueVersion.UsedCodeStays);
        (await RunAsync(new CodesWish(PerFactor, [new(First, "1.2", true)], null), null)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogueVersion.CodesDiffer);
        (await RunAsync(new CodesWish(PerFactor, [new(RiskParameterId.New(), "1.9", true)], null), null)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EachRole_ButTheMethodist_AndElsewhere_IsRefused(Role role)
    {
        var (run, undo, query) = (portal.Services.GetRequiredService<ChangeCodes>(), portal.Services.GetRequiredService<UndoRenumbering>(), portal.Services.GetRequiredService<CodesQuery>());
        var (theirs, parameter) = (portal.Zarechny.Period.CatalogueVersionId, portal.Zarechny.Audit.Lines[0].ParameterId);
        var last = (await ViewAsync(new CodesWish(PerFactor, [], null))).Last!.Id;
        if (role != Role.Methodist)
        {
            var rule = role.IsOfOneSchool() ? Gate.IsFound : CatalogueDesk.RoleMayEdit;
            (await run.RunAsync(Visit(role), Version, new CodesWish(PerFactor, [new(Second, "1.9", true)], null), 0, null, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(rule);
            (await undo.RunAsync(Visit(role), Version, last, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(rule);
            (await query.RunAsync(Visit(role), Version, new CodesWish(PerFactor, [], null), default)).ShouldBeNull();
        }

        foreach (var slug in (string[])["primorsk", "zarechny"])
        {
            var stranger = Visit(role) with { Slug = slug };
            (await run.RunAsync(stranger, theirs, new CodesWish(PerFactor, [new(parameter, "6.6", true)], null), 0, null, default)).IsDone.ShouldBeFalse();
            (await undo.RunAsync(stranger, theirs, last, default)).IsDone.ShouldBeFalse();
            (await query.RunAsync(stranger, theirs, new CodesWish(PerFactor, [], null), default)).ShouldBeNull();
        }

        await using var context = portal.Database.Portal.Open(portal.Zarechny.Scope);
        (await context.CodeRenumberings.CountAsync()).ShouldBe(1, "the one that the town came with");
    }

    private async Task ApplyAsync(CodesWish wish)
    {
        var view = await ViewAsync(wish);
        (await portal.Services.GetRequiredService<ChangeCodes>().RunAsync(Visit(Role.Methodist), Version, wish, view.Version.Revision, view.Plan.Mark(), default)).Refusals.ShouldBeEmpty();
    }

    private async Task<CodesView> ViewAsync(CodesWish wish) =>
        (await portal.Services.GetRequiredService<CodesQuery>().RunAsync(Visit(Role.Methodist), Version, wish, default)).ShouldNotBeNull();

    private async Task<Outcome<ChangedCodes>> RunAsync(CodesWish wish, string? seen) =>
        await portal.Services.GetRequiredService<ChangeCodes>().RunAsync(Visit(Role.Methodist), Version, wish, (await ViewAsync(wish)).Version.Revision, seen, default);

    private Task<Outcome<RenumberingUndo>> UndoAsync(CodeRenumberingId done) =>
        portal.Services.GetRequiredService<UndoRenumbering>().RunAsync(Visit(Role.Methodist), Version, done, default);

    private async Task SaveAsync(Activity row, ColumnKind column, string seen, string words, RoadmapTableId? table = null)
    {
        var outcome = await portal.Services.GetRequiredService<SaveCells>()
            .RunAsync(Visit(Role.Methodist), table ?? Town.MunicipalTable.Id, [new CellWriting(row.Id, column, seen, words)], default);
        outcome.Value.ShouldNotBeNull().ShouldHaveSingleItem().Refusals.ShouldBeEmpty();
    }

    private async Task<Dictionary<ActivityId, Activity>> RowsAsync()
    {
        await using var context = portal.Database.Portal.Open(Town.Scope);
        return await context.Activities.AsNoTracking().Include(row => row.Parameters).Include(row => row.Responsible).ToDictionaryAsync(row => row.Id);
    }

    private async Task<CodeNumbering> NumberingAsync()
    {
        await using var context = portal.Database.Portal.Open(Town.Scope);
        return await context.EntryAudits.Select(audit => audit.Numbering).SingleAsync();
    }

    private Visitor Visit(Role role) => new(Town.PersonIn(role), role.ToString(), Town.StampOf(role), Town.Slug);
}
