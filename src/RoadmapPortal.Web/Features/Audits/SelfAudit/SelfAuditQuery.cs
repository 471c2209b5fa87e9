using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary>A school's self-audit as its own page and the reviewer's show it.</summary>
public sealed class SelfAuditQuery(Gate gate, PortalContexts contexts, TimeProvider time)
{
    private const int MostReminders = 5;

    /// <returns>None if there is no such school or audit, or it is not the visitor's to see.</returns>
    public async Task<SelfAuditView?> RunAsync(Visitor visitor, SchoolAuditPlace place, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadSchoolAudit, place.School))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var school = await context.Schools.AsNoTracking().SingleOrDefaultAsync(school => school.Id == place.School, cancellation);
        if (school is null)
        {
            return null;
        }

        var day = DateOnly.FromDateTime(time.GetLocalNow().Date);
        var periods = await AuditOfPeriodLoader.PeriodsAsync(context, cancellation);
        if (await AuditOfPeriodLoader.ChooseAsync(context, place.Period, cancellation) is not { } of)
        {
            return place.Period is null ? new SelfAuditView(member, school, day, periods, null) : null;
        }

        var audit = await context.SchoolAudits.AsNoTracking().AsSplitQuery().Include(audit => audit.Answers).ThenInclude(answer => answer.Files)
            .SingleOrDefaultAsync(audit => audit.AuditId == of.Audit.Id && audit.SchoolId == place.School, cancellation);
        var marked = await context.EntryAudits.AsNoTracking().Where(audit => audit.Id == of.Audit.Id)
            .SelectMany(audit => audit.Findings.Where(finding => finding.SchoolId == place.School).Select(finding => finding.ParameterId)).ToListAsync(cancellation);
        var reminders = await context.SchoolReminders.AsNoTracking()
            .Where(reminder => reminder.SchoolId == place.School && reminder.PeriodId == of.Period.Id && reminder.ReadAt == null && SchoolReminder.OfAudit.Contains(reminder.Matter))
            .OrderByDescending(reminder => reminder.Day).Take(MostReminders).ToListAsync(cancellation);
        var answers = new SchoolAnswers(
            of, audit ?? new SchoolAudit(member.Municipality.Id, of.Audit.Id, place.School), marked.ToHashSet(),
            await PriorAnswersLoader.LoadAsync(context, of, place.School, cancellation), reminders);
        return new SelfAuditView(member, school, day, periods, answers);
    }
}
