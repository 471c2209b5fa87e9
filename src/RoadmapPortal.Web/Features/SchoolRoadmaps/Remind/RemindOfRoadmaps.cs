using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Campaign;
using RoadmapPortal.Web.Features.Notifications.Tell;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Register;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Remind;

/// <summary>
/// Reminds schools of what their roadmap waits for: filing, mending or publishing. Whoever has an unread reminder of today gets no second one;
/// who is not waited for is named with the reason.
/// </summary>
public sealed class RemindOfRoadmaps(Gate gate, PortalContexts contexts, SchoolFilingLoader loader, TellNews tell)
{
    private const int Attempts = 3;

    public async Task<Outcome<RemindedOfRoadmaps>> RunAsync(Visitor visitor, PlanningPeriodId period, IReadOnlySet<SchoolId> schools, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
            {
                return Outcome.Refused<RemindedOfRoadmaps>(Gate.IsFound.Refuse());
            }

            if (!member.May(Deed.RemindSchools))
            {
                return Outcome.Refused<RemindedOfRoadmaps>(RemindSchools.RoleMayRemind.Refuse());
            }

            try
            {
                return await WriteAsync(member, period, schools, cancellation);
            }
            catch (DbUpdateException exception) when (attempt < Attempts && exception.IsConflict())
            {
                // A colleague reminded the same schools at the same moment: those count as reminded.
            }
        }
    }

    private async Task<Outcome<RemindedOfRoadmaps>> WriteAsync(Member member, PlanningPeriodId id, IReadOnlySet<SchoolId> schools, CancellationToken cancellation)
    {
        await using var context = contexts.Open(member.Scope);
        if (await context.PlanningPeriods.AsNoTracking().SingleOrDefaultAsync(period => period.Id == id, cancellation) is not { } period)
        {
            return Outcome.Refused<RemindedOfRoadmaps>(Gate.IsFound.Refuse());
        }

        var campaign = await context.FilingCampaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.PeriodId == id, cancellation);
        var standing = await loader.LoadAsync(context, period, campaign, cancellation);
        var refusals = SchoolFiling.WhyNotRemind(campaign, standing.Today);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<RemindedOfRoadmaps>(refusals);
        }

        var asked = standing.Schools.Where(school => schools.Contains(school.School.Id)).ToLookup(school => school.WhyNotRemind().Count == 0);
        var unread = await context.SchoolReminders.Where(reminder => reminder.PeriodId == id && reminder.Day == standing.Today && reminder.ReadAt == null)
            .Select(reminder => new { reminder.SchoolId, reminder.Matter }).ToListAsync(cancellation);
        var due = asked[true].Where(school => !unread.Contains(new { SchoolId = school.School.Id, Matter = school.Matter!.Value })).ToList();
        foreach (var school in due)
        {
            var reminder = new SchoolReminder(member.Municipality.Id, SchoolReminderId.New(), id, school.School.Id, school.Matter!.Value, standing.Today, member.Visitor.Name);
            context.Add(reminder);
            await tell.SchoolAsync(
                context, school.School.Id, ReminderWords.NewsOf(reminder, $"/m/{member.Municipality.Slug.Value}/school-roadmaps/{school.Roadmap!.Id.Value}"), member.Visitor.Person, cancellation);
        }

        if (due.Count > 0)
        {
            context.Note(new JournalNote(JournalDeed.SchoolsReminded, JournalSubject.Period(period), $"дорожные карты; школ: {due.Count}"));
        }

        await context.SaveChangesAsync(cancellation);
        return Outcome.Done(new RemindedOfRoadmaps(
            due.Count, asked[true].Count() - due.Count, [.. asked[false].Select(school => new NotReminded(school.School.Name, [.. school.WhyNotRemind().Select(refusal => refusal.Words)]))]));
    }
}

/// <param name="Already">Had an unread one of today.</param>
/// <param name="Refused">In the municipality's order.</param>
public sealed record RemindedOfRoadmaps(int Sent, int Already, IReadOnlyList<NotReminded> Refused);

public sealed record NotReminded(string School, IReadOnlyList<string> Reasons);
