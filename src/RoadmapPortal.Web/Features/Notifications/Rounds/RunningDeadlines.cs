using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Notifications.Deadlines;
using RoadmapPortal.Domain.Orders.Duties;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Features.Orders.Duties;

namespace RoadmapPortal.Web.Features.Notifications.Rounds;

/// <summary>The deadlines of the campaigns that run in a municipality and of the duties that its orders lay on, each with those that are behind.</summary>
internal static class RunningDeadlines
{
    /// <summary>For how many days a duty that is past is spoken of. A portal that begins with the orders of past years is silent about them.</summary>
    private const int DutyIsNewsForDays = 30;

    public static async Task<IReadOnlyList<Deadline>> LoadAsync(PortalContext context, DateOnly today, CancellationToken cancellation)
    {
        var slug = await context.Municipalities.Select(municipality => municipality.Slug).SingleAsync(cancellation);
        var here = $"/m/{slug.Value}";
        var deadlines = new List<Deadline>();
        foreach (var campaign in await context.AuditCampaigns.AsNoTracking().Where(campaign => campaign.OpensOn <= today && campaign.ReviewDue >= today).ToListAsync(cancellation))
        {
            deadlines.Add(await AnswersAsync(context, here, campaign, today, cancellation));
        }

        foreach (var campaign in await context.FilingCampaigns.AsNoTracking().Where(campaign => campaign.OpensOn <= today && campaign.CheckTo >= today).ToListAsync(cancellation))
        {
            deadlines.AddRange(await FilingAsync(context, here, campaign, cancellation));
        }

        deadlines.AddRange((await DutyLines.LoadAllAsync(context, today, cancellation)).SelectMany(line => OfDuty(here, line)));
        return deadlines;
    }

    /// <summary>One for each of its terms that has a day.</summary>
    private static IEnumerable<Deadline> OfDuty(string here, DutyLine line) =>
        from due in line.Reading.Dues.OfType<DateOnly>()
        let address = $"{here}/duties/{line.Item.Id.Value}"
        select new Deadline(
            $"Duty {line.Item.Id.Value}", $"исполнить поручение ({line.Place})", due, due.AddDays(DutyIsNewsForDays), address,
            [.. line.Schools.Where(school => IsBehind(school.Standing, due)).Select(school => new SchoolBehind(school.School.Id, $"{address}?school={school.School.Id.Value}"))])
        {
            IsOfficeBehind = line.Department is { } department && IsBehind(department, due),
        };

    private static bool IsBehind(DutyStanding standing, DateOnly due) => standing.Terms.Any(term => term.Due == due && !term.IsDone);

    private static async Task<Deadline> AnswersAsync(PortalContext context, string here, AuditCampaign campaign, DateOnly today, CancellationToken cancellation)
    {
        var open = await context.Schools.AsNoTracking().Where(school => school.ClosedOn == null || school.ClosedOn > today).Select(school => school.Id).ToListAsync(cancellation);
        var done = await context.SchoolAudits.AsNoTracking()
            .Where(audit => (audit.Stage == SchoolAuditStage.Submitted || audit.Stage == SchoolAuditStage.Confirmed)
                && context.EntryAudits.Any(entry => entry.Id == audit.AuditId && entry.PeriodId == campaign.PeriodId))
            .Select(audit => audit.SchoolId).ToListAsync(cancellation);
        return new Deadline(
            $"AuditAnswers {campaign.PeriodId.Value}", "сдать самоаудит", campaign.AnswersDue, campaign.ReviewDue, $"{here}/audit/campaign?period={campaign.PeriodId.Value}",
            [.. open.Except(done).Select(school => new SchoolBehind(school, $"{here}/audit/schools/{school.Value}?period={campaign.PeriodId.Value}"))]);
    }

    /// <summary>Of publication those hear who can publish: whose roadmap is not filed yet hears of filing.</summary>
    private static async Task<IReadOnlyList<Deadline>> FilingAsync(PortalContext context, string here, FilingCampaign campaign, CancellationToken cancellation)
    {
        var roadmaps = await context.SchoolRoadmaps.AsNoTracking().Where(roadmap => roadmap.PeriodId == campaign.PeriodId)
            .Select(roadmap => new FiledStage(roadmap.Id, roadmap.SchoolId, roadmap.Stage, roadmap.EditionNumber, roadmap.PublishedAt)).ToListAsync(cancellation);
        var office = $"{here}/school-roadmaps/campaign?period={campaign.PeriodId.Value}";
        return
        [
            new Deadline($"Filing {campaign.PeriodId.Value}", "сдать дорожную карту на проверку", campaign.FilingDue, campaign.CheckTo, office,
                Behind(roadmap => FilingCampaign.WaitsForFiling(roadmap.Stage, roadmap.Editions))),
            new Deadline($"Publication {campaign.PeriodId.Value}", "разместить дорожную карту на сайте школы", campaign.PublicationDue, campaign.CheckTo, office,
                Behind(roadmap => roadmap is { Stage: SchoolRoadmapStage.Accepted or SchoolRoadmapStage.Approved, PublishedAt: null })),
        ];

        List<SchoolBehind> Behind(Func<FiledStage, bool> isBehind) =>
            [.. roadmaps.Where(isBehind).Select(roadmap => new SchoolBehind(roadmap.School, $"{here}/school-roadmaps/{roadmap.Id.Value}"))];
    }

    /// <param name="Editions">How many the school's orders have approved.</param>
    /// <param name="PublishedAt">Where the newest of them stands; none if the school has not said so.</param>
    private sealed record FiledStage(RoadmapId Id, SchoolId School, SchoolRoadmapStage Stage, int Editions, string? PublishedAt);
}
