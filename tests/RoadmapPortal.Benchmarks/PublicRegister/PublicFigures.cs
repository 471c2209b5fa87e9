using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Benchmarks.Editors;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.PublicRegister.Publish;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Benchmarks.PublicRegister;

/// <summary>
/// «public»: guests at the real portal, by the program wrk. Сочи's roadmap as a public paper, a small one for each of its 69 schools, and a thousand
/// more in other words, so that a search has something to pass by.
/// </summary>
internal static class PublicFigures
{
    private const int Others = 1000;
    private const int Times = 3;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("the register", "/p"), ("a municipality's papers", "/p/sochi"), ("a search", "/p/search?q=%D0%BE%D0%B4%D0%B8%D0%BD+%D0%B4%D0%B5%D0%BD%D1%8C+%D0%B2+%D1%88%D0%BA%D0%BE%D0%BB%D0%B5"),
    ];

    public static async Task<int> RunAsync()
    {
        await using var portal = await MeasuredPortal.StartAsync(1);
        var roadmap = await PublishAsync(new PortalContexts(portal.Connection));
        Console.WriteLine($"load of the machine {(await File.ReadAllTextAsync("/proc/loadavg"))[..14]}");
        foreach (var (name, path) in Pages.Append(("the roadmap of Сочи", $"/p/sochi/municipal-roadmaps/{roadmap}")))
        {
            var address = new Uri(portal.Address, path);
            await PrintMakingAsync(name, address);
            for (var time = 0; time < Times; time++)
            {
                await PrintAsync(name, address);
            }
        }

        return 0;
    }

    /// <summary>The first time it is asked for, nothing is kept; the code is compiled then too.</summary>
    private static async Task PrintMakingAsync(string name, Uri address)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var began = Stopwatch.GetTimestamp();
        var bytes = await client.GetByteArrayAsync(address);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: made in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms, {bytes.Length} bytes"));
    }

    private static async Task PrintAsync(string name, Uri address)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk")
        {
            ArgumentList = { "-t2", "-c32", "-d10s", "--latency", "-H", "Accept-Encoding: gzip, deflate, br", address.AbsoluteUri },
            RedirectStandardOutput = true,
        })!;
        var lines = (await wrk.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.TrimEntries);
        await wrk.WaitForExitAsync();
        var told = lines.Where(line => line.StartsWith("50%", StringComparison.Ordinal) || line.StartsWith("99%", StringComparison.Ordinal)
            || line.StartsWith("Requests/sec", StringComparison.Ordinal) || line.StartsWith("Non-2xx", StringComparison.Ordinal) || line.StartsWith("Socket errors", StringComparison.Ordinal));
        Console.WriteLine($"{name}: {string.Join("; ", told.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))))}");
    }

    private static async Task<Guid> PublishAsync(PortalContexts contexts)
    {
        var scope = new TenantScope(await contexts.FindMunicipalityAsync(Slug.Parse("sochi")), new Actor(null, "Замер"));
        await using var context = contexts.Open(scope);
        var sources = (await RoadmapSourcesLoader.LoadAsync(context, (await context.MunicipalRoadmaps.SingleAsync()).Id, default))!;
        var edition = Guid.CreateVersion7();
        PublishPaper.In(context, new ApprovedPaper(
            sources.Municipality.Id, PublicPaperKind.MunicipalRoadmap, edition, sources.Roadmap.Id.Value, 1, sources.Roadmap.Title, TimeProvider.System.GetUtcNow(),
            RoadmapComposition.Compose(RoadmapPaper.From(sources) with { IsApproved = true }), [])
        { Period = sources.Period });
        foreach (var number in Enumerable.Range(1, Others))
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"Дорожная карта школы, {number}");
            var school = number <= sources.Schools.Count ? sources.Schools[number - 1] : null;
            PublishPaper.In(context, new ApprovedPaper(
                sources.Municipality.Id, PublicPaperKind.SchoolRoadmap, Guid.CreateVersion7(), Guid.CreateVersion7(), 1, title, TimeProvider.System.GetUtcNow(),
                new ComposedPaper(title, "Сочи", IsDraft: false, PrintLook.Standard, [new PaperSection(true, [new PaperTitle(title), new RunningText($"Повышение квалификации учителей, встреча {number}")])]), [])
            {
                Period = sources.Period,
                School = school,
            });
        }

        await context.SaveChangesAsync();
        return edition;
    }
}
