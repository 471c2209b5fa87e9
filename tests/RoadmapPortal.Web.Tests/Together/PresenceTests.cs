using Microsoft.Extensions.Logging.Abstractions;
using RoadmapPortal.Data.Notices;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Tests.Together;

/// <summary>Who stands where is known to every server of a database, and of a server that is gone nobody stands anywhere.</summary>
public sealed class PresenceTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task PeopleOfAnotherServer_AreSeenWhereTheyStand_UntilTheyLeaveOrItStops()
    {
        var roadmap = portal.Primorsk.MunicipalRoadmap;
        var row = roadmap.Tables[0].Activities[1].Id;
        using var here = await portal.OpenAsync(portal.Primorsk, Role.Methodist, roadmap);
        here.Stand(row, ColumnKind.Title);
        await using var second = PortalApplication.Create(portal.Database.Connections.Portal, "http://127.0.0.1:0");
        await second.StartAsync();

        // Whoever comes later asks who is there already.
        using var there = await second.Services.OpenAsync(portal.Primorsk, Role.Methodist, roadmap);
        await there.UntilAsync(() => there.Roadmap.People.Any(other => other == new Presence(here.Window, "Methodist Приморск", row, ColumnKind.Title)), "Nobody answered.");

        using var foreign = await portal.OpenAsync(portal.Zarechny, Role.Methodist, portal.Zarechny.MunicipalRoadmap);
        there.Stand(row, ColumnKind.Codes);
        await here.UntilAsync(() => here.Roadmap.People.Any(other => other.Window == there.Window && other.Column == ColumnKind.Codes), "Nobody is seen.");
        there.Stand(null, null);
        await here.UntilAsync(() => here.Roadmap.People.Any(other => other.Window == there.Window && other.Row is null), "Nobody moved.");
        foreign.Roadmap.People.ShouldBeEmpty();

        there.Leave();
        await here.UntilAsync(() => here.Roadmap.People.All(other => other.Window == here.Window), "Who left is still there.");
        there.Stand(row, ColumnKind.Title);
        await here.UntilAsync(() => here.Roadmap.People.Any(other => other.Window == there.Window), "Who came back is not seen.");
        await second.StopAsync();
        await here.UntilAsync(() => here.Roadmap.People.All(other => other.Window == here.Window), "The people of a stopped server are still there.");
    }

    [Fact]
    public async Task ServerThatDied_LeavesNoGhosts_AndOneThatOnlySlept_IsAskedAgain()
    {
        var clock = new ClockOfTests();
        var outbox = new PresenceOutbox();
        var roadmaps = new LiveRoadmaps(portal.Database.Portal, outbox, clock, NullLogger<LiveRoadmap>.Instance);
        var (server, window) = (Guid.NewGuid(), Guid.NewGuid());
        var town = portal.Primorsk;
        using var lease = await roadmaps.OpenAsync(town, town.GymnasiumRoadmap);
        roadmaps.Hear(new PresenceNotice(server, town.Tenant, town.GymnasiumRoadmap.Id, false, [new StandingWindow(window, "Петрова", null, null)]));

        clock.GoOn(TimeSpan.FromSeconds(30));
        roadmaps.Hear(new ServerNotice(server, Leaves: false));
        clock.GoOn(TimeSpan.FromSeconds(30));
        roadmaps.ForgetSilentServers();
        lease.Roadmap.People.ShouldHaveSingleItem().Name.ShouldBe("Петрова");

        clock.GoOn(TimeSpan.FromSeconds(6));
        roadmaps.ForgetSilentServers();
        lease.Roadmap.People.ShouldBeEmpty();

        outbox.Take();
        roadmaps.Hear(new ServerNotice(server, Leaves: false));
        outbox.Take().ShouldHaveSingleItem().ShouldBeOfType<PresenceNotice>().Asks.ShouldBeTrue();
    }

    [Fact]
    public async Task WhatIsToldOfAnotherTownOrInAnothersNameOrWithoutEnd_IsNotBelieved()
    {
        var outbox = new PresenceOutbox();
        var roadmaps = new LiveRoadmaps(portal.Database.Portal, outbox, TimeProvider.System, NullLogger<LiveRoadmap>.Instance);
        var (server, stranger, window) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var town = portal.Primorsk;
        using var lease = await roadmaps.OpenAsync(town, town.SecondaryRoadmap);
        lease.Stand(null, null);
        void Hear(Guid from, MunicipalityId tenant, params StandingWindow[] windows) => roadmaps.Hear(new PresenceNotice(from, tenant, town.SecondaryRoadmap.Id, false, windows));

        Hear(server, portal.Zarechny.Tenant, new StandingWindow(window, "Чужой", null, null));
        Hear(server, town.Tenant, new StandingWindow(lease.Window, "Подмена", null, null));
        Hear(outbox.Server, town.Tenant, new StandingWindow(window, "Эхо", null, null));
        lease.Roadmap.People.ShouldHaveSingleItem().Name.ShouldBe("Methodist Приморск");

        Hear(server, town.Tenant, new StandingWindow(window, "Петрова", null, null));
        Hear(stranger, town.Tenant, new StandingWindow(window, "Подмена", null, null), new StandingWindow(lease.Window, null, null, null));
        Hear(stranger, town.Tenant, new StandingWindow(window, null, null, null));
        lease.Roadmap.People.Select(person => person.Name).ShouldBe(["Methodist Приморск", "Петрова"]);

        Hear(stranger, town.Tenant, [.. Enumerable.Range(0, 2 * Attendance.MostOthers).Select(_ => new StandingWindow(Guid.NewGuid(), "Толпа", null, null))]);
        lease.Roadmap.People.Count.ShouldBe(1 + Attendance.MostOthers);
    }

    [Fact]
    public void HundredPeopleMovingAbout_AreOneMessage()
    {
        var outbox = new PresenceOutbox();
        var windows = Enumerable.Range(0, 100).Select(_ => Guid.NewGuid()).ToList();
        foreach (var step in Enumerable.Range(0, 10))
        {
            foreach (var window in windows)
            {
                outbox.Tell(portal.Primorsk.Tenant, portal.Primorsk.MunicipalRoadmap.Id, window, new Presence(window, $"Человек {step}", null, null));
            }
        }

        var notice = outbox.Take().ShouldHaveSingleItem().ShouldBeOfType<PresenceNotice>();
        notice.Windows.Count.ShouldBe(100);
        notice.Windows.ShouldAllBe(window => window.Name == "Человек 9");
        outbox.Take().ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatCouldNotBeSent_IsSaidAnewFromTheBeginning()
    {
        var outbox = new PresenceOutbox();
        var roadmaps = new LiveRoadmaps(portal.Database.Portal, outbox, TimeProvider.System, NullLogger<LiveRoadmap>.Instance);
        using var lease = await roadmaps.OpenAsync(portal.Primorsk, portal.Primorsk.MunicipalRoadmap);
        lease.Stand(null, null);
        outbox.Take();

        roadmaps.TellAnew();

        var notices = outbox.Take();
        notices[0].ShouldBe(new ServerNotice(outbox.Server, Leaves: true));
        notices[1].ShouldBeOfType<PresenceNotice>().Windows.ShouldHaveSingleItem().Id.ShouldBe(lease.Window);
    }
}
