using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;

namespace RoadmapPortal.Web.Features.PublicRegister.Browse;

/// <summary>The municipalities that are public.</summary>
public sealed class RegisterQuery(PortalContexts contexts)
{
    public const int PageSize = 50;

    /// <returns>None if there is no such page of the list.</returns>
    public async Task<PagedList<RegisterLine>?> RunAsync(int page, CancellationToken cancellation)
    {
        await using var context = contexts.Open(TenantScope.Nobody);
        var open = context.Municipalities.AsNoTracking().Where(municipality => municipality.IsPublic);
        var total = await open.CountAsync(cancellation);
        var newest = NewestPapers.In(context);
        var lines = await open.OrderBy(municipality => municipality.ShortName).ThenBy(municipality => municipality.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(municipality => new RegisterLine(municipality.Slug.Value, municipality.ShortName, municipality.Name, newest.Count(paper => paper.MunicipalityId == municipality.Id)))
            .ToListAsync(cancellation);
        return lines.Count == 0 && page > 1 ? null : new PagedList<RegisterLine>(lines, total, page, PageSize, PublicAddress.Register + "?");
    }
}

/// <param name="Papers">How many of its papers are in the register, each in its newest edition.</param>
public sealed record RegisterLine(string Slug, string ShortName, string Name, int Papers);
