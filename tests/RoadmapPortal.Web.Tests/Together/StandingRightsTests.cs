using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RoadmapPortal.Data.Notices;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Edit;

namespace RoadmapPortal.Web.Tests.Together;

/// <summary>Who may not edit any more is shown nothing more, though they only look on and do nothing that would be refused.</summary>
public sealed class StandingRightsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task RoleTakenAway_EndsTheLeaseByItself_AndNobodyElses()
    {
        var roadmap = portal.Primorsk.GymnasiumRoadmap;
        using var deputy = await portal.OpenAsync(portal.Primorsk, Role.SchoolEditor, roadmap);
        using var principal = await portal.OpenAsync(portal.Primorsk, Role.Principal, roadmap);
        using var other = await portal.OpenAsync(portal.Zarechny, Role.SchoolEditor, portal.Zarechny.GymnasiumRoadmap);
        var session = await SessionAsync(portal.Primorsk, Role.SchoolEditor, roadmap, deputy);
        deputy.Stand(roadmap.Tables[0].Activities[0].Id, ColumnKind.Title);
        session.Sheet.ShouldNotBeNull();

        await portal.Database.AskAdminAsync($"delete from memberships where person_id = '{portal.Primorsk.PersonIn(Role.SchoolEditor).Value}'");

        await deputy.UntilAsync(() => deputy.IsOver, "The role is gone, and nobody noticed.");
        session.Sheet.ShouldBeNull();
        session.Understand("Codes", "1.1").ShouldBeEquivalentTo(new CellSense(null, []));
        principal.Roadmap.People.ShouldBeEmpty();
        deputy.Stand(roadmap.Tables[0].Activities[0].Id, ColumnKind.Title);
        principal.Roadmap.People.ShouldBeEmpty();
        principal.IsOver.ShouldBeFalse();
        other.IsOver.ShouldBeFalse();
    }

    [Fact]
    public async Task OtherStage_EndsEveryLeaseAtOnce()
    {
        var roadmap = portal.Zarechny.SecondaryRoadmap;
        var roadmaps = new LiveRoadmaps(portal.Database.Portal, new PresenceOutbox(), TimeProvider.System, NullLogger<LiveRoadmap>.Instance);
        using var one = await roadmaps.OpenAsync(portal.Zarechny, roadmap);
        using var two = await roadmaps.OpenAsync(portal.Zarechny, roadmap);
        using var municipal = await roadmaps.OpenAsync(portal.Zarechny, portal.Zarechny.MunicipalRoadmap);

        await portal.Database.AskAdminAsync($"update school_roadmaps set stage = 'Submitted' where id = '{roadmap.Id.Value}'");
        roadmaps.Hear(new RoadmapNotice(portal.Zarechny.Tenant, roadmap.Id, null));

        await one.UntilAsync(() => one.IsOver && two.IsOver, "Another stage, and nobody noticed.");
        municipal.IsOver.ShouldBeFalse();
        await portal.Database.AskAdminAsync($"update school_roadmaps set stage = 'Draft' where id = '{roadmap.Id.Value}'");
        using var later = await roadmaps.OpenAsync(portal.Zarechny, roadmap);
        later.IsOver.ShouldBeFalse();
    }

    [Fact]
    public async Task NewPassword_EndsTheLeaseWhenItIsAskedAgain()
    {
        var roadmap = portal.Primorsk.MunicipalRoadmap;
        using var lease = await portal.OpenAsync(portal.Primorsk, Role.Methodist, roadmap);
        await RightsOf(portal).AskAsync(default);
        lease.IsOver.ShouldBeFalse();

        await portal.Database.AskAdminAsync($"update accounts set security_stamp = 'new' where id = '{portal.Primorsk.PersonIn(Role.Methodist).Value}'");
        await RightsOf(portal).AskAsync(default);

        lease.IsOver.ShouldBeTrue();
        await portal.Database.AskAdminAsync(
            $"update accounts set security_stamp = '{portal.Primorsk.StampOf(Role.Methodist)}' where id = '{portal.Primorsk.PersonIn(Role.Methodist).Value}'");
    }

    private static StandingRights RightsOf(PortalFixture portal) => portal.Services.GetRequiredService<StandingRights>();

    private async Task<EditingSession> SessionAsync(Town town, Role role, Roadmap roadmap, LiveRoadmapLease lease)
    {
        var session = new EditingSession(portal.Services.GetRequiredService<EditingDeeds>(), Happening.Visit(town, role), roadmap.Tables[0].Id, NullLogger.Instance)
        {
            Live = lease.Roadmap,
            IsOver = () => lease.IsOver,
        };
        await session.LoadAsync();
        return session;
    }
}
