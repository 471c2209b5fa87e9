using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;

namespace RoadmapPortal.Web.Features.Audits.Campaign;

/// <summary>What of the running campaign waits for a person, for «Обзор».</summary>
public sealed class AuditWaitsQuery(Gate gate, PortalContexts contexts, TimeProvider time)
{
    private const int MostReminders = 5;

    /// <returns>None if no campaign runs, or it asks nothing of this visitor.</returns>
    public async Task<AuditWaits?> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        if (await AuditOfPeriodLoader.ChooseAsync(context, null, cancellation) is not { Campaign: { } campaign } of)
        {
            return null;
        }

        var day = new CampaignDay(campaign, DateOnly.FromDateTime(time.GetLocalNow().Date));
        var schools = new List<WaitingSchool>();
        foreach (var id in member.OnlySchools?.Distinct().Where(school => member.May(Deed.AnswerAudit, school)) ?? [])
        {
            schools.Add(await SchoolAsync(context, of, id, cancellation));
        }

        var submitted = member.May(Deed.ReviewAudit)
            ? await context.SchoolAudits.CountAsync(audit => audit.AuditId == of.Audit.Id && audit.Stage == SchoolAuditStage.Submitted, cancellation)
            : (int?)null;
        return schools.Count == 0 && submitted is null ? null : new AuditWaits(of, day, schools, submitted);
    }

    private static async Task<WaitingSchool> SchoolAsync(PortalContext context, AuditOfPeriod of, SchoolId id, CancellationToken cancellation)
    {
        var school = await context.Schools.AsNoTracking().SingleAsync(school => school.Id == id, cancellation);
        var audit = await context.SchoolAudits.AsNoTracking().Include(audit => audit.Answers)
            .SingleOrDefaultAsync(audit => audit.AuditId == of.Audit.Id && audit.SchoolId == id, cancellation);
        var reminders = await context.SchoolReminders.AsNoTracking()
            .Where(reminder => reminder.SchoolId == id && reminder.PeriodId == of.Period.Id && reminder.ReadAt == null && SchoolReminder.OfAudit.Contains(reminder.Matter))
            .OrderByDescending(reminder => reminder.Day).Take(MostReminders).ToListAsync(cancellation);
        return new WaitingSchool(school, audit?.Stage ?? SchoolAuditStage.Draft, audit?.Answered(of.Questions) ?? 0, reminders);
    }
}

/// <param name="Schools">The person's own.</param>
/// <param name="Submitted">How many self-audits wait for a reviewer; none if the person is none.</param>
public sealed record AuditWaits(AuditOfPeriod Of, CampaignDay Day, IReadOnlyList<WaitingSchool> Schools, int? Submitted);

/// <param name="Reminders">Unread, the newest first.</param>
public sealed record WaitingSchool(School School, SchoolAuditStage Stage, int Answered, IReadOnlyList<SchoolReminder> Reminders);
