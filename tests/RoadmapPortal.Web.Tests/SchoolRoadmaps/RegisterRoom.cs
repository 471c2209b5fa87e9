using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Remind;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>A town whose campaign of schools' roadmaps runs today, both schools' roadmaps being drafts, and short ways to act in it.</summary>
internal sealed class RegisterRoom(PortalFixture portal, Town town)
{
    public static readonly string Address = "/m/primorsk/school-roadmaps";

    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);

    public Visitor Visit(Role role) => new(town.PersonIn(role), $"{role} ({town.Name})", town.StampOf(role), town.Slug);

    /// <param name="due">Days from today until schools have filed.</param>
    public async Task OpenAsync(int due = 1)
    {
        await portal.Database.AskAdminAsync(string.Create(CultureInfo.InvariantCulture, $"""
            update school_roadmaps set stage = 'Draft', submitted_at = null, round = 0, edition_number = 0, reviewed_by = null, reviewed_by_name = null, published_at = null, published_on = null
            where tenant_id = '{town.Tenant.Value}';
            delete from school_reminders where tenant_id = '{town.Tenant.Value}';
            delete from filing_campaigns where tenant_id = '{town.Tenant.Value}';
            """));
        await using var context = portal.Database.Portal.Open(town.Scope);
        context.Add(new FilingCampaign(
            town.Tenant, town.Period.Id, new FilingTerms(Today.AddDays(-30), Today.AddDays(due), Today.AddDays(due), Today.AddDays(due + 9), Today.AddDays(due + 11)), SchoolRoadmapTemplate.Usual));
        await context.SaveChangesAsync();
    }

    public async Task SubmitAsync(RoadmapId id)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        var roadmap = await context.SchoolRoadmaps.SingleAsync(map => map.Id == id);
        roadmap.Submit(new ActingPerson(town.PersonIn(Role.Principal), "Директор", _ => true), new SubmissionState(1, [], 0, 0, 0), false, TimeProvider.System.GetUtcNow());
        await context.SaveChangesAsync();
    }

    public Task<Outcome<RemindedOfRoadmaps>> RemindAsync(Role role, params SchoolId[] schools) =>
        portal.Services.GetRequiredService<RemindOfRoadmaps>().RunAsync(Visit(role), town.Period.Id, schools.ToHashSet(), default);

    public async Task<IReadOnlyList<SchoolReminder>> RemindersAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.SchoolReminders.AsNoTracking().ToListAsync();
    }

    public async Task<IReadOnlyList<SavedView>> ViewsAsync(Role role)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.SavedViews.AsNoTracking().Where(view => view.PersonId == town.PersonIn(role)).ToListAsync();
    }
}
