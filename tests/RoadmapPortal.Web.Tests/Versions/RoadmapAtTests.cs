using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Roadmaps.Versions;
using RoadmapPortal.Web.Tests.Journal;

namespace RoadmapPortal.Web.Tests.Versions;

/// <summary>A roadmap rebuilt from its history is what it was.</summary>
public sealed class RoadmapAtTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private VersionDesk Primorsk => new(portal, portal.Primorsk);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task At_EveryMomentOfManyEdits_IsWhatWasLoadedThen(int seed)
    {
        Roadmap roadmap = seed == 1 ? portal.Primorsk.MunicipalRoadmap : portal.Primorsk.SecondaryRoadmap;
        var edits = new RandomEdits(portal.Services, Primorsk.Methodist, roadmap.Tables[0].Id, seed);
        var remembered = new Dictionary<DateTimeOffset, string> { [await Primorsk.LatestAsync()] = VersionDesk.Text(await Primorsk.NowAsync(roadmap.Id)) };
        for (var edit = 0; edit < 60; edit++)
        {
            await edits.OneAsync();
            remembered[await Primorsk.LatestAsync()] = VersionDesk.Text(await Primorsk.NowAsync(roadmap.Id));
        }

        remembered.Count.ShouldBeGreaterThan(30);
        foreach (var (moment, state) in remembered)
        {
            VersionDesk.Text(await Primorsk.Service<RoadmapAtQuery>().RunAsync(Primorsk.Methodist, roadmap.Id, moment, default)).ShouldBe(state);
        }

        await RestoresEachAsync(roadmap.Id, remembered.Keys);
    }

    [Fact]
    public async Task At_ATimeBeforeTheRoadmap_ThereWasNone() =>
        (await Primorsk.Service<RoadmapAtQuery>().RunAsync(Primorsk.Methodist, portal.Primorsk.GymnasiumRoadmap.Id, DateTimeOffset.UnixEpoch, default)).ShouldBeNull();

    /// <summary>Sections, tasks and columns that the database has no more are known from the history of their removal.</summary>
    [Fact]
    public async Task At_BeforePartsWereDeleted_TheyAreThere()
    {
        var zarechny = new VersionDesk(portal, portal.Zarechny);
        var roadmap = portal.Zarechny.MunicipalRoadmap;
        var added = await AddPartsAsync(roadmap);
        var then = await zarechny.NowAsync(roadmap.Id);
        var moment = await zarechny.LatestAsync();
        await using (var context = portal.Database.Portal.Open(portal.Zarechny.Scope))
        {
            foreach (var part in added)
            {
                context.Remove((await context.FindAsync(part.GetType(), roadmap.Tenant, part.GetType().GetProperty("Id")!.GetValue(part)))!);
            }

            await context.SaveChangesAsync();
        }

        VersionDesk.Text(await zarechny.NowAsync(roadmap.Id)).ShouldNotBe(VersionDesk.Text(then));
        VersionDesk.Text(await zarechny.Service<RoadmapAtQuery>().RunAsync(zarechny.Methodist, roadmap.Id, moment, default)).ShouldBe(VersionDesk.Text(then));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Queries_EachRole_GiveOnlyWhatItMayRead_AndNothingOfTheOtherTown(Role role)
    {
        var ofOneSchool = role is Role.Principal or Role.SchoolEditor;
        var moment = await Primorsk.LatestAsync();
        foreach (var (roadmap, isRead) in new[] { ((Roadmap)portal.Primorsk.MunicipalRoadmap, !ofOneSchool), (portal.Primorsk.GymnasiumRoadmap, true), (portal.Primorsk.SecondaryRoadmap, !ofOneSchool), (portal.Zarechny.MunicipalRoadmap, false), (portal.Zarechny.GymnasiumRoadmap, false) })
        {
            foreach (var visitor in new[] { Primorsk.Visit(role), Primorsk.Visit(role) with { Slug = "zarechny" } })
            {
                var expected = isRead && visitor.Slug == "primorsk";
                (await Primorsk.Service<RoadmapAtQuery>().RunAsync(visitor, roadmap.Id, moment, default) is not null).ShouldBe(expected);
                (await Primorsk.Service<MomentListQuery>().RunAsync(visitor, roadmap.Id, 1, default) is not null).ShouldBe(expected);
                (await Primorsk.Service<ComparisonQuery>().RunAsync(visitor, roadmap.Id, moment, null, default) is not null).ShouldBe(expected);
            }
        }
    }

    private async Task RestoresEachAsync(RoadmapId id, IEnumerable<DateTimeOffset> moments)
    {
        foreach (var moment in moments.Where((_, at) => at % 7 == 0))
        {
            var past = await Primorsk.Service<RoadmapAtQuery>().RunAsync(Primorsk.Methodist, id, moment, default);
            var seen = (await Primorsk.Service<ComparisonQuery>().RunAsync(Primorsk.Methodist, id, moment, null, default))!.Latest;
            var entry = (await new JournalRoom(portal, portal.Primorsk).WrittenByAsync(async () =>
                (await Primorsk.Service<RestoreRoadmap>().RunAsync(Primorsk.Methodist, id, moment, seen, default)).Refusals.ShouldBeEmpty())).ShouldHaveSingleItem();
            (entry.Deed, entry.SubjectId).ShouldBe((JournalDeed.RoadmapRestored, id.Value));
            VersionDesk.Printed(await Primorsk.NowAsync(id)).ShouldBe(VersionDesk.Printed(past));
        }
    }

    private async Task<IReadOnlyList<object>> AddPartsAsync(MunicipalRoadmap roadmap)
    {
        await using var context = portal.Database.Portal.Open(portal.Zarechny.Scope);
        context.Attach(roadmap);
        roadmap.AddTask("2.", "Ещё одна задача");
        roadmap.AddIndicator("2.", "Ещё один показатель");
        var prose = roadmap.AddBlock(BlockKind.Prose, "Механизмы", "Ещё слова");
        var table = roadmap.Tables[0];
        var section = table.AddSection("II. ВРЕМЕННЫЙ РАЗДЕЛ", null, null);
        var column = table.AddColumn(ColumnKind.Result, "Результат");
        var row = table.AddLast(section.Id, Level.None);
        var other = roadmap.AddTable(TableKind.Mechanisms, "Механизмы", TableNumbering.None, "");
        var part = other.AddColumn(ColumnKind.Title, "Механизм");
        context.AddRange(roadmap.Tasks[^1], roadmap.Indicators[^1], prose, section, column, row, other, part);
        await context.SaveChangesAsync();
        return [row, section, column, part, other, prose, roadmap.Tasks[^1], roadmap.Indicators[^1]];
    }
}
