using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Verification;

namespace RoadmapPortal.Web.Features.PublicRegister.Publish;

/// <summary>Tells the public register of a school's approved edition, from what the edition itself keeps.</summary>
public static class PublishSchoolRoadmap
{
    public static async Task RunAsync(PortalContext context, SchoolRoadmap roadmap, RoadmapEdition edition, VerificationCode? code, CancellationToken cancellation)
    {
        var paper = RoadmapComposition.Compose(RoadmapJsonReader.Read(edition.Json));
        PublishPaper.In(context, new ApprovedPaper(
            edition.Tenant, PublicPaperKind.SchoolRoadmap, edition.Id.Value, roadmap.Id.Value, edition.Number, edition.Title, edition.At, paper, [new("pdf", edition.PdfSha256)])
        {
            OrderDate = edition.OrderDate,
            OrderNumber = edition.OrderNumber,
            Period = await context.PlanningPeriods.AsNoTracking().SingleAsync(period => period.Id == roadmap.PeriodId, cancellation),
            School = await context.Schools.AsNoTracking().SingleAsync(school => school.Id == roadmap.SchoolId, cancellation),
            Code = code,
        });
    }
}
