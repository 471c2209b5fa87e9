using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Campaign;
using RoadmapPortal.Web.Tests.Demo;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>The demo, with S4's campaign opened: its order says by 01.05, check on 10–12 May 2023.</summary>
public sealed class OpenedCampaign : IAsyncLifetime
{
    public DemoPortal Demo { get; } = new();

    public IServiceProvider Services => Demo.Portal.Services;

    public Domain.Audits.PlanningPeriodId Period { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Demo.InitializeAsync();
        await using var context = await Demo.OpenAsync("sochi");
        Period = (await context.PlanningPeriods.SingleAsync()).Id;
        var admin = await Demo.VisitAsync("sochi", Role.MunicipalAdmin);
        var terms = new FilingTerms(new DateOnly(2023, 4, 21), new DateOnly(2023, 5, 1), new DateOnly(2023, 5, 1), new DateOnly(2023, 5, 10), new DateOnly(2023, 5, 12));
        (await Services.GetRequiredService<SaveFilingCampaign>().RunAsync(admin, Period, terms, SchoolRoadmapTemplate.Usual, null, default)).Refusals.ShouldBeEmpty();
        (await Services.GetRequiredService<AskSchools>().RunAsync(admin, Period, (await SchoolsAsync()).ToHashSet(), default)).Value!.Drafts.ShouldBe(69);
    }

    public ValueTask DisposeAsync() => Demo.DisposeAsync();

    public async Task<IReadOnlyList<SchoolId>> SchoolsAsync()
    {
        await using var context = await Demo.OpenAsync("sochi");
        return await context.Schools.Select(school => school.Id).ToListAsync();
    }

    /// <summary>A school's roadmap, and the demo's principal moved to that school.</summary>
    public async Task<(RoadmapId Roadmap, Visitor Principal)> SchoolAsync(string label)
    {
        await using var context = await Demo.OpenAsync("sochi");
        var school = await context.Schools.SingleAsync(school => school.Label == label);
        return ((await context.SchoolRoadmaps.SingleAsync(map => map.SchoolId == school.Id)).Id, await PrincipalOfAsync(school.Id));
    }

    private async Task<Visitor> PrincipalOfAsync(SchoolId school)
    {
        var visitor = await Demo.VisitAsync("sochi", Role.Principal);
        await Demo.Portal.Database.AskAdminAsync($"update memberships set school_id = '{school.Value}' where person_id = '{visitor.Person.Value}'");
        return visitor;
    }
}
