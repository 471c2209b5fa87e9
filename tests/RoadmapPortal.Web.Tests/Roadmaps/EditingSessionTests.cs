using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Edit;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>What a page may ask of its table, and what comes of asking nonsense.</summary>
public sealed class EditingSessionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task MovedRows_ArePutBackAsTheAnswerSays()
    {
        var session = await SessionAsync(portal.Primorsk, portal.Primorsk.GymnasiumRoadmap);
        var before = Rows(session);
        var moved = await session.MoveBesideAsync([before[0], before[1]], before[^1], "Below");
        Rows(session).ShouldBe([.. before.Skip(2), before[0], before[1]]);
        (await session.PutBackAsync(moved.Before)).Rows.ShouldBe([before[0], before[1]]);
        Rows(session).ShouldBe(before);
    }

    [Fact]
    public async Task Nonsense_IsRefusedAndChangesNothing()
    {
        var session = await SessionAsync(portal.Primorsk, portal.Primorsk.SecondaryRoadmap);
        var before = Rows(session);
        var section = session.Sheet!.Runs[0].Section.Value.ToString();
        RowAnswer[] answers =
        [
            await session.PutBackAsync(null),
            await session.PutBackAsync([null]),
            await session.PutBackAsync([new PlaceText(before[0], section, "School", "'; drop table activities")]),
            await session.PutBackAsync([new PlaceText(before[0], section, "School", "10")]),
            await session.PutBackAsync([new PlaceText(before[0], section, "School", new string('i', 1_001))]),
            await session.PutBackAsync([new PlaceText(before[0], section, "77", "i")]),
            await session.StepAsync(before, "Sideways"),
            await session.StepAsync([], "Above"),
            await session.MoveBesideAsync([before[0]], "no row", "Above"),
            await session.MoveBesideAsync([before[0]], before[0], "Above"),
            await session.MoveLastAsync([before[0]], section, "None "),
            await session.DuplicateAsync([before[0], null]),
            await session.RemoveAsync(null, true),
        ];
        answers.ShouldAllBe(answer => answer.Rows.Count == 0 && answer.Refusals.Count == 1);
        session.Draw([-1, int.MaxValue, 5], [int.MinValue]);
        session.Draw(null, null);
        session.DrawRow("no row").ShouldBeFalse();
        session.Own([before[0], "no row", null, Guid.NewGuid().ToString()]).ShouldBe([before[0]]);
        Rows(session).ShouldBe(before);
    }

    [Fact]
    public async Task RowInWhichSomebodyStands_IsRemovedOnlyByWhoIsSure()
    {
        var roadmap = portal.Zarechny.SecondaryRoadmap;
        var session = await SessionAsync(portal.Zarechny, roadmap);
        var row = roadmap.Tables[0].Activities[0].Id;
        session.OthersIn = () => [new Presence(Guid.NewGuid(), "Иванова А.А.", row, ColumnKind.Title)];
        var asked = await session.RemoveAsync([row.Value.ToString()], false);
        (asked.There.ShouldHaveSingleItem(), asked.Rows.Count).ShouldBe(("Иванова А.А.", 0));

        Rows(session).ShouldContain(row.Value.ToString());
        (await session.RemoveAsync([Rows(session)[1]], false)).Rows.Count.ShouldBe(1);
        (await session.RemoveAsync([row.Value.ToString()], true)).Rows.Count.ShouldBe(1);
        Rows(session).ShouldNotContain(row.Value.ToString());
    }

    [Fact]
    public async Task WhoMayNotEditAnyMore_IsNotToldWhoIsThere()
    {
        var session = await SessionAsync(portal.Zarechny, portal.Zarechny.GymnasiumRoadmap);
        var row = ActivityId.New();
        session.OthersIn = () => [new Presence(Guid.NewGuid(), "Иванова А.А.", row, ColumnKind.Title)];
        (await session.RemoveAsync([row.Value.ToString()], false)).There.ShouldBe(["Иванова А.А."]);
        session.IsOver = () => true;
        (await session.RemoveAsync([row.Value.ToString()], false)).There.ShouldBeEmpty();
    }

    private static List<string> Rows(EditingSession session) => [.. session.Sheet!.Runs.SelectMany(run => run.Rows).Select(row => row.Id.Value.ToString())];

    private async Task<EditingSession> SessionAsync(Town town, Roadmap roadmap)
    {
        var visitor = new Visitor(town.PersonIn(Role.Methodist), "Методист", town.StampOf(Role.Methodist), town.Slug);
        var session = new EditingSession(portal.Services.GetRequiredService<EditingDeeds>(), visitor, roadmap.Tables[0].Id, NullLogger.Instance);
        await session.LoadAsync();
        return session;
    }
}
