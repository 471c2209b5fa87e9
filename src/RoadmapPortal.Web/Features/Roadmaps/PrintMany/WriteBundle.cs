using System.IO.Compression;
using System.Text;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Export;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Roadmaps.PrintMany;

/// <summary>
/// Writes the papers of many roadmaps into one archive, one after another: never more than one of them is in memory. What is approved goes in
/// as it was frozen.
/// </summary>
public sealed class WriteBundle(RoadmapListQuery list, RoadmapPageQuery query, TimeProvider time, ILogger<WriteBundle> log)
{
    /// <summary>The roadmaps of a period that the visitor may read.</summary>
    /// <returns>None if the visitor is no member.</returns>
    public async Task<IReadOnlyList<RoadmapLine>?> PlanAsync(Visitor visitor, PlanningPeriodId period, CancellationToken cancellation)
    {
        var all = await list.RunAsync(visitor, cancellation);
        return all is null ? null : [.. all.Roadmaps.Where(line => line.Period == period)];
    }

    /// <param name="formats">Each paper is written in each of them.</param>
    /// <exception cref="OperationCanceledException">Stopped by its owner or by a lost connection; what was written is no archive.</exception>
    public async Task RunAsync(
        Visitor visitor, IReadOnlyList<RoadmapId> roadmaps, IReadOnlyList<PaperFormat> formats, Bundle bundle, Stream output, CancellationToken cancellation)
    {
        var papers = new PaperBatch(log);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        // Closed only if all went well: closing writes the directory that makes an archive of it.
        var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        foreach (var id in roadmaps)
        {
            var before = papers.Problems.Count;
            await AddAsync(archive, visitor, id, formats, names, papers, cancellation);
            if (papers.Problems.Count > before)
            {
                bundle.Skip();
            }

            bundle.Advance();
        }

        if (papers.Problems.Count > 0)
        {
            await AddAsync(archive, PaperBatch.ProblemsName, Encoding.UTF8.GetBytes(string.Join("\r\n", papers.Problems)), cancellation);
        }

        await archive.DisposeAsync();
    }

    private async Task AddAsync(
        ZipArchive archive,
        Visitor visitor,
        RoadmapId id,
        IReadOnlyList<PaperFormat> formats,
        HashSet<string> names,
        PaperBatch papers,
        CancellationToken cancellation)
    {
        // Permission is asked again for each: it may end while the archive is made.
        if (await query.RunAsync(visitor, id, cancellation) is not { Paper: var paper } view)
        {
            papers.LeaveOut("Одна из дорожных карт удалена или больше не доступна вам.");
            return;
        }

        var kind = PaperKind.Of(paper)[0];
        foreach (var format in formats)
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Free(PaperFileName.Of(paper, kind, format), names);
            ReadOnlyMemory<byte>? bytes = await query.FrozenAsync(visitor, view, kind, format.Kept, cancellation) is { } frozen
                ? frozen
                : papers.Draw(name, file => format.Write(paper, kind, time.GetLocalNow(), file));
            if (bytes is { } content)
            {
                await AddAsync(archive, name, content, cancellation);
            }
        }
    }

    private async Task AddAsync(ZipArchive archive, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = time.GetLocalNow();
        await using var stream = await entry.OpenAsync(cancellation);
        await stream.WriteAsync(content, cancellation);
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = $"{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}";
        }

        return free;
    }
}
