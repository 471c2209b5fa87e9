using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Features.Audits.Desk;

namespace RoadmapPortal.Web.Features.Audits.Campaign;

/// <summary>Where each school of the municipality stands in a period's campaign.</summary>
public sealed class CampaignLines(TimeProvider time)
{
    /// <returns>None if there is no such period.</returns>
    public async Task<CampaignStanding?> LoadAsync(PortalContext context, PlanningPeriodId id, CancellationToken cancellation)
    {
        var day = DateOnly.FromDateTime(time.GetLocalNow().Date);
        var of = await AuditOfPeriodLoader.ChooseAsync(context, id.Value, cancellation);
        if (of is null)
        {
            return await context.PlanningPeriods.AnyAsync(period => period.Id == id, cancellation) ? new CampaignStanding(new CampaignDay(null, day), 0, []) : null;
        }

        var schools = await context.Schools.AsNoTracking().OrderBy(school => school.PrintOrder).ThenBy(school => school.Id).ToListAsync(cancellation);
        var asked = of.Questions.Select(question => question.Parameter).ToList();
        var audits = await context.SchoolAudits.AsNoTracking().Where(audit => audit.AuditId == of.Audit.Id)
            .Select(audit => new
            {
                audit.SchoolId,
                audit.Stage,
                audit.SubmittedAt,
                Answered = audit.Answers.Count(answer => answer.Value != null && asked.Contains(answer.ParameterId)),
            })
            .ToDictionaryAsync(audit => audit.SchoolId, cancellation);
        var reminders = await context.SchoolReminders.AsNoTracking().Where(reminder => reminder.PeriodId == id && SchoolReminder.OfAudit.Contains(reminder.Matter))
            .GroupBy(reminder => reminder.SchoolId).Select(group => new { School = group.Key, Last = group.Max(reminder => reminder.Day) })
            .ToDictionaryAsync(line => line.School, line => line.Last, cancellation);
        return new CampaignStanding(
            new CampaignDay(of.Campaign, day), asked.Count,
            [
                .. schools.Select(school => audits.GetValueOrDefault(school.Id) is { } audit
                    ? new CampaignLine(school, audit.Stage, audit.Answered, audit.SubmittedAt, Reminded(school.Id))
                    : new CampaignLine(school, null, 0, null, Reminded(school.Id))),
            ]);

        DateOnly? Reminded(SchoolId school) => reminders.TryGetValue(school, out var last) ? last : null;
    }
}

/// <param name="Asked">How many parameters each school is asked about.</param>
/// <param name="Lines">In the municipality's order.</param>
public sealed record CampaignStanding(CampaignDay Day, int Asked, IReadOnlyList<CampaignLine> Lines);

/// <param name="Stage">None if the school has not begun.</param>
/// <param name="Reminded">The day of the last reminder; none if there was none.</param>
public sealed record CampaignLine(School School, SchoolAuditStage? Stage, int Answered, DateTimeOffset? SubmittedAt, DateOnly? Reminded)
{
    public ReminderMatter? Matter => SchoolReminder.MatterAt(Stage);

    public bool IsWaited => Matter is not null;
}
