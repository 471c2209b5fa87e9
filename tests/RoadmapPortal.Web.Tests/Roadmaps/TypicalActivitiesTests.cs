using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Tests.Together;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>What was planned before, in this and earlier roadmaps, is offered to those whom it concerns.</summary>
public sealed class TypicalActivitiesTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A year earlier and a year later than the towns' own roadmaps.</summary>
    public async ValueTask InitializeAsync()
    {
        foreach (var town in (Town[])[portal.Primorsk, portal.Zarechny])
        {
            await using var context = portal.Database.Portal.Open(new TenantScope(town.Tenant, new Actor(null, "Тест")));
            if (await context.PlanningPeriods.CountAsync() > 1)
            {
                continue;
            }

            var catalogue = new RiskCatalogue(town.Tenant, RiskCatalogueId.New(), "Прежние факторы");
            var version = catalogue.AddVersion();
            var parameter = version.AddFactor("3.", "Кадры").AddParameter("Дефицит  педагогов");
            parameter.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("3.3"), "3.3");
            context.Add(catalogue);
            var meaning = new RowMeaning(version, CodeNumbering.Canonical, [parameter.Id], new ResponsibleDirectory(await context.Responsible.ToListAsync()));
            foreach (var year in (int[])[2022, 2024])
            {
                var period = new PlanningPeriod(
                    town.Tenant, PlanningPeriodId.New(), $"{year} год", new DateOnly(year, 8, 1), new DateOnly(year + 1, 7, 31), version.Id);
                context.Add(period);
                context.Add(Filled(new MunicipalRoadmap(town.Tenant, RoadmapId.New(), period.Id, "Прежняя"), $"{town.Name} {year}", meaning));
                context.Add(Filled(new SchoolRoadmap(town.Tenant, RoadmapId.New(), period.Id, town.Gymnasium.Id, "Прежняя"), $"Гимназия {year}", meaning));
                context.Add(Filled(new SchoolRoadmap(town.Tenant, RoadmapId.New(), period.Id, town.Secondary.Id, "Прежняя"), $"СОШ {year}", meaning));
            }

            await context.SaveChangesAsync();
        }
    }

    [Fact]
    public async Task Municipality_SeesItsOwnRoadmapsOfThisAndEarlierPeriods()
    {
        var offers = await OffersAsync(portal.Primorsk, Role.Methodist, portal.Primorsk.MunicipalRoadmap);

        offers.ShouldContain("Муниципальное Приморск 2022");
        offers.ShouldContain("Школьное Приморск 2022");
        offers.ShouldContain("Первое (Приморск)");
        offers.ShouldAllBe(title => !title.Contains("2024") && !title.Contains("Заречный") && !title.Contains("СОШ") && !title.Contains("Гимназия"));
    }

    [Fact]
    public async Task School_SeesItsOwnAndWhatTheMunicipalityOffersToSchools_OfNoOtherSchool()
    {
        var offers = await OffersAsync(portal.Zarechny, Role.Principal, portal.Zarechny.GymnasiumRoadmap);

        offers.ShouldContain("Муниципальное Гимназия 2022");
        offers.ShouldContain("Школьное Заречный 2022");
        offers.ShouldNotContain("Муниципальное Заречный 2022");
        offers.ShouldAllBe(title => !title.Contains("2024") && !title.Contains("Приморск") && !title.Contains("СОШ"));
    }

    [Theory]
    [InlineData(Role.Principal)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Observer)]
    [InlineData(Role.MunicipalAdmin)]
    public async Task WhoMayNotEditTheRoadmap_IsOfferedNothing(Role role) =>
        (await OffersAsync(portal.Primorsk, role, portal.Primorsk.MunicipalRoadmap)).ShouldBeEmpty();

    [Fact]
    public async Task OtherTownsRoadmap_IsNotFound()
    {
        using var lease = await portal.OpenAsync(portal.Zarechny, Role.Methodist, portal.Zarechny.MunicipalRoadmap);
        var parameter = lease.Roadmap.Findings!.Coverage.Parameters[0].Line;

        (await portal.Services.GetRequiredService<TypicalActivitiesQuery>().RunAsync(Happening.Visit(portal.Primorsk, Role.Methodist), portal.Zarechny.MunicipalRoadmap.Id, parameter, default))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Suggestions_AreOfEarlierRoadmapsToo_MostUsedFirst()
    {
        using var municipal = await portal.OpenAsync(portal.Primorsk, Role.Methodist, portal.Primorsk.MunicipalRoadmap);
        using var school = await portal.OpenAsync(portal.Primorsk, Role.Principal, portal.Primorsk.GymnasiumRoadmap);

        Suggested(municipal, ColumnKind.Form, "").ShouldBe(["семинар", "форма Приморск 2022"]);
        Suggested(school, ColumnKind.Form, "").ShouldBe(["семинар", "форма Гимназия 2022"]);
        Suggested(municipal, ColumnKind.Responsible, "").ShouldBe(["Иванова А.А.", "Иванова А.А., завучи Приморск 2022"]);
        Suggested(municipal, ColumnKind.Form, "форма п").ShouldBe(["форма Приморск 2022"]);
    }

    private static IEnumerable<string> Suggested(LiveRoadmapLease lease, ColumnKind column, string words) =>
        lease.Roadmap.Meaning!.Suggestions.For(column, words).Select(suggestion => suggestion.Words);

    private static Roadmap Filled(Roadmap roadmap, string name, RowMeaning meaning)
    {
        var table = roadmap.AddTable(TableKind.Plan, "План", TableNumbering.PerLevel, ".");
        table.AddColumn(ColumnKind.Title, "Мероприятие");
        table.AddColumn(ColumnKind.Form, "Форма");
        table.AddColumn(ColumnKind.Codes, "Код");
        table.AddColumn(ColumnKind.Responsible, "Ответственные");
        var section = table.AddSection("I.", "МУНИЦИПАЛЬНЫЙ УРОВЕНЬ", "УРОВЕНЬ ОО");
        table.Fill(section, Level.Municipal, [Row($"Муниципальное {name}", "семинар"), Row($"Ещё {name}", $"форма {name}", $"Иванова А.А., завучи {name}")], meaning);
        table.Fill(section, Level.School, [Row($"Школьное {name}", "семинар")], meaning);
        return roadmap;
    }

    private static ActivityWords Row(string title, string form, string responsible = "Иванова А.А.") => new("", Cells.From(
    [
        new(ColumnKind.Title, title),
        new(ColumnKind.Form, form),
        new(ColumnKind.Codes, "3.3"),
        new(ColumnKind.Responsible, responsible),
    ]));

    private async Task<IReadOnlyList<string>> OffersAsync(Town town, Role role, Roadmap roadmap)
    {
        using var lease = await portal.OpenAsync(town, Role.Methodist, roadmap);
        var parameter = lease.Roadmap.Findings!.Coverage.Parameters[0].Line;
        var offers = await portal.Services.GetRequiredService<TypicalActivitiesQuery>().RunAsync(Happening.Visit(town, role), roadmap.Id, parameter, default);
        offers.ShouldAllBe(offer => offer.Cells[ColumnKind.Codes] == "1.1");
        return [.. offers.Select(offer => offer.Cells[ColumnKind.Title])];
    }
}
