using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.PublicRegister.Embed;

/// <summary>One school's public papers.</summary>
public sealed class EmbedQuery(PublicDoor door, PortalContexts contexts)
{
    private const int MostPapers = 20;

    /// <returns>None if the school has no public paper.</returns>
    public async Task<EmbedView?> RunAsync(string slug, SchoolId school, CancellationToken cancellation)
    {
        if (await door.OpenAsync(slug, cancellation) is not { } municipality)
        {
            return null;
        }

        await using var context = contexts.Open(TenantScope.Nobody);
        var papers = await NewestPapers.In(context).Where(paper => paper.MunicipalityId == municipality.Id && paper.SchoolId == school)
            .OrderByDescending(paper => paper.PeriodFrom).ThenByDescending(paper => paper.ApprovedAt).Take(MostPapers).Select(PaperLine.Of).ToListAsync(cancellation);
        return papers.Count == 0 ? null : new EmbedView(municipality, school, papers);
    }
}

/// <param name="Papers">At least one, the newest first.</param>
public sealed record EmbedView(Municipality Municipality, SchoolId School, IReadOnlyList<PaperLine> Papers)
{
    public string SchoolName => Papers[0].SchoolName ?? Municipality.ShortName;
}
