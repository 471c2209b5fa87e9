using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Archives;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Archives.Package;
using RoadmapPortal.Web.Features.Journal.Export;

namespace RoadmapPortal.Web.Features.Archives.Make;

/// <summary>The period's journal as lines that <c>verify-journal</c> reads: what concerns the period or the whole municipality, not another period's roadmaps.</summary>
public static class ArchivedJournal
{
    public const string FileName = "journal.jsonl";

    public static async Task WriteAsync(PortalContext context, Municipality municipality, PeriodRows rows, ArchiveWriter archive, CancellationToken cancellation)
    {
        var head = (await context.JournalHeads.AsNoTracking().SingleOrDefaultAsync(cancellation))?.Mark ?? JournalMark.Begin;
        await archive.AddAsync(
            archive.Reserve(FileName),
            async output =>
            {
                await using var writer = TableFile.Writer(output);
                await writer.WriteLineAsync(JournalLines.Heading(municipality.Id.Value, municipality.Slug.Value));
                await foreach (var entry in context.Journal.AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(cancellation))
                {
                    if (entry.SubjectKind is not (JournalSubjectKind.Roadmap or JournalSubjectKind.Period) || (entry.SubjectId is { } subject && rows.Holds(subject)))
                    {
                        await writer.WriteLineAsync(JournalLines.Line(JournalRecord.Of(entry)));
                    }
                }

                await writer.WriteLineAsync(JournalLines.Ending(head));
            },
            cancellation);
    }
}
