using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using RoadmapPortal.Benchmarks.Editors;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Web.Features.Archives.Make;
using RoadmapPortal.Web.Features.Archives.Package;
using RoadmapPortal.Web.Features.Archives.Work;

namespace RoadmapPortal.Benchmarks.Filing;

/// <summary>The whole period of Сочи with its 69 schools in one archive, and the check that precedes reading it back.</summary>
internal static class ArchiveFigures
{
    private const int Times = 5;

    public static async Task PrintAsync(PortalContexts contexts, TenantScope scope, PlanningPeriodId period)
    {
        var path = Path.GetTempFileName();
        var (made, examined) = (new List<double>(), new List<double>());
        var (size, files, unpacked) = (0L, 0, 0L);
        for (var at = 0; at < Times; at++)
        {
            var began = Stopwatch.GetTimestamp();
            var written = await new WritePeriodArchive(contexts, NullLogger<WritePeriodArchive>.Instance).RunAsync(scope, period, "Замер", TimeProvider.System.GetLocalNow(), path, new ArchiveProgress(), default);
            made.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            size = written!.Size;
            began = Stopwatch.GetTimestamp();
            await using var file = File.OpenRead(path);
            using var package = (await ArchiveCheck.OpenAsync(file, new ArchiveProgress(), default)).Package!;
            examined.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            (files, unpacked) = (package.Manifest.Files.Count, package.Manifest.Files.Sum(one => one.Size));
        }

        File.Delete(path);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"archive of the period: {files} files, {unpacked} bytes, packed {size}; made: first {made[0]:0} ms, then {new Spread(made.Skip(1)).Range} ms; checked: {new Spread(examined).Range} ms"));
    }
}
