using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Edit;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>What is said about a roadmap follows what is written into it, whoever writes.</summary>
public sealed class LiveRoadmapTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Role Writer = Role.Methodist;

    [Fact]
    public async Task SavedCell_IsCheckedAtOnceForEverybodyWhoLooks()
    {
        var roadmap = portal.Primorsk.MunicipalRoadmap;
        var row = portal.Primorsk.MunicipalTable.Activities[0];
        using var one = await OpenAsync(portal.Primorsk, roadmap);
        using var other = await OpenAsync(portal.Primorsk, roadmap);
        var told = 0;
        other.Roadmap.Changed += () => told++;
        var session = await SessionAsync(portal.Primorsk, roadmap, one);

        var answer = await session.SaveCellAsync(row.Id.Value.ToString(), "Codes", "1.1", "1.1, 9.9");

        answer.Saved.ShouldBeTrue();
        told.ShouldBe(1);
        var flaw = other.Roadmap.Findings!.Flaws.Where(flaw => flaw.Check == RoadmapChecks.CodesAreAudited).ShouldHaveSingleItem();
        (flaw.Place.Activity, flaw.Place.Column).ShouldBe((row.Id, ColumnKind.Codes));
        var note = other.Roadmap.Findings.NotesOf(row.Id).Of(ColumnKind.Codes).ShouldNotBeNull();
        note.Severity.ShouldBe(CheckSeverity.Blocks);
        note.Words.ShouldContain("9.9");

        await session.SaveCellAsync(row.Id.Value.ToString(), "Codes", "1.1, 9.9", "1.1");
        other.Roadmap.Findings.Flaws.ShouldNotContain(found => found.Check == RoadmapChecks.CodesAreAudited);
    }

    [Fact]
    public async Task ParameterWhoseLastActivityLosesItsCode_IsUncoveredWithItsSchools()
    {
        var roadmap = portal.Zarechny.GymnasiumRoadmap;
        using var lease = await OpenAsync(portal.Zarechny, roadmap);
        var session = await SessionAsync(portal.Zarechny, roadmap, lease);
        lease.Roadmap.Findings!.Coverage.Uncovered.ShouldBeEmpty();

        foreach (var row in roadmap.Tables[0].Activities)
        {
            await session.SaveCellAsync(row.Id.Value.ToString(), "Codes", "1.1", "");
        }

        var uncovered = lease.Roadmap.Findings.Coverage.Uncovered.ShouldHaveSingleItem();
        uncovered.Line.Code.ShouldBe("1.1");
        uncovered.Line.Schools.Select(school => school.Label).ShouldBe(["г5"]);
        CoverageWords.Sum(lease.Roadmap.Findings.Coverage).ShouldBe("1 параметр без мероприятий (всего в аудите 1)");
    }

    [Fact]
    public async Task RowAddedAndRemoved_IsSeen()
    {
        var roadmap = portal.Primorsk.SecondaryRoadmap;
        using var lease = await OpenAsync(portal.Primorsk, roadmap);
        var session = await SessionAsync(portal.Primorsk, roadmap, lease);
        int Empty() => lease.Roadmap.Findings!.Flaws.Count(flaw => flaw.Check == RoadmapChecks.DemandedCellsAreFilled);
        var before = Empty();

        var added = await session.AddBesideAsync(roadmap.Tables[0].Activities[0].Id.Value.ToString(), "Below", 1);
        Empty().ShouldBe(before + 3);

        await session.RemoveAsync(added.Rows, false);
        Empty().ShouldBe(before);
    }

    [Fact]
    public async Task CellThatAnotherServerWrote_IsThereByItself()
    {
        var roadmap = portal.Zarechny.SecondaryRoadmap;
        var rows = roadmap.Tables[0].Activities;
        using var lease = await OpenAsync(portal.Zarechny, roadmap);
        await portal.Database.AskAdminAsync($"update activities set cells = jsonb_set(cells, '{{codes}}', '\"7.7\"') where id = '{rows[1].Id.Value}'");

        await UntilAsync(lease, () => lease.Roadmap.Findings!.NotesOf(rows[1].Id).Of(ColumnKind.Codes) is not null);
        lease.Roadmap.Findings!.SheetOf(roadmap.Tables[0].Id)!.Runs.SelectMany(run => run.Rows).Single(row => row.Id == rows[1].Id).Words(ColumnKind.Codes).ShouldBe("7.7");
    }

    [Fact]
    public async Task LastWhoLooksAway_LeavesNothingInMemory()
    {
        var first = await OpenAsync(portal.Primorsk, portal.Primorsk.GymnasiumRoadmap);
        var second = await OpenAsync(portal.Primorsk, portal.Primorsk.GymnasiumRoadmap);
        second.Roadmap.ShouldBeSameAs(first.Roadmap);
        first.Dispose();
        first.Dispose();
        using var third = await OpenAsync(portal.Primorsk, portal.Primorsk.GymnasiumRoadmap);
        third.Roadmap.ShouldBeSameAs(second.Roadmap);
        third.Dispose();
        second.Dispose();
        using var later = await OpenAsync(portal.Primorsk, portal.Primorsk.GymnasiumRoadmap);
        later.Roadmap.ShouldNotBeSameAs(second.Roadmap);
    }

    [Theory]
    [InlineData("Codes", "1.1", "1.1 «Дефицит педагогов»")]
    [InlineData("Codes", "1.1, 4.4; что", "1.1 «Дефицит педагогов»; 4.4 – нет в аудите; не понято: «что»")]
    [InlineData("Codes", "все параметры", "все параметры аудита: 1")]
    [InlineData("Dates", "Декабрь, июнь", "декабрь 2023; июнь 2024, год выведен из периода")]
    [InlineData("Dates", "Май 2023", "май 2023 Срок «май 2023» выходит за плановый период (01.08.2023 – 31.07.2024).")]
    [InlineData("Responsible", "Иванова А.А.", null)]
    [InlineData("Responsible", "Иванова А.А., Петров П.П.", "нет в справочнике: Петров П.П.")]
    [InlineData("Title", "Семинар", null)]
    [InlineData("Dates", " ", null)]
    [InlineData("Взлом", "1.1", null)]
    [InlineData(null, null, null)]
    public async Task Understand_SaysWhatTheWordsMean(string? column, string? words, string? meaning)
    {
        using var lease = await OpenAsync(portal.Primorsk, portal.Primorsk.MunicipalRoadmap);
        var session = await SessionAsync(portal.Primorsk, portal.Primorsk.MunicipalRoadmap, lease);

        session.Understand(column, words).Meaning.ShouldBe(meaning);
    }

    [Theory]
    [InlineData("Codes", "", "1.1")]
    [InlineData("Codes", "9.9, деф", "9.9, 1.1")]
    [InlineData("Codes", "1.1", null)]
    [InlineData("Responsible", "Петров П.П., ив", "Петров П.П., Иванова А.А.")]
    [InlineData("Responsible", "Сидоров", null)]
    [InlineData("Title", "П", null)]
    public async Task Understand_SuggestsWhatTheCellCouldSay(string column, string words, string? first)
    {
        using var lease = await OpenAsync(portal.Primorsk, portal.Primorsk.MunicipalRoadmap);
        var session = await SessionAsync(portal.Primorsk, portal.Primorsk.MunicipalRoadmap, lease);

        session.Understand(column, words).Suggestions.Select(suggestion => suggestion.Words).Take(1).ShouldBe(first is null ? [] : [first]);
    }

    [Fact]
    public async Task Understand_OfMoreThanACellHolds_SaysNothing()
    {
        using var lease = await OpenAsync(portal.Primorsk, portal.Primorsk.MunicipalRoadmap);
        var session = await SessionAsync(portal.Primorsk, portal.Primorsk.MunicipalRoadmap, lease);

        session.Understand("Dates", new string('1', Cells.LongestText + 1)).ShouldBeEquivalentTo(new CellSense(null, []));
    }

    [Fact]
    public async Task RowThatAnotherServerRemovedAndTitleItGave_AreThereByThemselves()
    {
        var roadmap = portal.Zarechny.MunicipalRoadmap;
        var rows = roadmap.Tables[0].Activities;
        using var lease = await OpenAsync(portal.Zarechny, roadmap);
        int Count() => lease.Roadmap.Findings!.SheetOf(roadmap.Tables[0].Id)!.Runs.Sum(run => run.Rows.Count);
        var before = Count();

        await portal.Database.AskAdminAsync($"update activities set removed_at = now() where id = '{rows[0].Id.Value}'");
        await UntilAsync(lease, () => Count() == before - 1);
        await portal.Database.AskAdminAsync($"update roadmap_tables set title = 'Новое название' where id = '{roadmap.Tables[0].Id.Value}'");
        await UntilAsync(lease, () => lease.Roadmap.Findings!.SheetOf(roadmap.Tables[0].Id)!.Title == "Новое название");
    }

    [Fact]
    public async Task ListeningThatBroke_BeginsAgainAndCatchesUp()
    {
        var roadmap = portal.Primorsk.SecondaryRoadmap;
        var row = roadmap.Tables[0].Activities[3];
        using var lease = await OpenAsync(portal.Primorsk, roadmap);

        await portal.Database.AskAdminAsync("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'roadmap-portal-notices' and datname = current_database()");
        await portal.Database.AskAdminAsync($"update activities set cells = jsonb_set(cells, '{{codes}}', '\"8.8\"') where id = '{row.Id.Value}'");

        await UntilAsync(lease, () => lease.Roadmap.Findings!.NotesOf(row.Id).Of(ColumnKind.Codes) is not null);
    }

    private static async Task UntilAsync(LiveRoadmapLease lease, Func<bool> holds)
    {
        var changed = new SemaphoreSlim(0);
        void Release() => changed.Release();
        lease.Roadmap.Changed += Release;
        while (!holds())
        {
            (await changed.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeTrue("Nothing was heard.");
        }

        lease.Roadmap.Changed -= Release;
    }

    private async Task<LiveRoadmapLease> OpenAsync(Town town, Roadmap roadmap) =>
        await portal.Services.GetRequiredService<LiveRoadmapQuery>().RunAsync(Visit(town), roadmap.Id, default) ?? throw new InvalidOperationException("Not for this visitor.");

    private async Task<EditingSession> SessionAsync(Town town, Roadmap roadmap, LiveRoadmapLease lease)
    {
        var session = new EditingSession(portal.Services.GetRequiredService<EditingDeeds>(), Visit(town), roadmap.Tables[0].Id, NullLogger.Instance) { Live = lease.Roadmap };
        await session.LoadAsync();
        return session;
    }

    private static Visitor Visit(Town town) => new(town.PersonIn(Writer), Writer.ToString(), town.StampOf(Writer), town.Slug);
}
