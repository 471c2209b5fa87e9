using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>What S4's schools make of what the municipality planned for them: taken, adapted, declined, added, borrowed. Each test has a school of its own.</summary>
public sealed class SchoolChoicesTests(OpenedCampaign sochi) : IClassFixture<OpenedCampaign>
{
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

        var before = await TitlesAsync(id);
        var declined = view.State.Offers[1].Offer.Source.Activity.Id;
        (await decide.DeclineAsync(principal, id, declined, " ", default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(OfferedActivity.DeclineHasAReason);
        (await decide.DeclineAsync(principal, id, declined, "Платных услуг школа не оказывает", default)).Refusals.ShouldBeEmpty();
        var after = await sochi.Services.GetRequiredService<FilingQuery>().RunAsync(principal, id, default);
        after!.State.Submission.Warnings.ShouldNotContain(flaw => flaw.Words.Contains("(указать", StringComparison.Ordinal));
        after.State.Submission.OpenOffers.ShouldBe(0);
        after.State.Submission.Rows.ShouldBe(view.State.Submission.Rows - 1);
        after.State.Offers[1].Decision!.DeclineReason.ShouldBe("Платных услуг школа не оказывает");
        after.Roadmap.Tables[0].Activities.ShouldContain(row => row.Cells[ColumnKind.Title].Contains("(Фестиваль народов)", StringComparison.Ordinal));

        // Taken after all, it stands where it stood.
        (await decide.TakeAsync(principal, id, declined, [], default)).Refusals.ShouldBeEmpty();
        var again = await sochi.Services.GetRequiredService<FilingQuery>().RunAsync(principal, id, default);
        again!.State.Submission.Rows.ShouldBe(view.State.Submission.Rows);
        (await TitlesAsync(id)).ShouldBe(before);
        again.State.Submission.Unreasoned.ShouldBe(0);
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

    [Fact]
    public async Task AdaptedAndAddedRows_OweAReason_WhichTheReviewerReadsBesideTheMunicipalWords()
    {
        var (id, principal) = await sochi.SchoolAsync("10");
        var explain = sochi.Services.GetRequiredService<ExplainRows>();
        var offer = (await StateAsync(principal, id)).Offers.First(offer => offer.Offer.Blanks.Count == 0);
        var (table, row, words) = (offer.Row!.TableId, offer.Row.Id, offer.Row.Cells[ColumnKind.Title]);
        (await explain.RunAsync(principal, id, new HashSet<ActivityId> { row }, "Потому что", default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(ExplainRows.RowsAreOwn);
        await WriteAsync(principal, table, row, words, $"{words} (для 9-х классов)");
        var added = (await sochi.Services.GetRequiredService<AddActivity>().BesideAsync(principal, table, row, Side.Below, 1, default)).Value![0].Id;
        await WriteAsync(principal, table, added, "", "Клуб выходного дня");
        var state = await StateAsync(principal, id);
        state.Choices.OwnRows.Select(own => (own.Row.Id, own.Adapted?.Offer.Source.Activity.Id)).ShouldBe([(row, offer.Offer.Source.Activity.Id), (added, null)]);
        state.Submission.Unreasoned.ShouldBe(2);
        (await sochi.Services.GetRequiredService<SubmitRoadmap>().RunAsync(principal, id, true, default)).Refusals.Select(refusal => refusal.Rule).ShouldContain(SchoolRoadmap.EveryChangeHasAReason);

        (await explain.RunAsync(principal, id, new HashSet<ActivityId>(), " ", default)).Refusals.Select(refusal => refusal.Rule).ShouldBe([ExplainRows.RowsAreChosen, RowReason.ReasonIsGiven]);
        (await explain.RunAsync(principal, id, new HashSet<ActivityId> { row }, new string('я', 1_001), default)).Refusals.ShouldHaveSingleItem().Rule.Id.ShouldBe("wording/fits");
        (await explain.RunAsync(principal, id, new HashSet<ActivityId> { row, added }, "По итогам самоанализа", default)).Refusals.ShouldBeEmpty();
        (await explain.RunAsync(principal, id, new HashSet<ActivityId> { added }, "Просили родители", default)).Refusals.ShouldBeEmpty();
        (await StateAsync(principal, id)).Submission.Unreasoned.ShouldBe(0);

        // Those who may not write in it may not explain it either.
        var (_, stranger) = await sochi.SchoolAsync("11");
        (await explain.RunAsync(stranger, id, new HashSet<ActivityId> { added }, "Чужое", default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        var reviewer = await sochi.Demo.VisitAsync("sochi", Role.Reviewer);
        (await explain.RunAsync(reviewer, id, new HashSet<ActivityId> { added }, "Чужое", default)).Refusals.ShouldNotBeEmpty();

        var review = (await sochi.Services.GetRequiredService<RoadmapReviewQuery>().RunAsync(reviewer, id, default))!;
        review.OwnRow(row)!.Reason!.Words.ShouldBe("По итогам самоанализа");
        review.OwnRow(row)!.Adapted!.AdaptedColumns.ShouldBe([ColumnKind.Title]);
        review.OwnRow(added)!.Reason!.Words.ShouldBe("Просили родители");
        review.OwnRow(added)!.Adapted.ShouldBeNull();
    }

    [Fact]
    public async Task MunicipalRowAddedAfterTheDraft_IsNew_AndIsTakenToItsPlace()
    {
        var methodist = await sochi.Demo.VisitAsync("sochi");
        var (id, principal) = await sochi.SchoolAsync("12");
        var first = (await StateAsync(principal, id)).Offers[0];
        var (table, neighbour) = (first.Offer.Source.Activity.TableId, first.Offer.Source.Activity.Id);
        var added = (await sochi.Services.GetRequiredService<AddActivity>().BesideAsync(methodist, table, neighbour, Side.Below, 1, default)).Value![0].Id;
        try
        {
            await WriteAsync(methodist, table, added, "", "Школа молодого учителя ОО");
            await WriteAsync(methodist, table, added, "", first.Offer.Source.Activity.Cells[ColumnKind.Codes], ColumnKind.Codes);
            var fresh = (await StateAsync(principal, id)).Offers[1];
            (fresh.Offer.Source.Activity.Id, fresh.Decision, fresh.IsOpen).ShouldBe((added, null, true));
            (await sochi.Services.GetRequiredService<SubmitRoadmap>().RunAsync(principal, id, true, default)).Refusals.Select(refusal => refusal.Rule).ShouldContain(SchoolRoadmap.EveryOfferIsDecided);
            (await sochi.Services.GetRequiredService<DecideOffer>().TakeAsync(principal, id, added, [], default)).Refusals.ShouldBeEmpty();
            (await TitlesAsync(id)).IndexOf("Школа молодого учителя СОШ № 12").ShouldBe(1);
            (await StateAsync(principal, id)).Choices.OwnRows.ShouldBeEmpty();
        }
        finally
        {
            (await sochi.Services.GetRequiredService<RemoveActivity>().RunAsync(methodist, table, [added], default)).Refusals.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Borrow_FromItsOwnLastYear_SaysTheYearsOfThisOne_AndWhereTheRowsAreFrom()
    {
        var (id, principal) = await sochi.SchoolAsync("13");
        RoadmapId last;
        ActivityId lent;
        await using (var context = await sochi.Demo.OpenAsync("sochi"))
        {
            var now = await context.SchoolRoadmaps.SingleAsync(map => map.Id == id);
            var period = await context.PlanningPeriods.SingleAsync(period => period.Id == sochi.Period);
            var before = new PlanningPeriod(now.Tenant, PlanningPeriodId.New(), "2022 год", period.From.AddYears(-1), period.To.AddYears(-1), period.CatalogueVersionId);
            var map = new SchoolRoadmap(now.Tenant, RoadmapId.New(), before.Id, now.SchoolId, "Карта прошлого года");
            var table = map.AddTable(TableKind.Plan, "План", TableNumbering.WholeTable, ".");
            foreach (var column in SchoolRoadmapTemplate.Usual.Columns)
            {
                table.AddColumn(column.Kind, column.Heading);
            }

            var cells = Cells.From([new(ColumnKind.Title, "Педсовет «Итоги 2022 года»"), new(ColumnKind.Dates, "май 2022 г."), new(ColumnKind.Codes, "4.1, 7.1")]);
            table.Fill(table.AddSection(null, null, null), Level.None, [new ActivityWords("", cells)], await RowMeaningLoader.LoadAsync(context, sochi.Period, default));
            var audit = await context.EntryAudits.AsNoTracking().SingleAsync();
            context.AddRange(before, map, new EntryAudit(now.Tenant, EntryAuditId.New(), before.Id, audit.Numbering, null, audit.Columns));
            await context.SaveChangesAsync();
            (last, lent) = (map.Id, table.Activities[0].Id);
        }

        // 4.1 was found at this school, 7.1 was not.
        var view = (await sochi.Services.GetRequiredService<OffersQuery>().RunAsync(principal, id, last, default))!;
        view.Lenders[0].ShouldBe(new Lender(last, "Наша карта: 2022 год"));
        var row = view.Rows.ShouldHaveSingleItem();
        (row.Cells[ColumnKind.Title], row.Cells[ColumnKind.Dates], row.Cells[ColumnKind.Codes]).ShouldBe(("Педсовет «Итоги 2023 года»", "май 2023 г.", "4.1"));
        (await sochi.Services.GetRequiredService<BorrowRows>().RunAsync(principal, id, last, new HashSet<ActivityId> { lent }, default)).Refusals.ShouldBeEmpty();
        (await TitlesAsync(id))[^1].ShouldBe("Педсовет «Итоги 2023 года»");
        (await StateAsync(principal, id)).Choices.OwnRows.ShouldHaveSingleItem().Reason!.Words.ShouldBe("Из своей карты: 2022 год");

        // Nobody else's last year is lent, although it is a roadmap of a school.
        var (other, otherPrincipal) = await sochi.SchoolAsync("14");
        (await sochi.Services.GetRequiredService<BorrowRows>().RunAsync(otherPrincipal, other, last, new HashSet<ActivityId> { lent }, default))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe(BorrowRows.SourceIsOpen);
    }

    private async Task<FilingState> StateAsync(Visitor visitor, RoadmapId id) => (await sochi.Services.GetRequiredService<FilingQuery>().RunAsync(visitor, id, default))!.State;

    private async Task<List<string>> TitlesAsync(RoadmapId id)
    {
        await using var context = await sochi.Demo.OpenAsync("sochi");
        var table = await context.RoadmapTables.AsNoTracking().AsSplitQuery().Include(table => table.Sections).Include(table => table.Activities).SingleAsync(table => table.RoadmapId == id);
        return [.. table.Runs().SelectMany(run => run.Rows).Select(row => row.Activity.Cells[ColumnKind.Title])];
    }

    private async Task WriteAsync(Visitor visitor, RoadmapTableId table, ActivityId row, string seen, string words, ColumnKind column = ColumnKind.Title) =>
        (await sochi.Services.GetRequiredService<SaveCells>().RunAsync(visitor, table, [new CellWriting(row, column, seen, words)], default)).Refusals.ShouldBeEmpty();
}
