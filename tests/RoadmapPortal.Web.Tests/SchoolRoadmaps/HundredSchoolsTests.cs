using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Register;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>The register of a hundred schools: as many questions as for two, and quick. Run alone, it prints what docs/performance.md says.</summary>
public sealed class HundredSchoolsTests(PortalFixture portal, ITestOutputHelper output) : IClassFixture<PortalFixture>
{
    private const int More = 98, RowsOfEach = 12, Times = 20;

    private static readonly AsyncLocal<int[]?> Commands = new();

    [Fact]
    public async Task Register_OfAHundredSchools_AsksNoMoreThanOfTwo_AndIsQuick()
    {
        using var watched = DiagnosticListener.AllListeners.Subscribe(new Watcher());
        var room = new RegisterRoom(portal, portal.Primorsk);
        await room.OpenAsync();
        var (_, few) = await CountAsync(room);
        await AddSchoolsAsync();
        var (view, many) = await CountAsync(room);
        view.Standing!.Schools.Count.ShouldBe(More + 2);
        view.Standing.Schools.Count(school => school is { IsAsked: true, Found: 1, Uncovered: 0 }).ShouldBe(More + 2);
        (few, many).ShouldBe((many, few));
        many.ShouldBeInRange(5, 20);

        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        var query = await TimesAsync(() => CountAsync(room));
        var page = await TimesAsync(() => browser.GetAsync(RegisterRoom.Address));
        output.WriteLine($"Questions: {many}. Query, ms: {Words(query)}. Whole page over HTTP, ms: {Words(page)}.");
        query[0].ShouldBeLessThan(100);
        page[0].ShouldBeLessThan(100);
        (await browser.TextAsync($"{RegisterRoom.Address}?page=2")).ShouldContain("Показано: 100 школ из 100.");
    }

    private static string Words(List<double> times) => FormattableString.Invariant($"min {times[0]:0.0}, median {times[times.Count / 2]:0.0}, max {times[^1]:0.0}");

    private static async Task<List<double>> TimesAsync<T>(Func<Task<T>> ask)
    {
        var times = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            var begun = Stopwatch.GetTimestamp();
            await ask();
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    private async Task<(SchoolRoadmapsView View, int Commands)> CountAsync(RegisterRoom room)
    {
        var counted = Commands.Value = new int[1];
        var view = await portal.Services.GetRequiredService<SchoolRoadmapsQuery>().RunAsync(room.Visit(Role.Reviewer), null, default);
        return (view.ShouldNotBeNull(), counted[0]);
    }

    private async Task AddSchoolsAsync()
    {
        var town = portal.Primorsk;
        await using var context = portal.Database.Portal.Open(town.Scope);
        var parameter = town.Audit.Lines[0].ParameterId;
        var version = await context.RiskCatalogueVersions.Include(version => version.Factors).ThenInclude(factor => factor.Parameters).ThenInclude(line => line.Codings)
            .SingleAsync(version => version.Id == town.Period.CatalogueVersionId);
        var meaning = new RowMeaning(version, CodeNumbering.LocalPerFactor, [parameter], new ResponsibleDirectory([]));
        var audit = await context.EntryAudits.Include(audit => audit.Lines).Include(audit => audit.Findings).SingleAsync(audit => audit.Id == town.Audit.Id);
        for (var number = 100; number < 100 + More; number++)
        {
            var school = new School(town.Tenant, SchoolId.New(), SchoolKind.Secondary, number, $"{number}", $"СОШ № {number} (Приморск)", number, []);
            var roadmap = new SchoolRoadmap(town.Tenant, RoadmapId.New(), town.Period.Id, school.Id, $"Карта {number}");
            var table = roadmap.AddTable(TableKind.Plan, "План", TableNumbering.PerLevel, ".");
            table.AddColumn(ColumnKind.Title, "Мероприятие");
            table.AddColumn(ColumnKind.Codes, "Код параметра");
            var section = table.AddSection("I.", null, "УРОВЕНЬ ШКОЛЫ");
            table.Fill(section, Level.School, [.. Enumerable.Range(0, RowsOfEach).Select(row => new ActivityWords("", Cells.From([new(ColumnKind.Title, $"Мероприятие {row}"), new(ColumnKind.Codes, "1.1")])))], meaning);
            context.AddRange(school, roadmap);
            audit.Mark(school.Id, parameter);
        }

        await context.SaveChangesAsync();
    }

    /// <summary>Counts the commands of whoever asked to have them counted.</summary>
    private sealed class Watcher : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuted.Name && Commands.Value is { } counted)
            {
                Interlocked.Increment(ref counted[0]);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
