using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;

namespace RoadmapPortal.Web.Features.Audits.Campaign;

/// <summary>One of a school's people ticks off the reminders that it has.</summary>
public sealed class ReadReminders(Gate gate, PortalContexts contexts, TimeProvider time)
{
    public static readonly Rule SchoolReadsItsReminders = new("reminder/school-reads-its-reminders", "Напоминания школе отмечают её директор или заместитель.");

    /// <param name="matters">What the page shows: only that has been read.</param>
    /// <returns>The words of how many there were, however often it is asked.</returns>
    public async Task<Outcome<string>> RunAsync(Visitor visitor, SchoolAuditPlace place, IReadOnlyList<ReminderMatter> matters, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadSchoolAudit, place.School))
        {
            return Outcome.Refused<string>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.AnswerAudit, place.School) || member.OnlySchools is null)
        {
            return Outcome.Refused<string>(SchoolReadsItsReminders.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        var period = place.Period is { } id ? new PlanningPeriodId(id) : (PlanningPeriodId?)null;
        var unread = await context.SchoolReminders
            .Where(reminder => reminder.SchoolId == place.School && reminder.ReadAt == null && matters.Contains(reminder.Matter) && (period == null || reminder.PeriodId == period)).ToListAsync(cancellation);
        unread.ForEach(reminder => reminder.Read(time.GetUtcNow()));
        await context.SaveChangesAsync(cancellation);
        return Outcome.Done($"{unread.Count}");
    }
}
