using System.Data;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Archives;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Archives.Package;
using RoadmapPortal.Web.Features.Archives.Work;
using RoadmapPortal.Web.Features.Roadmaps.Export;

namespace RoadmapPortal.Web.Features.Archives.Make;

/// <summary>Writes everything of a period into a file, all of one moment. Asks nobody's permission: whoever calls has asked.</summary>
public sealed class WritePeriodArchive(PortalContexts contexts, ILogger<WritePeriodArchive> log)
{
    /// <param name="at">The moment that stands on the papers and in the manifest.</param>
    /// <returns>None if the municipality has no such period.</returns>
    /// <exception cref="ArchiveTooLargeException">It would be too large to be read back.</exception>
    public async Task<WrittenArchive?> RunAsync(TenantScope scope, PlanningPeriodId id, string by, DateTimeOffset at, string path, ArchiveProgress progress, CancellationToken cancellation)
    {
        await using var context = contexts.Open(scope);

        // However many people write meanwhile: rows, papers and journal are of one moment.
        await using var moment = await context.BeginArchiveAsync(IsolationLevel.RepeatableRead, cancellation);
        if (await context.PlanningPeriods.AsNoTracking().SingleOrDefaultAsync(period => period.Id == id, cancellation) is not { } period)
        {
            return null;
        }

        var tenant = scope.Tenant!.Value;
        var municipality = await context.Municipalities.AsNoTracking().SingleAsync(municipality => municipality.Id == tenant, cancellation);
        IReadOnlyList<string> problems;
        await using (var archive = await ArchiveWriter.CreateAsync(path, at, cancellation))
        {
            problems = await FillAsync(archive, context, municipality, period, by, at, progress, cancellation);
            await archive.FinishAsync(files => ManifestOf(context, municipality, period, by, at, files), cancellation);
        }

        await using var written = File.OpenRead(path);
        return new WrittenArchive(written.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellation)), problems);
    }

    private async Task<IReadOnlyList<string>> FillAsync(
        ArchiveWriter archive, PortalContext context, Municipality municipality, PlanningPeriod period, string by, DateTimeOffset at, ArchiveProgress progress, CancellationToken cancellation)
    {
        var schema = await ArchiveSchema.ReadAsync(context, cancellation);
        var rows = new PeriodRows(context, schema, period.Id, await ArchivePeople.NamedAsync(context, schema, cancellation));
        await new ArchivedTables(schema, rows, await ArchivedFileNames.LoadAsync(context, cancellation)).WriteAsync(archive, progress, cancellation);
        await ArchivedJournal.WriteAsync(context, municipality, rows, archive, cancellation);
        var papers = new ArchivedPapers(contexts, context, municipality, period, at, log);
        await papers.WriteAsync(archive, progress, cancellation);
        if (papers.Problems.Count > 0)
        {
            await archive.AddAsync(archive.Reserve(PaperBatch.ProblemsName), Encoding.UTF8.GetBytes(string.Join("\r\n", papers.Problems)), cancellation);
        }

        await archive.AddAsync(archive.Reserve(ArchiveReadMe.FileName), ArchiveReadMe.Of(municipality, period, at, by, papers.Problems.Count == 0), cancellation);
        progress.Begin("Опись");
        return papers.Problems;
    }

    private static ArchiveManifest ManifestOf(PortalContext context, Municipality municipality, PlanningPeriod period, string by, DateTimeOffset at, IReadOnlyList<ManifestFile> files) => new(
        ArchiveManifest.KnownFormat,
        "RoadmapPortal",
        context.Database.GetMigrations().Last(),
        new ManifestMunicipality(municipality.Id.Value, municipality.Slug.Value, municipality.Name, municipality.ShortName, municipality.Authority),
        new ManifestPeriod(period.Id.Value, period.Words, period.From, period.To),
        at,
        by,
        files);
}

/// <param name="Sha256">Of the whole file, in hexadecimal.</param>
/// <param name="Problems">What is not in it, and why.</param>
public sealed record WrittenArchive(long Size, string Sha256, IReadOnlyList<string> Problems);
