using System.Data;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Features.Editions.Verify;

/// <summary>Follows a municipality's editions from the first to the last: their words, their files, their chain.</summary>
public sealed class VerifyEditions(PortalContexts contexts)
{
    public async Task<VerifiedEditions> RunAsync(MunicipalityId tenant, CancellationToken cancellation)
    {
        await using var context = contexts.Open(new TenantScope(tenant, null));

        // The head and the editions of one moment, however many people approve meanwhile.
        await using var moment = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var slug = await context.Municipalities.AsNoTracking().Where(municipality => municipality.Id == tenant).Select(municipality => municipality.Slug).SingleAsync(cancellation);
        var head = (await context.EditionHeads.AsNoTracking().SingleOrDefaultAsync(cancellation))?.Mark ?? EditionMark.Begin;
        var chain = new EditionVerification();
        await foreach (var record in EditionReader.Read(context).WithCancellation(cancellation))
        {
            chain.Read(record);
        }

        return new VerifiedEditions(slug.Value, chain.Count, chain.Last, chain.Finish(head));
    }
}

/// <param name="Broken">None if the chain is whole.</param>
public sealed record VerifiedEditions(string Slug, int Count, EditionMark Last, EditionFlaw? Broken);
