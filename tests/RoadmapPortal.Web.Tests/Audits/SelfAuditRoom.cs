using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;
using RoadmapPortal.Web.Features.Audits.Review;
using RoadmapPortal.Web.Features.Audits.SelfAudit;

namespace RoadmapPortal.Web.Tests.Audits;

/// <summary>A town whose campaign runs today, and short ways to act in it.</summary>
internal sealed class SelfAuditRoom(PortalFixture portal, Town town)
{
    public static readonly AnswerWords Found = new(AnswerValue.Found, "Три вакансии");

    public RiskParameterId Parameter => town.Audit.Lines[0].ParameterId;

    public SchoolAuditPlace Gymnasium => Place(town.Gymnasium);

    public string Page => $"/m/{town.Slug}/audit/schools/{town.Gymnasium.Id.Value}";

    /// <summary>Nobody has begun, the campaign runs, both schools are marked as the town has it.</summary>
    public async Task OpenAsync()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        await portal.Database.AskAdminAsync(string.Create(CultureInfo.InvariantCulture, $"""
            delete from school_audits where tenant_id = '{town.Tenant.Value}' and school_id = '{town.Gymnasium.Id.Value}';
            delete from school_reminders where tenant_id = '{town.Tenant.Value}' and school_id = '{town.Gymnasium.Id.Value}';
            update audit_campaigns set opens_on = '{today.AddDays(-1):yyyy-MM-dd}', answers_due = '{today.AddDays(1):yyyy-MM-dd}', review_due = '{today.AddDays(9):yyyy-MM-dd}'
            where tenant_id = '{town.Tenant.Value}';
            """));
    }

    public SchoolAuditPlace Place(School school) => new(school.Id, town.Period.Id.Value);

    public Visitor Visit(Role role) => new(town.PersonIn(role), $"{role} ({town.Name})", town.StampOf(role), town.Slug);

    public Task<Outcome<SavedAnswer>> SaveAsync(Visitor visitor, AnswerWords words, AnswerWords seen, SchoolAuditPlace? place = null) =>
        portal.Services.GetRequiredService<SaveAnswer>().RunAsync(visitor, place ?? Gymnasium, Parameter, words, SavedAnswer.Mark(seen), default);

    public Task<Outcome<SchoolAudit>> SubmitAsync(Visitor visitor, SchoolAuditPlace? place = null) =>
        portal.Services.GetRequiredService<MoveSelfAudit>().SubmitAsync(visitor, place ?? Gymnasium, default);

    public Task<Outcome<SchoolAudit>> WithdrawAsync(Visitor visitor) => portal.Services.GetRequiredService<MoveSelfAudit>().WithdrawAsync(visitor, Gymnasium, default);

    public async Task<Outcome<DecidedAnswers>> DecideAsync(Visitor visitor, AnswerVerdict verdict, string? remark = null, SchoolAuditPlace? place = null)
    {
        var now = await NowAsync();
        var decision = new AnswerDecision(verdict, remark, now?.Round ?? 0, now?.Answers[0].Verdict ?? AnswerVerdict.Open);
        return await portal.Services.GetRequiredService<DecideAnswers>()
            .RunAsync(visitor, place ?? Gymnasium, new Dictionary<RiskParameterId, AnswerDecision> { [Parameter] = decision }, default);
    }

    public Task<Outcome<SchoolAudit>> FinishAsync(Visitor visitor) => portal.Services.GetRequiredService<FinishReview>().RunAsync(visitor, Gymnasium, default);

    public async Task SubmittedAsync(AnswerWords? words = null)
    {
        await OpenAsync();
        (await SaveAsync(Visit(Role.Principal), words ?? Found, AnswerWords.None)).Refusals.ShouldBeEmpty();
        (await SubmitAsync(Visit(Role.Principal))).Refusals.ShouldBeEmpty();
    }

    /// <summary>The gymnasium's self-audit as the database has it.</summary>
    public async Task<SchoolAudit?> NowAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.SchoolAudits.AsNoTracking().Include(audit => audit.Answers).ThenInclude(answer => answer.Files)
            .SingleOrDefaultAsync(audit => audit.SchoolId == town.Gymnasium.Id);
    }

    public async Task<bool> IsMarkedAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.EntryAudits.AsNoTracking().SelectMany(audit => audit.Findings).AnyAsync(finding => finding.SchoolId == town.Gymnasium.Id);
    }

    public async Task<IReadOnlyList<SchoolReminder>> RemindersAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.SchoolReminders.AsNoTracking().Where(reminder => reminder.SchoolId == town.Gymnasium.Id).ToListAsync();
    }
}
