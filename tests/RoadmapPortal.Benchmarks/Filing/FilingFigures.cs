using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Benchmarks.Circuits;
using RoadmapPortal.Benchmarks.Editors;
using RoadmapPortal.Data;
using RoadmapPortal.Data.People;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Campaign;

namespace RoadmapPortal.Benchmarks.Filing;

/// <summary>
/// «filing»: Сочи's campaign at the real portal. The drafts of its 69 schools, their papers in one archive of PDF, and the register with 100 schools.
/// </summary>
internal static class FilingFigures
{
    private const int Schools = 100;
    private const int Pages = 40;
    private const int Archives = 10;

    /// <summary>The first are not counted: code is compiled in them.</summary>
    private const int WarmUp = 5;

    public static async Task<int> RunAsync()
    {
        await using var portal = await MeasuredPortal.StartAsync(1);
        var contexts = new PortalContexts(portal.Connection);
        var scope = new TenantScope(await contexts.FindMunicipalityAsync(Slug.Parse("sochi")), new Actor(null, "Замер"));
        var period = await PeriodAsync(contexts, scope);
        Console.WriteLine($"load of the machine {(await File.ReadAllTextAsync("/proc/loadavg"))[..4]}");
        await PrintDraftsAsync(contexts, scope, period);
        using var visit = await portal.SignInAsync();
        await PrintArchivesAsync(visit, period);
        await ArchiveFigures.PrintAsync(contexts, scope, period);
        await AddSchoolsAsync(contexts, scope);
        await PrintPagesAsync(portal, visit, $"/m/sochi/school-roadmaps?period={period.Value}");
        return 0;
    }

    private static async Task<PlanningPeriodId> PeriodAsync(PortalContexts contexts, TenantScope scope)
    {
        await using var context = contexts.Open(scope);
        return (await context.PlanningPeriods.SingleAsync()).Id;
    }

    private static async Task PrintDraftsAsync(PortalContexts contexts, TenantScope scope, PlanningPeriodId period)
    {
        await using var context = contexts.Open(scope);
        var email = DemoPeople.Email(Role.MunicipalAdmin, "sochi");
        var account = await context.Users.SingleAsync(account => account.Email == email);
        var admin = new Visitor(new PersonId(account.Id), account.DisplayName, account.SecurityStamp!, "sochi");
        var gate = new Gate(new MembershipDirectory(contexts));
        var terms = new FilingTerms(new DateOnly(2023, 4, 21), new DateOnly(2023, 5, 1), new DateOnly(2023, 5, 1), new DateOnly(2023, 5, 10), new DateOnly(2023, 5, 12));
        await new SaveFilingCampaign(gate, contexts).RunAsync(admin, period, terms, SchoolRoadmapTemplate.Usual, null, default);
        var schools = await context.Schools.Select(school => school.Id).ToListAsync();
        var began = Stopwatch.GetTimestamp();
        var asked = (await new AskSchools(gate, contexts).RunAsync(admin, period, schools.ToHashSet(), default)).Value!;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"drafts: {asked.Drafts} with {asked.Rows} rows in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms"));
    }

    private static async Task PrintArchivesAsync(PortalVisit visit, PlanningPeriodId period)
    {
        var times = new List<double>();
        var (files, bytes) = (0, 0L);
        for (var at = 0; at < Archives; at++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await visit.GetAsync($"/m/sochi/papers.zip?period={period.Value}&schools=true&format=pdf");
            var content = await answer.Content.ReadAsByteArrayAsync();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            using var archive = new ZipArchive(new MemoryStream(content));
            (files, bytes) = (archive.Entries.Count, content.Length);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"archive of {files} PDF, {bytes} bytes: first {times[0]:0} ms, then {new Spread(times.Skip(1)).Range} ms"));
    }

    private static async Task AddSchoolsAsync(PortalContexts contexts, TenantScope scope)
    {
        await using var context = contexts.Open(scope);
        for (var at = await context.Schools.CountAsync(); at < Schools; at++)
        {
            var number = 200 + at;
            context.Add(new School(scope.Tenant!.Value, SchoolId.New(), SchoolKind.Secondary, number, number.ToString(CultureInfo.InvariantCulture), $"СОШ № {number}", at, []));
        }

        await context.SaveChangesAsync();
    }

    private static async Task PrintPagesAsync(MeasuredPortal portal, PortalVisit visit, string path)
    {
        var times = new List<double>();
        var worked = TimeSpan.Zero;
        for (var at = 0; at < WarmUp + Pages; at++)
        {
            if (at == WarmUp)
            {
                times.Clear();
                worked = ServerReading.Worked(portal.ProcessId);
            }

            var began = Stopwatch.GetTimestamp();
            using var answer = await visit.GetAsync(path);
            answer.EnsureSuccessStatusCode();
            _ = await answer.Content.ReadAsByteArrayAsync();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        worked = ServerReading.Worked(portal.ProcessId) - worked;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"register, {Schools} schools: {new Spread(times).Percentiles} ms; {worked.TotalMilliseconds / Pages:0.0} ms of processor each"));
    }
}
