using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Register;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Overview;

/// <summary>The running campaign in short, for «Обзор»: for people of the municipality how many schools have come how far, for a school its reminders.</summary>
public sealed class FilingPictureQuery(Gate gate, PortalContexts contexts, SchoolFilingLoader loader)
{
    private const int MostReminders = 5;

    /// <returns>None if no campaign runs, or there is nothing to say to this visitor.</returns>
    public async Task<FilingPicture?> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadSchoolRoadmap))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var periods = await context.PlanningPeriods.AsNoTracking().OrderByDescending(period => period.From).ThenBy(period => period.Id).ToListAsync(cancellation);
        var campaigns = await context.FilingCampaigns.AsNoTracking().ToListAsync(cancellation);
        if (SchoolFilingLoader.Choose(periods, campaigns, null) is not { } period || campaigns.Find(campaign => campaign.PeriodId == period.Id) is not { } campaign)
        {
            return null;
        }

        if (member.OnlySchools is not { } own)
        {
            return new FilingPicture(await loader.LoadAsync(context, period, campaign, cancellation), []);
        }

        var reminded = await RemindedAsync(context, period.Id, own, cancellation);
        return reminded.Count == 0 ? null : new FilingPicture(null, reminded);
    }

    /// <summary>What has been done since is not shown any more, read or not.</summary>
    private static async Task<IReadOnlyList<RemindedRoadmap>> RemindedAsync(PortalContext context, PlanningPeriodId period, IReadOnlyList<SchoolId> own, CancellationToken cancellation)
    {
        var lines = await context.SchoolReminders.AsNoTracking()
            .Where(reminder => reminder.PeriodId == period && own.Contains(reminder.SchoolId) && reminder.ReadAt == null && SchoolReminder.OfRoadmap.Contains(reminder.Matter))
            .Join(context.SchoolRoadmaps.Where(map => map.PeriodId == period), reminder => reminder.SchoolId, map => map.SchoolId, (reminder, map) => new { reminder, map.Id, map.Stage })
            .OrderByDescending(line => line.reminder.Day).ToListAsync(cancellation);
        return [.. lines.Where(line => SchoolReminder.MatterAt(line.Stage) == line.reminder.Matter).Take(MostReminders).Select(line => new RemindedRoadmap(line.Id, line.reminder))];
    }
}

/// <param name="Standing">None for somebody of a school.</param>
/// <param name="Reminders">Of the visitor's school, unread, the newest first.</param>
public sealed record FilingPicture(FilingStanding? Standing, IReadOnlyList<RemindedRoadmap> Reminders);

public sealed record RemindedRoadmap(RoadmapId Roadmap, SchoolReminder Reminder);
