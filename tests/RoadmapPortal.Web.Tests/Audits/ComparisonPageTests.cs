using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Web.Tests.Audits;

/// <summary>Two towns with two earlier periods each: the audit of the town's own period, and one of the year before under other codes.</summary>
public sealed partial class ComparisonPageTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    private const string Page = "/m/primorsk/audit/comparison";

    private PlanningPeriod next = null!, first = null!, foreign = null!;

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    public async ValueTask InitializeAsync()
    {
        (first, next) = await AddPeriodsAsync(portal.Primorsk);
        (_, foreign) = await AddPeriodsAsync(portal.Zarechny);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EachRole_ReadsItIfItMayReadTheAudit_AndNeverTheOtherTowns(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        ((int)await browser.StatusAsync($"{Page}?period={next.Id.Value}") < 400).ShouldBe(role is not (Role.Principal or Role.SchoolEditor));
        (await browser.StatusAsync($"/m/zarechny/audit/comparison?period={foreign.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ForeignUnreadableOrLaterPeriods_AreNotFound()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        var own = $"{Page}?period={next.Id.Value}";
        foreach (var address in (string[])
        [
            $"{Page}?period={foreign.Id.Value}", $"{own}&with={portal.Zarechny.Period.Id.Value}", $"{own}&with=abc", $"{own}&with={next.Id.Value}", $"{own}&with={Guid.NewGuid()}",
            $"{Page}?period={first.Id.Value}&with={next.Id.Value}",
        ])
        {
            (await browser.StatusAsync(address)).ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    [Fact]
    public async Task NearestPeriod_SaysWhatChanged_AndWhatWasPlannedUnderItsOwnCode()
    {
        var page = await ReadAsync($"{Page}?period={next.Id.Value}");
        page.ShouldContain("Появилось отметок: 0. Снято: 1 у 1 школы. Осталось: 1.");
        page.ShouldContain("Снят у школ: г5");
        page.ShouldContain("Остался у школ: 5");
        page.ShouldContain("В прежнем аудите: 1.1 Дефицит педагогов");

        // The old roadmap says 1.1, which now is another parameter.
        page.ShouldContain("Первое (Приморск)");
        page.ShouldNotContain("(Заречный)");
        page.ShouldContain("Только в этом");
        page.ShouldContain("1.1 Молодые учителя Отмечен у школ: г5");
        page.ShouldNotContain("Только в прежнем");
    }

    [Fact]
    public async Task ChosenPeriod_WithoutARoadmap_IsComparedAndSaysSo()
    {
        var page = await ReadAsync($"{Page}?period={next.Id.Value}&with={first.Id.Value}");
        page.ShouldContain("Снято: 0. Осталось: 1.");
        page.ShouldContain("Муниципальной дорожной карты в прежнем периоде нет.");
        page.ShouldContain("Только в прежнем");
        page.ShouldContain("Забытый Отмечен у школ: г5, 5");
    }

    [Fact]
    public async Task Filters_KeepThePartThatIsWanted()
    {
        var own = $"{Page}?period={next.Id.Value}";
        (await ReadAsync($"{own}&with={first.Id.Value}&changed=true")).ShouldContain("По параметрам Верхняя полоса (контур) – у скольких школ было, нижняя (сплошная) – у скольких стало. Мероприятия – из муниципальной дорожной карты прежнего периода. Изменений нет.");

        // What cannot be read asks for nothing.
        (await ReadAsync($"{own}&factor=x&order=x&changed=x")).ShouldContain("Осталось: 1.");
    }

    [Fact]
    public async Task FirstAudit_HasNothingToCompareWith()
    {
        (await ReadAsync($"{Page}?period={first.Id.Value}")).ShouldContain("Сравнить не с чем: до этого периода аудитов на портале нет.");
    }

    /// <summary>The words of a page, with one space between them.</summary>
    private async Task<string> ReadAsync(string address)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        return Spaces().Replace(Tags().Replace(await browser.TextAsync(address), " "), " ").Replace(" :", ":", StringComparison.Ordinal);
    }

    private async Task<(PlanningPeriod First, PlanningPeriod Next)> AddPeriodsAsync(Town town)
    {
        await using var context = new PortalContexts(portal.Database.Connections.Portal).Open(town.Scope);
        var periods = await context.PlanningPeriods.OrderBy(period => period.From).ToListAsync();
        if (periods.Count == 3)
        {
            return (periods[0], periods[2]);
        }

        return (
            await AddAsync(context, town, 2022, ("Дефицит педагогов", "3.1", [town.Secondary]), ("Забытый", null, [town.Gymnasium, town.Secondary])),
            await AddAsync(context, town, 2024, ("Молодые учителя", "1.1", [town.Gymnasium]), ("дефицит педагогов", "1.2", [town.Secondary])));
    }

    private static async Task<PlanningPeriod> AddAsync(PortalContext context, Town town, int year, params (string Name, string? Code, Domain.Schools.School[] Schools)[] parameters)
    {
        var catalogue = new RiskCatalogue(town.Tenant, RiskCatalogueId.New(), $"Факторы {year}");
        var version = catalogue.AddVersion();
        var factor = version.AddFactor("1.", "Кадровые ресурсы");
        var period = new PlanningPeriod(town.Tenant, PlanningPeriodId.New(), $"{year} – {year + 1} учебный год", new DateOnly(year, 8, 1), new DateOnly(year + 1, 7, 31), version.Id);
        var audit = new EntryAudit(town.Tenant, EntryAuditId.New(), period.Id, CodeNumbering.LocalPerFactor, null, EntryAudit.UsualColumns);
        foreach (var (name, code, schools) in parameters)
        {
            var parameter = factor.AddParameter(name);
            if (code is not null)
            {
                parameter.AddCode(CodeNumbering.LocalPerFactor, ParameterCode.Parse(code), code);
            }

            audit.AddLine(parameter.Id, null);
            Array.ForEach(schools, school => audit.Mark(school.Id, parameter.Id));
        }

        context.AddRange(catalogue, period, audit);
        await context.SaveChangesAsync();
        return period;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
