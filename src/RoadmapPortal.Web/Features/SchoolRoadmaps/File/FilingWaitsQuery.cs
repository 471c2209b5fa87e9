using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.File;

/// <summary>What of the campaign waits for a school's people, for «Обзор»: their roadmaps that still have a way to go.</summary>
public sealed class FilingWaitsQuery(Gate gate, PortalContexts contexts, TimeProvider time)
{
    /// <returns>Empty for whoever is bound to no school.</returns>
    public async Task<IReadOnlyList<WaitingRoadmap>> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || member.OnlySchools?.Distinct().Where(school => member.May(Deed.EditSchoolRoadmap, school)).ToList() is not { Count: > 0 } own)
        {
            return [];
        }

        await using var context = contexts.Open(member.Scope);
        var campaigns = await context.FilingCampaigns.AsNoTracking().ToDictionaryAsync(campaign => campaign.PeriodId, cancellation);
        var asked = campaigns.Keys.ToList();
        var today = DateOnly.FromDateTime(time.GetLocalNow().Date);
        var lines = await context.SchoolRoadmaps.AsNoTracking().Where(map => own.Contains(map.SchoolId) && asked.Contains(map.PeriodId) && map.Stage != SchoolRoadmapStage.Closed)
            .Join(context.Schools, map => map.SchoolId, school => school.Id, (map, school) => new { map.Id, map.PeriodId, map.Stage, map.EditionNumber, school.Name })
            .OrderBy(line => line.Name).ToListAsync(cancellation);
        return [.. lines.Select(line => new WaitingRoadmap(line.Id, line.PeriodId, line.Name, line.Stage, line.EditionNumber, campaigns[line.PeriodId], today))];
    }
}

/// <param name="Editions">How many the school's orders have approved.</param>
public sealed record WaitingRoadmap(RoadmapId Id, PlanningPeriodId Period, string School, SchoolRoadmapStage Stage, int Editions, FilingCampaign Campaign, DateOnly Today)
{
    /// <summary>By when the next step is due; none if the school has nothing to do.</summary>
    public DateOnly? Due => Stage switch
    {
        _ when FilingCampaign.WaitsForFiling(Stage, Editions) => Campaign.FilingDue,
        SchoolRoadmapStage.Accepted or SchoolRoadmapStage.Approved => Campaign.PublicationDue,
        _ => null,
    };

    /// <summary>What the school does next, in words.</summary>
    public string Next => Stage switch
    {
        SchoolRoadmapStage.Draft => "Проверьте черновик и сдайте его",
        SchoolRoadmapStage.Returned => "Ответьте на замечания и сдайте снова",
        SchoolRoadmapStage.Submitted => "Ждёт проверки",
        SchoolRoadmapStage.Accepted => "Утвердите приказом школы",
        SchoolRoadmapStage.Approved => "Опубликуйте на сайте и укажите адрес",
        SchoolRoadmapStage.Published => "Ждёт проверки сайта",
        SchoolRoadmapStage.InForce or SchoolRoadmapStage.Closed => "В исполнении",
    };
}
