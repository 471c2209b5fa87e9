using RoadmapPortal.Data.Notices;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Notices;

/// <summary>What is told through the database is heard, and nonsense is not.</summary>
public sealed class RoadmapNoticesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly StandingWindow Petrova = new(Guid.NewGuid(), "Петрова «О.»\n\"<b>", ActivityId.New(), ColumnKind.Codes);

    private PresenceNotice Presence(params StandingWindow[] windows) => new(Guid.NewGuid(), database.Primorsk.Tenant, database.Primorsk.MunicipalRoadmap.Id, true, windows);

    [Fact]
    public async Task Presence_ArrivesAsItWasTold()
    {
        var notices = new RoadmapNotices(database.Connections.Portal);
        var told = Presence(Petrova, new StandingWindow(Guid.NewGuid(), null, null, null));
        var alive = new ServerNotice(told.Server, Leaves: false);
        var gone = new ServerNotice(told.Server, Leaves: true);

        var heard = await HearAsync(notices, 3, () => notices.TellAsync([told, alive, gone], default));

        var presence = heard[0].ShouldBeOfType<PresenceNotice>();
        (presence.Server, presence.Tenant, presence.Roadmap, presence.Asks).ShouldBe((told.Server, told.Tenant, told.Roadmap, told.Asks));
        presence.Windows.ShouldBe(told.Windows);
        heard.Skip(1).ShouldBe([alive, gone]);
    }

    [Fact]
    public async Task ThreeHundredPeopleWithLongNames_ArriveInSeveralMessages()
    {
        var notices = new RoadmapNotices(database.Connections.Portal);
        var windows = Enumerable.Range(0, 300).Select(_ => new StandingWindow(Guid.NewGuid(), new string('Щ', 200), ActivityId.New(), ColumnKind.Information)).ToArray();
        var all = new List<StandingWindow>();
        var asking = 0;

        await HearAsync(notices, notice =>
        {
            var presence = notice.ShouldBeOfType<PresenceNotice>();
            all.AddRange(presence.Windows);
            asking += presence.Asks ? 1 : 0;
            return all.Count == windows.Length;
        }, () => notices.TellAsync([Presence(windows)], default));

        all.Select(window => window.Id).ShouldBe(windows.Select(window => window.Id));
        all.ShouldAllBe(window => window.Name!.Length == 100);
        asking.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"s\":\"x\"}")]
    [InlineData("{\"s\":\"0196f3a0-0000-7000-8000-000000000001\",\"t\":\"0196f3a0-0000-7000-8000-000000000001\"}")]
    [InlineData("{\"s\":\"0196f3a0-0000-7000-8000-000000000001\",\"w\":[{\"i\":[[[[[[[[[[[]]]]]]]]]]]}]}")]
    public async Task Nonsense_IsNotHeard(string payload)
    {
        var notices = new RoadmapNotices(database.Connections.Portal);
        var last = new ServerNotice(Guid.NewGuid(), Leaves: false);

        var heard = await HearAsync(notices, 1, async () =>
        {
            await database.AskAdminAsync($"select pg_notify('roadmap_presence', '{payload}')::text");
            await database.AskAdminAsync($"select pg_notify('roadmap_changed', '{payload} - -')::text");
            await notices.TellAsync([last], default);
        });

        heard.ShouldBe([last]);
    }

    [Fact]
    public async Task UnreadableWindowOrColumn_IsLeftOut()
    {
        var notices = new RoadmapNotices(database.Connections.Portal);
        var payload = "{\"s\":\"0196f3a0-0000-7000-8000-000000000001\",\"t\":\"0196f3a0-0000-7000-8000-000000000002\",\"r\":\"0196f3a0-0000-7000-8000-000000000003\"," +
            "\"w\":[null,{},{\"i\":\"0196f3a0-0000-7000-8000-000000000004\",\"n\":\"А\",\"c\":\"99\"}]}";

        var heard = await HearAsync(notices, 1, () => database.AskAdminAsync($"select pg_notify('roadmap_presence', '{payload}')::text"));

        heard[0].ShouldBeOfType<PresenceNotice>().Windows.ShouldHaveSingleItem().ShouldBe(new StandingWindow(Guid.Parse("0196f3a0-0000-7000-8000-000000000004"), "А", null, null));
    }

    [Fact]
    public async Task ThousandChangesAroundTheRoadmapsInOneTransaction_AreToldOnce()
    {
        var notices = new RoadmapNotices(database.Connections.Portal);
        var tenant = database.Primorsk.Tenant.Value;

        var heard = await HearAsync(notices, 2, async () =>
        {
            await database.AskAdminAsync(
                $"insert into responsible (tenant_id, id, kind, label, aliases) select '{tenant}', gen_random_uuid(), 'Person', 'Человек ' || n, '[]' from generate_series(1, 1000) n");
            await database.AskAdminAsync($"update memberships set role = role where tenant_id = '{tenant}'");
        });

        heard.ShouldBe([new MunicipalityNotice(database.Primorsk.Tenant, MunicipalityMatter.Surroundings), new MunicipalityNotice(database.Primorsk.Tenant, MunicipalityMatter.People)]);
    }

    private static async Task<List<Notice>> HearAsync(RoadmapNotices notices, int count, Func<Task> tell)
    {
        var heard = new List<Notice>();
        await HearAsync(notices, notice =>
        {
            heard.Add(notice);
            return heard.Count == count;
        }, tell);
        return heard;
    }

    /// <param name="isEnough">Whether nothing more is waited for.</param>
    private static async Task HearAsync(RoadmapNotices notices, Func<Notice, bool> isEnough, Func<Task> tell)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await foreach (var notice in notices.ListenAsync(patience.Token))
        {
            if (notice is null)
            {
                await tell();
            }
            else if (isEnough(notice))
            {
                return;
            }
        }
    }
}
