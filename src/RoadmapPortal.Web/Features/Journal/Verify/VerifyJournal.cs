using System.Data;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Journal.Export;

namespace RoadmapPortal.Web.Features.Journal.Verify;

/// <summary>Follows a municipality's journal from its first entry to its last, and compares it with an exported file if there is one.</summary>
public sealed class VerifyJournal(PortalContexts contexts)
{
    public async Task<VerifiedJournal> RunAsync(MunicipalityId tenant, JournalFile? file, CancellationToken cancellation)
    {
        await using var context = contexts.Open(new TenantScope(tenant, null));

        // The head and the entries of one moment, however many people write meanwhile.
        await using var moment = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var slug = await context.Municipalities.AsNoTracking().Where(municipality => municipality.Id == tenant).Select(municipality => municipality.Slug).SingleAsync(cancellation);
        var head = (await context.JournalHeads.AsNoTracking().SingleOrDefaultAsync(cancellation))?.Mark ?? JournalMark.Begin;
        var chain = new JournalVerification();
        var comparison = new JournalComparison(file is null ? [] : file.Marks.Append(file.Head));
        await foreach (var record in JournalReader.Read(context).WithCancellation(cancellation))
        {
            chain.Read(record);
            comparison.Read(record);
        }

        return new VerifiedJournal(slug.Value, chain.Count, chain.Last, chain.Finish(head), comparison.Finish());
    }
}

/// <param name="Broken">None if the chain is whole.</param>
/// <param name="UnlikeFile">None if the journal is as the file says, or there is no file.</param>
public sealed record VerifiedJournal(string Slug, long Count, JournalMark Last, JournalFlaw? Broken, JournalFlaw? UnlikeFile)
{
    public bool IsWhole => Broken is null && UnlikeFile is null;
}
