using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Notifications.Tell;

namespace RoadmapPortal.Web.Features.Audits.Campaign;

/// <summary>Reminds schools whose self-audit is waited for. Whoever has an unread reminder of today gets no second one.</summary>
public sealed class RemindSchools(Gate gate, PortalContexts contexts, CampaignLines lines, TellNews tell)
{
    public static readonly Rule RoleMayRemind = new("reminder/role-may-remind", "Напоминания школам рассылают методист, специалист управления и администратор.");

    private const int Attempts = 3;

    /// <param name="schools">None for all that are waited for.</param>
    public async Task<Outcome<Reminded>> RunAsync(Visitor visitor, PlanningPeriodId period, IReadOnlySet<SchoolId>? schools, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
            {
                return Outcome.Refused<Reminded>(Gate.IsFound.Refuse());
            }

            if (!member.May(Deed.RemindSchools))
            {
                return Outcome.Refused<Reminded>(RoleMayRemind.Refuse());
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

    private async Task<Outcome<Reminded>> WriteAsync(Member member, PlanningPeriodId period, IReadOnlySet<SchoolId>? schools, CancellationToken cancellation)
    {
        await using var context = contexts.Open(member.Scope);
        if (await lines.LoadAsync(context, period, cancellation) is not { } campaign)
        {
            return Outcome.Refused<Reminded>(Gate.IsFound.Refuse());
        }

        var refusals = campaign.Day.WhyNotAnswer();
        if (refusals.Count > 0)
        {
            return Outcome.Refused<Reminded>(refusals);
        }

        var wanted = campaign.Lines.Where(line => schools is null ? line.IsWaited : schools.Contains(line.School.Id)).ToList();
        var reminded = await context.SchoolReminders.Where(reminder => reminder.PeriodId == period && reminder.Day == campaign.Day.Today && reminder.ReadAt == null)
            .Select(reminder => new { reminder.SchoolId, reminder.Matter }).ToListAsync(cancellation);
        var due = wanted.Where(line => line.IsWaited && !reminded.Contains(new { SchoolId = line.School.Id, Matter = line.Matter!.Value })).ToList();
        foreach (var line in due)
        {
            var reminder = new SchoolReminder(member.Municipality.Id, SchoolReminderId.New(), period, line.School.Id, line.Matter!.Value, campaign.Day.Today, member.Visitor.Name);
            context.Add(reminder);
            await tell.SchoolAsync(
                context, line.School.Id, ReminderWords.NewsOf(reminder, $"/m/{member.Municipality.Slug.Value}/audit/schools/{line.School.Id.Value}?period={period.Value}"), member.Visitor.Person, cancellation);
        }

        if (due.Count > 0)
        {
            context.Note(new JournalNote(JournalDeed.SchoolsReminded, JournalSubject.Municipality(member.Municipality), $"самоаудит; школ: {due.Count}"));
        }

        await context.SaveChangesAsync(cancellation);
        var notWaited = wanted.Count(line => !line.IsWaited);
        return Outcome.Done(new Reminded(due.Count, wanted.Count - due.Count - notWaited, notWaited));
    }
}

/// <param name="Already">Had an unread one of today.</param>
/// <param name="NotWaited">Have submitted meanwhile.</param>
public sealed record Reminded(int Sent, int Already, int NotWaited);
