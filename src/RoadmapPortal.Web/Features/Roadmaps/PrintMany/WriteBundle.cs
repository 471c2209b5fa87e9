using System.IO.Compression;
using System.Text;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Export;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Roadmaps.PrintMany;

/// <summary>Writes the papers of many roadmaps into one archive, one after another: never more than one of them is in memory.</summary>
public sealed class WriteBundle(RoadmapListQuery list, RoadmapPageQuery query, TimeProvider time)
{
    /// <summary>Says in the archive itself what is not in it.</summary>
    public const string ProblemsName = "НЕ ВОШЛО В АРХИВ.txt";

    /// <summary>The roadmaps of a period that the visitor may read.</summary>
    /// <param name="schoolsOnly">Leaves the municipal roadmap out.</param>
    /// <returns>None if the visitor is no member.</returns>
    public async Task<IReadOnlyList<RoadmapId>?> PlanAsync(Visitor visitor, PlanningPeriodId period, bool schoolsOnly, CancellationToken cancellation)
    {
        var all = await list.RunAsync(visitor, cancellation);
        return all is null ? null : [.. all.Roadmaps.Where(line => line.Period == period && !(schoolsOnly && line.School is null)).Select(line => line.Id)];
    }

    /// <param name="formats">Each paper is written in each of them.</param>
    /// <exception cref="OperationCanceledException">Stopped by its owner or by a lost connection; what was written is no archive.</exception>
    public async Task RunAsync(
        Visitor visitor, IReadOnlyList<RoadmapId> roadmaps, IReadOnlyList<PaperFormat> formats, Bundle bundle, Stream output, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        foreach (var id in roadmaps)
        {
            // Permission is asked again for each: it may end while the archive is made.
            if (await query.RunAsync(visitor, id, cancellation) is { } view)
            {
                await AddAsync(archive, view.Paper, formats, names, problems, cancellation);
            }

            bundle.Advance();
        }

        if (problems.Count > 0)
        {
            await AddAsync(archive, ProblemsName, Encoding.UTF8.GetBytes(string.Join("\r\n", problems)), cancellation);
        }
    }

    private async Task AddAsync(
        ZipArchive archive, RoadmapPaper paper, IReadOnlyList<PaperFormat> formats, HashSet<string> names, List<string> problems, CancellationToken cancellation)
    {
        var kind = PaperKind.Of(paper)[0];
        foreach (var format in formats)
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Free(PaperFileName.Of(paper, kind, format), names);
            try
            {
                using var file = new MemoryStream();
                format.Write(paper, kind, time.GetLocalNow(), file);
                await AddAsync(archive, name, file.GetBuffer().AsMemory(0, (int)file.Length), cancellation);
            }
            catch (LayoutException exception)
            {
                problems.Add($"{name}: документ не помещается на лист ({exception.Message}).");
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
