using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.PublicRegister;

namespace RoadmapPortal.Web.Features.PublicRegister;

/// <summary>Of every roadmap and order the newest edition; earlier ones are found by their own address and from the newest.</summary>
public static class NewestPapers
{
    public static IQueryable<PublicPaper> In(PortalContext context) =>
        context.PublicPapers.AsNoTracking().Where(paper => !context.PublicPapers.Any(
            newer => newer.MunicipalityId == paper.MunicipalityId && newer.SubjectId == paper.SubjectId && newer.Number > paper.Number));
}
