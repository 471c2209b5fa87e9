using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Campaign;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;
using RoadmapPortal.Web.Tests.Demo;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>S4's 37 rows of the school level against what its audit found in each of the 69 schools; expected from the document's own data file.</summary>
public sealed partial class SochiDraftsTests(SochiDraftsTests.OpenedCampaign sochi) : IClassFixture<SochiDraftsTests.OpenedCampaign>
{
    private static readonly DemoDocument Document = DemoDocumentReader.Read("sochi");

    [Fact]
    public async Task Drafts_OfAll69Schools_HoldExactlyTheRowsAgainstTheirFindings_InTheirOwnWords()
    {
        var rows = Document.Roadmap.Tables[0].Sections.SelectMany(section => section.Levels).Where(level => level.Level == Level.School).SelectMany(level => level.Activities).ToList();
        rows.Count.ShouldBe(37);
        var found = Document.Schools.ToDictionary(
            school => school.Label, school => Document.Audit!.Lines.Where(line => line.Schools.Contains(school.Label)).Select(line => line.Code).ToHashSet());
        await using var context = await sochi.Demo.OpenAsync("sochi");
        var schools = await context.Schools.ToDictionaryAsync(school => school.Id);
        var maps = await context.SchoolRoadmaps.AsNoTracking().AsSplitQuery()
            .Include(map => map.Tables).ThenInclude(table => table.Sections).Include(map => map.Tables).ThenInclude(table => table.Columns)
            .Include(map => map.Tables).ThenInclude(table => table.Activities).ToListAsync();
        maps.Count.ShouldBe(69);
        foreach (var map in maps)
        {
            var school = schools[map.SchoolId];
            var expected = rows.Select(row => (row, Codes: Code().Matches(row.Cells[ColumnKind.Codes]).Select(code => code.Value).Where(found[school.Label].Contains).ToList()))
                .Where(pair => pair.Codes.Count > 0).ToList();
            var written = map.Tables[0].Runs().SelectMany(run => run.Rows).Select(row => row.Activity).ToList();
            written.Select(row => row.Cells[ColumnKind.Codes]).ShouldBe(expected.Select(pair => string.Join(", ", pair.Codes)), school.Label);
            written.Select(row => row.Cells[ColumnKind.Dates]).ShouldBe(expected.Select(pair => pair.row.Cells[ColumnKind.Dates].Replace("графику ОО", $"графику {school.Name}", StringComparison.Ordinal)), school.Label);
            written.ShouldAllBe(row => row.Cells[ColumnKind.Venue] == school.Name && row.Cells[ColumnKind.Responsible] == $"директор {school.Name}");
            map.Title.ShouldBe($"Дорожная карта по профилактике учебной неуспешности в {school.Name}");
        }
    }

    [Fact]
    public async Task OpenBlanks_AreAskedFor_UntilTheyAreSaid_AndADeclinedRowLeavesTheRoadmapWithItsReason()
    {
        // «(указать наименование)» stands in the row against 3.1, which was found at СОШ № 6.
        var (id, principal) = await sochi.SchoolAsync("6");
        var view = await sochi.Services.GetRequiredService<FilingQuery>().RunAsync(principal, id, default);
        view!.State.Submission.Warnings.ShouldContain(flaw => flaw.Words.Contains("(указать наименование)", StringComparison.Ordinal));
        var decide = sochi.Services.GetRequiredService<DecideOffer>();
        foreach (var offer in view.State.Offers.Where(offer => offer.Offer.Blanks.Count > 0))
        {
            (await decide.TakeAsync(principal, id, offer.Offer.Source.Activity.Id, ["Фестиваль народов"], default)).Refusals.ShouldBeEmpty();
        }

        var declined = view.State.Offers[0].Offer.Source.Activity.Id;
        (await decide.DeclineAsync(principal, id, declined, " ", default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(OfferedActivity.DeclineHasAReason);
        (await decide.DeclineAsync(principal, id, declined, "Платных услуг школа не оказывает", default)).Refusals.ShouldBeEmpty();
        var after = await sochi.Services.GetRequiredService<FilingQuery>().RunAsync(principal, id, default);
        after!.State.Submission.Warnings.ShouldNotContain(flaw => flaw.Words.Contains("(указать", StringComparison.Ordinal));
        after.State.Submission.OpenOffers.ShouldBe(0);
        after.State.Submission.Rows.ShouldBe(view.State.Submission.Rows - 1);
        after.State.Offers[0].Decision!.DeclineReason.ShouldBe("Платных услуг школа не оказывает");
        after.Roadmap.Tables[0].Activities.ShouldContain(row => row.Cells[ColumnKind.Title].Contains("(Фестиваль народов)", StringComparison.Ordinal));

        // Taken after all.
        (await decide.TakeAsync(principal, id, declined, [], default)).Refusals.ShouldBeEmpty();
        var again = await sochi.Services.GetRequiredService<FilingQuery>().RunAsync(principal, id, default);
        again!.State.Submission.Rows.ShouldBe(view.State.Submission.Rows);
    }

    [Fact]
    public async Task Ask_AgainOrByAnotherRole_ChangesNothing()
    {
        var ask = sochi.Services.GetRequiredService<AskSchools>();
        var schools = (await sochi.SchoolsAsync()).ToHashSet();
        (await ask.RunAsync(await sochi.Demo.VisitAsync("sochi", Role.MunicipalAdmin), sochi.Period, schools, default)).Value.ShouldBe(new AskedSchools(0, 0, 69, true));
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.MunicipalAdmin))
        {
            (await ask.RunAsync(await sochi.Demo.VisitAsync("sochi", role), sochi.Period, schools, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SaveFilingCampaign.RoleMayRun, role.ToString());
        }

        (await ask.RunAsync(await sochi.Demo.VisitAsync("novorossiysk", Role.MunicipalAdmin), sochi.Period, schools, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
    }

    [Fact]
    public async Task Borrow_FromASharedRoadmap_SpeaksOfTheOwnSchool_AndIsRefusedWithoutSharing()
    {
        var (lender, _) = await sochi.SchoolAsync("9");
        var (id, principal) = await sochi.SchoolAsync("8");
        var borrow = sochi.Services.GetRequiredService<BorrowRows>();
        await using var context = await sochi.Demo.OpenAsync("sochi");
        var source = await context.Activities.FirstAsync(row => context.RoadmapTables.Any(table => table.Id == row.TableId && table.RoadmapId == lender));
        (await borrow.RunAsync(principal, id, lender, new HashSet<ActivityId> { source.Id }, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(BorrowRows.SourceIsOpen);
        (_, var owner) = await sochi.SchoolAsync("9");
        (await sochi.Services.GetRequiredService<ApproveRoadmap>().ShareAsync(owner, lender, true, default)).Refusals.ShouldBeEmpty();
        (_, principal) = await sochi.SchoolAsync("8");
        (await borrow.RunAsync(principal, id, lender, new HashSet<ActivityId> { source.Id }, default)).Refusals.ShouldBeEmpty();
        var rows = await context.Activities.AsNoTracking().Where(row => context.RoadmapTables.Any(table => table.Id == row.TableId && table.RoadmapId == id)).ToListAsync();
        rows.OrderBy(row => row.Rank).Last().Cells[ColumnKind.Venue].ShouldBe("СОШ № 8");
    }

    [GeneratedRegex("""\d+\.\d+""")]
    private static partial Regex Code();

    /// <summary>The demo, with S4's campaign opened: its order says by 01.05, check on 10–12 May 2023.</summary>
    public sealed class OpenedCampaign : IAsyncLifetime
    {
        public DemoPortal Demo { get; } = new();

        public IServiceProvider Services => Demo.Portal.Services;

        public Domain.Audits.PlanningPeriodId Period { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await Demo.InitializeAsync();
            await using var context = await Demo.OpenAsync("sochi");
            Period = (await context.PlanningPeriods.SingleAsync()).Id;
            var admin = await Demo.VisitAsync("sochi", Role.MunicipalAdmin);
            var terms = new FilingTerms(new DateOnly(2023, 4, 21), new DateOnly(2023, 5, 1), new DateOnly(2023, 5, 1), new DateOnly(2023, 5, 10), new DateOnly(2023, 5, 12));
            (await Services.GetRequiredService<SaveFilingCampaign>().RunAsync(admin, Period, terms, SchoolRoadmapTemplate.Usual, null, default)).Refusals.ShouldBeEmpty();
            (await Services.GetRequiredService<AskSchools>().RunAsync(admin, Period, (await SchoolsAsync()).ToHashSet(), default)).Value!.Drafts.ShouldBe(69);
        }

        public ValueTask DisposeAsync() => Demo.DisposeAsync();

        public async Task<IReadOnlyList<SchoolId>> SchoolsAsync()
        {
            await using var context = await Demo.OpenAsync("sochi");
            return await context.Schools.Select(school => school.Id).ToListAsync();
        }

        /// <summary>A school's roadmap, and the demo's principal moved to that school.</summary>
        public async Task<(RoadmapId Roadmap, Visitor Principal)> SchoolAsync(string label)
        {
            await using var context = await Demo.OpenAsync("sochi");
            var school = await context.Schools.SingleAsync(school => school.Label == label);
            return ((await context.SchoolRoadmaps.SingleAsync(map => map.SchoolId == school.Id)).Id, await PrincipalOfAsync(school.Id));
        }

        private async Task<Visitor> PrincipalOfAsync(SchoolId school)
        {
            var visitor = await Demo.VisitAsync("sochi", Role.Principal);
            await Demo.Portal.Database.AskAdminAsync($"update memberships set school_id = '{school.Value}' where person_id = '{visitor.Person.Value}'");
            return visitor;
        }
    }
}
