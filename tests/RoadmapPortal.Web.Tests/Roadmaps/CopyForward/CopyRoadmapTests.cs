using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.CopyForward;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.CopyForward;

namespace RoadmapPortal.Web.Tests.Roadmaps.CopyForward;

/// <summary>The action and the query as the page calls them. Each test has years of its own: they share a database.</summary>
public sealed class CopyRoadmapTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Fact]
    public async Task Copy_IntoANewPeriod_KeepsBoth_AndLinksTheRows()
    {
        var made = (await RunAsync(portal.Primorsk, Role.Methodist, portal.Primorsk.MunicipalRoadmap, Wish(1))).Value.ShouldNotBeNull();
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var copy = await context.MunicipalRoadmaps.AsNoTracking().Include(map => map.Tables).ThenInclude(table => table.Activities).ThenInclude(row => row.Parameters)
            .Include(map => map.Tables).ThenInclude(table => table.Activities).ThenInclude(row => row.Responsible)
            .Include(map => map.Tables).ThenInclude(table => table.Sections).Include(map => map.Blocks).AsSplitQuery().SingleAsync(map => map.Id == made.Id);
        (copy.Stage, copy.Title, copy.Blocks.Count).ShouldBe((MunicipalRoadmapStage.Draft, "Дорожная карта: Приморск", 4));
        var period = await context.PlanningPeriods.SingleAsync(period => period.Id == copy.PeriodId);
        (period.Words, period.From, period.To, period.CatalogueVersionId).ShouldBe(
            ("2024 – 2025 учебный год", new DateOnly(2024, 8, 1), new DateOnly(2025, 7, 31), portal.Primorsk.Period.CatalogueVersionId));
        var rows = copy.Tables.ShouldHaveSingleItem().Runs().SelectMany(run => run.Rows).ToList();
        rows.Select(row => row.Activity.Cells[ColumnKind.Title]).ShouldBe(["Первое (Приморск)", "Второе (Приморск)", "Третье (Приморск)", "Четвёртое (Приморск)"]);
        rows.ShouldAllBe(row => row.Activity.Parameters.Count == 1 && row.Activity.Responsible.Count == 1);
        (await context.Orders.CountAsync()).ShouldBe(3, "the town's own, and none was made");
        (await context.History.AnyAsync(entry => entry.SubjectId == made.Id.Value && entry.PersonName == "Methodist")).ShouldBeTrue();
        var noted = (await context.Journal.AsNoTracking().Where(entry => entry.SubjectId == made.Id.Value).ToListAsync()).ShouldHaveSingleItem();
        (noted.Deed, noted.Details).ShouldBe((JournalDeed.RoadmapCopied, "на период «2024 – 2025 учебный год»"));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Copy_OfTheMunicipalRoadmap_OnlyTheMethodist(Role role)
    {
        var wish = Wish(3, $"роль {role}", new DateOnly(2026, 9, 1 + (int)role));
        var outcome = await RunAsync(portal.Primorsk, role, portal.Primorsk.MunicipalRoadmap, wish);
        outcome.IsDone.ShouldBe(role == Role.Methodist);
        (await PeriodAsync(portal.Primorsk, wish.Next!.Words) is not null).ShouldBe(role == Role.Methodist);
        var view = await Query.RunAsync(Visit(portal.Primorsk, role), portal.Primorsk.MunicipalRoadmap.Id, _ => Wish(5), default);
        (view is not null).ShouldBe(role == Role.Methodist);
        outcome.Refusals.Select(refusal => refusal.Rule).ShouldBe(
            role switch { Role.Methodist => [], Role.Principal or Role.SchoolEditor => [Gate.IsFound], _ => [Gate.RoleMayEdit] });
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Copy_OfASchoolsRoadmap_IntoAPeriodThatIsThere_TheSchoolsPeopleAndTheMethodist(Role role)
    {
        // Each role has a period of its own: a school has one roadmap in each.
        var period = await OpenPeriodAsync(portal.Primorsk, new DateOnly(2028, 1, 1 + (int)role));
        var wish = new CopyWish(RoadmapId.New(), period.Id, null, 4);
        (await RunAsync(portal.Primorsk, role, portal.Primorsk.SecondaryRoadmap, wish)).IsDone.ShouldBe(role == Role.Methodist, "the other school of the same number");
        var own = wish with { Id = RoadmapId.New() };
        var isAllowed = role is Role.Methodist or Role.Principal or Role.SchoolEditor;
        (await RunAsync(portal.Primorsk, role, portal.Primorsk.GymnasiumRoadmap, own)).IsDone.ShouldBe(isAllowed);
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var schools = await context.SchoolRoadmaps.Where(map => map.PeriodId == period.Id).Select(map => map.SchoolId).ToListAsync();
        SchoolId[] expected = role == Role.Methodist ? [portal.Primorsk.Secondary.Id, portal.Primorsk.Gymnasium.Id] : isAllowed ? [portal.Primorsk.Gymnasium.Id] : [];
        schools.ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public async Task Copy_ByTheSchool_IntoANewPeriod_IsRefused_AndNothingIsKept()
    {
        var wish = Wish(6, "период школы");
        var outcome = await RunAsync(portal.Primorsk, Role.Principal, portal.Primorsk.GymnasiumRoadmap, wish);
        outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(CopyRoadmap.MethodistOpensPeriods);
        (await PeriodAsync(portal.Primorsk, "период школы")).ShouldBeNull();
        var choice = (CopyChoice?)null;
        var view = await Query.RunAsync(Visit(portal.Primorsk, Role.Principal), portal.Primorsk.GymnasiumRoadmap.Id, it => { choice = it; return wish; }, default);
        choice.ShouldNotBeNull().MayOpen.ShouldBeFalse();
        view.ShouldNotBeNull().Refusals.ShouldHaveSingleItem().Rule.ShouldBe(CopyRoadmap.MethodistOpensPeriods);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Copy_InOrFromTheOtherTown_FindsNothing(Role role)
    {
        var visitor = Visit(portal.Primorsk, role);
        var foreign = portal.Zarechny.MunicipalRoadmap.Id;
        foreach (var slug in (string[])["primorsk", "zarechny"])
        {
            (await Action.RunAsync(visitor with { Slug = slug }, foreign, Wish(7), default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
            (await Query.RunAsync(visitor with { Slug = slug }, foreign, _ => Wish(7), default)).ShouldBeNull();
        }

        if (role == Role.Methodist)
        {
            var theirs = new CopyWish(RoadmapId.New(), await LaterPeriodOfZarechnyAsync(), null, 1);
            (await RunAsync(portal.Primorsk, role, portal.Primorsk.MunicipalRoadmap, theirs)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        }
    }

    [Fact]
    public async Task Copy_SentTwice_EvenAtOnce_MakesOneCopy()
    {
        var wish = Wish(8, "дважды");
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(portal.Zarechny, Role.Methodist, portal.Zarechny.MunicipalRoadmap, wish)));
        both.ShouldAllBe(outcome => outcome.IsDone && outcome.Value!.Id == wish.Id);
        (await RunAsync(portal.Zarechny, Role.Methodist, portal.Zarechny.MunicipalRoadmap, wish)).Value.ShouldNotBeNull().Id.ShouldBe(wish.Id);
        await using var context = portal.Database.Portal.Open(portal.Zarechny.Scope);
        var period = (await PeriodAsync(portal.Zarechny, "дважды")).ShouldNotBeNull();
        (await context.MunicipalRoadmaps.CountAsync(map => map.PeriodId == period.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Copy_ByTwoPeopleAtOnce_OneIsRefused()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => RunAsync(portal.Zarechny, Role.Methodist, portal.Zarechny.MunicipalRoadmap, Wish(9, "разом"))));
        outcomes.Count(outcome => outcome.IsDone).ShouldBe(1);
        outcomes.Where(outcome => !outcome.IsDone).ShouldAllBe(outcome => outcome.Refusals.Single().Rule == CopyRoadmap.PeriodHasNoMunicipalRoadmap);
        await using var context = portal.Database.Portal.Open(portal.Zarechny.Scope);
        (await context.PlanningPeriods.CountAsync(period => period.Words == "разом")).ShouldBe(1);
    }

    [Fact]
    public async Task Copy_IntoDatesThatAPeriodHasAlready_UsesThatPeriod()
    {
        var period = await OpenPeriodAsync(portal.Zarechny, new DateOnly(2030, 3, 3));
        var outcome = await RunAsync(portal.Zarechny, Role.Methodist, portal.Zarechny.MunicipalRoadmap, new CopyWish(RoadmapId.New(), null, new NextPeriod("другие слова", period.From, period.To), 2));
        outcome.Value.ShouldNotBeNull().PeriodId.ShouldBe(period.Id);
        (await PeriodAsync(portal.Zarechny, "другие слова")).ShouldBeNull();
    }

    [Fact]
    public async Task Copy_WhatIsRefused_NamesAllReasonsAndKeepsNothing()
    {
        var next = new NextPeriod("", new DateOnly(2023, 1, 1), new DateOnly(2022, 1, 1));
        var outcome = await RunAsync(portal.Zarechny, Role.Methodist, portal.Zarechny.MunicipalRoadmap, new CopyWish(RoadmapId.New(), null, next, 1));
        outcome.Refusals.Select(refusal => refusal.Rule).ShouldBe([NextPeriod.HasWords, NextPeriod.EndsAfterItBegins, NextPeriod.GoesForward]);
        (await RunAsync(portal.Zarechny, Role.Methodist, portal.Zarechny.MunicipalRoadmap, Wish(1) with { Years = 11 })).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(YearShift.GoesForwardSomeYears);
        var own = await RunAsync(portal.Zarechny, Role.Methodist, portal.Zarechny.MunicipalRoadmap, new CopyWish(RoadmapId.New(), portal.Zarechny.Period.Id, null, 1));
        own.Refusals.Select(refusal => refusal.Rule).ShouldBe([NextPeriod.GoesForward, CopyRoadmap.PeriodHasNoMunicipalRoadmap]);
        own.Refusals[1].Words.ShouldContain("«2023 – 2024 учебный год»");
        await using var context = portal.Database.Portal.Open(portal.Zarechny.Scope);
        (await context.MunicipalRoadmaps.CountAsync(map => map.PeriodId == portal.Zarechny.Period.Id)).ShouldBe(1);
    }

    /// <summary>An id that is taken by another roadmap is no copy of it.</summary>
    [Fact]
    public async Task Copy_WithTheIdOfAnotherRoadmap_IsRefused()
    {
        var wish = Wish(10, "чужой номер") with { Id = portal.Zarechny.GymnasiumRoadmap.Id };
        (await RunAsync(portal.Zarechny, Role.Methodist, portal.Zarechny.MunicipalRoadmap, wish)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await PeriodAsync(portal.Zarechny, "чужой номер")).ShouldBeNull();
    }

    private CopyRoadmap Action => portal.Services.GetRequiredService<CopyRoadmap>();

    private CopyRoadmapQuery Query => portal.Services.GetRequiredService<CopyRoadmapQuery>();

    private Task<Outcome<Roadmap>> RunAsync(Town town, Role role, Roadmap source, CopyWish wish) => Action.RunAsync(Visit(town, role), source.Id, wish, default);

    private static CopyWish Wish(int years, string? words = null, DateOnly? from = null)
    {
        var begin = from ?? new DateOnly(2023 + years, 8, 1);
        return new CopyWish(RoadmapId.New(), null, new NextPeriod(words ?? $"{2023 + years} – {2024 + years} учебный год", begin, begin.AddYears(1).AddDays(-1)), years);
    }

    private async Task<PlanningPeriod> OpenPeriodAsync(Town town, DateOnly from)
    {
        var period = new PlanningPeriod(town.Tenant, PlanningPeriodId.New(), $"с {from:O}", from, from.AddYears(1), town.Period.CatalogueVersionId);
        await using var context = portal.Database.Portal.Open(town.Scope);
        context.Add(period);
        await context.SaveChangesAsync();
        return period;
    }

    private async Task<PlanningPeriodId> LaterPeriodOfZarechnyAsync() => (await OpenPeriodAsync(portal.Zarechny, new DateOnly(2031, 1, 1))).Id;

    private async Task<PlanningPeriod?> PeriodAsync(Town town, string words)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.PlanningPeriods.AsNoTracking().SingleOrDefaultAsync(period => period.Words == words);
    }

    private static Visitor Visit(Town town, Role role) => new(town.PersonIn(role), role.ToString(), town.StampOf(role), town.Slug);
}
