using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Header;
using RoadmapPortal.Web.Features.Roadmaps.Structure;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>What the script of the roadmap page may ask for: the words around the tables, written where they print.</summary>
public sealed class HeaderSessionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Fact]
    public async Task Save_TitleHeadingAndText_StandsInTheDatabase_AndIsSeenByOthers()
    {
        var roadmap = portal.Primorsk.MunicipalRoadmap;
        using var lease = await OpenAsync(portal.Primorsk, roadmap);
        using var other = await OpenAsync(portal.Primorsk, roadmap);
        var before = other.Roadmap.Findings!.Header;
        var goal = before.Blocks[0];
        var session = Session(portal.Primorsk, roadmap, lease);

        var answer = await session.SaveAsync([Change(before, $"{goal}-heading", "Наша цель:"), Change(before, $"{goal}-text", "Первая строка\r\nвторая <b>не жирная</b>\0")]);

        (answer.Saved, answer.Refusals.Count).ShouldBe((true, 0));
        answer.Texts.Select(text => text.Words).ShouldBe(["Наша цель:", "Первая строка\nвторая <b>не жирная</b>"]);
        var news = other.Roadmap.Findings!.Header.Since(before).ShouldNotBeNull();
        news.Words.Keys.Order(StringComparer.Ordinal).ShouldBe([$"{goal}-heading", $"{goal}-text"]);
        (await TextsAsync(portal.Primorsk, roadmap))[$"{goal}-text"].ShouldBe("Первая строка\nвторая <b>не жирная</b>");

        // The way back is another save.
        var undone = await session.SaveAsync([.. answer.Texts.Select(text => new HeaderWriting(text.Name, text.Words, before.Words[text.Name]))]);
        undone.Saved.ShouldBeTrue();
        other.Roadmap.Findings!.Header.Since(before).ShouldBeNull();
    }

    [Fact]
    public async Task Save_AfterAnother_IsAConflict_WithTheirWords_AndNothingOfThePartIsSaved()
    {
        var roadmap = portal.Primorsk.GymnasiumRoadmap;
        using var lease = await OpenAsync(portal.Primorsk, roadmap);
        var seen = lease.Roadmap.Findings!.Header;
        var goal = seen.Blocks[0];
        var session = Session(portal.Primorsk, roadmap, lease);
        (await Session(portal.Primorsk, roadmap, lease, Role.Principal).SaveAsync([Change(seen, $"{goal}-text", "Слова директора")])).Saved.ShouldBeTrue();

        var answer = await session.SaveAsync([Change(seen, $"{goal}-heading", "Мой заголовок"), Change(seen, $"{goal}-text", "Мои слова")]);

        answer.Saved.ShouldBeFalse();
        answer.Texts.Select(text => (text.Conflict, text.Words)).ShouldBe([(false, seen.Words[$"{goal}-heading"]), (true, "Слова директора")]);
        (await TextsAsync(portal.Primorsk, roadmap))[$"{goal}-heading"].ShouldBe(seen.Words[$"{goal}-heading"]);
        (await session.SaveAsync([new HeaderWriting($"{goal}-text", "Слова директора", "Мои слова")])).Saved.ShouldBeTrue();

        // What arrived already and is sent again after a lost connection stands there, and all is well.
        (await session.SaveAsync([new HeaderWriting($"{goal}-text", "Слова директора", "Мои слова")])).Saved.ShouldBeTrue();
        await session.SaveAsync([new HeaderWriting($"{goal}-text", "Мои слова", seen.Words[$"{goal}-text"])]);
    }

    [Fact]
    public async Task Save_WhatDoesNotFit_IsRefusedBesideItsText()
    {
        var roadmap = portal.Primorsk.MunicipalRoadmap;
        using var lease = await OpenAsync(portal.Primorsk, roadmap);
        var seen = lease.Roadmap.Findings!.Header;
        var session = Session(portal.Primorsk, roadmap, lease);

        var empty = await session.SaveAsync([Change(seen, "title", " ")]);
        empty.Texts.ShouldHaveSingleItem().Problems.ShouldBe([Wording.SaysSomething.Refuse().Words]);
        var days = await session.SaveAsync([Change(seen, "period", "\n2024-01-01\nСлова")]);
        days.Texts.ShouldHaveSingleItem().Problems.ShouldBe([PeriodSpelling.DaysAreWritten.Refuse().Words]);
        (await TextsAsync(portal.Primorsk, roadmap))["title"].ShouldBe(seen.Words["title"]);
    }

    [Fact]
    public async Task Line_AddedWrittenAndRemoved_IsThereAndGone()
    {
        var roadmap = portal.Zarechny.MunicipalRoadmap;
        using var lease = await OpenAsync(portal.Zarechny, roadmap);
        var before = lease.Roadmap.Findings!.Header;
        var session = Session(portal.Zarechny, roadmap, lease);

        var added = await session.AddAsync("task", "Новая задача");
        var part = added.Now!.Tasks.Except(before.Tasks).ShouldHaveSingleItem();
        added.Now.Words[$"{part}-text"].ShouldBe("Новая задача");
        (await session.AddAsync("task", "  ")).Refusals.ShouldBe([Wording.SaysSomething.Refuse().Words]);
        (await session.AddAsync("task", new string('я', Cells.LongestText + 1))).Saved.ShouldBeFalse();

        var unseen = await session.RemoveAsync(part, [new HeaderWriting($"{part}-text", "Другие слова", "Другие слова")]);
        (unseen.Saved, unseen.Texts.ShouldHaveSingleItem().Conflict).ShouldBe((false, true));
        (await session.RemoveAsync(part, [new HeaderWriting($"{part}-text", "Новая задача", "Новая задача")])).Saved.ShouldBeTrue();
        lease.Roadmap.Findings!.Header.Tasks.ShouldBe(before.Tasks);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EachRole_WritesOnlyWhereItMay(Role role)
    {
        await TryAsync(portal.Primorsk.MunicipalRoadmap, role == Role.Methodist);
        await TryAsync(portal.Primorsk.SecondaryRoadmap, role == Role.Methodist);
        await TryAsync(portal.Primorsk.GymnasiumRoadmap, role is Role.Methodist or Role.Principal or Role.SchoolEditor);

        async Task TryAsync(Roadmap roadmap, bool isAllowed)
        {
            using var lease = await OpenAsync(portal.Primorsk, roadmap);
            var before = lease.Roadmap.Findings!.Header;
            var session = Session(portal.Primorsk, roadmap, lease, role);
            var answer = await session.SaveAsync([Change(before, "title", before.Words["title"] + "!")]);
            answer.Saved.ShouldBe(isAllowed, roadmap.Title);
            (answer.Now is not null).ShouldBe(isAllowed, "who is refused is told nothing of what stands there");
            (await session.AddAsync("indicator", "Ещё")).Saved.ShouldBe(isAllowed);
            if (isAllowed)
            {
                await session.SaveAsync([new HeaderWriting("title", answer.Texts[0].Words, before.Words["title"])]);
                var added = lease.Roadmap.Findings!.Header.Indicators[^1];
                (await session.RemoveAsync(added, [])).Saved.ShouldBeTrue();
            }

            (await TextsAsync(portal.Primorsk, roadmap)).ShouldBe(before.Words.Where(text => text.Key != PeriodSpelling.Name).ToDictionary(), ignoreOrder: true);
        }
    }

    [Fact]
    public async Task Principal_DoesNotWriteThePeriod_NorAnotherTownsRoadmap()
    {
        var roadmap = portal.Primorsk.GymnasiumRoadmap;
        using var lease = await OpenAsync(portal.Primorsk, roadmap);
        var seen = lease.Roadmap.Findings!.Header;
        var principal = Session(portal.Primorsk, roadmap, lease, Role.Principal);
        (await principal.SaveAsync([Change(seen, "period", seen.Words["period"] + "!")])).Saved.ShouldBeFalse();
        using var foreign = await OpenAsync(portal.Zarechny, portal.Zarechny.MunicipalRoadmap);
        var stranger = new HeaderSession(Action, Visit(portal.Primorsk, Role.Methodist), portal.Zarechny.MunicipalRoadmap.Id, foreign.Roadmap, NullLogger.Instance);
        var answer = await stranger.SaveAsync([Change(foreign.Roadmap.Findings!.Header, "title", "Взлом")]);
        (answer.Saved, answer.Refusals.ShouldHaveSingleItem()).ShouldBe((false, Gate.IsFound.Words));
        (await TextsAsync(portal.Zarechny, portal.Zarechny.MunicipalRoadmap))["title"].ShouldNotBe("Взлом");
    }

    [Fact]
    public async Task Nonsense_FromAHostilePage_IsRefused()
    {
        var roadmap = portal.Primorsk.MunicipalRoadmap;
        using var lease = await OpenAsync(portal.Primorsk, roadmap);
        var session = Session(portal.Primorsk, roadmap, lease);
        var text = new HeaderWriting("block-x-text", "", "Слова");
        HeaderAnswer[] answers =
        [
            await session.SaveAsync(null), await session.SaveAsync([]), await session.SaveAsync([null]), await session.SaveAsync([text]),
            await session.SaveAsync([text with { Name = null }]), await session.SaveAsync([text with { Seen = null }]),
            await session.SaveAsync([.. Enumerable.Repeat(text, HeaderSession.MostTexts + 1)]),
            await session.AddAsync(null, null), await session.AddAsync("table", "x"), await session.AddAsync("task", null),
            await session.RemoveAsync(null, null), await session.RemoveAsync("task-1", []), await session.RemoveAsync($"block-{roadmap.Blocks[0].Id.Value}", []),
            await session.RemoveAsync($"task-{Guid.NewGuid()}", null),
        ];
        answers.ShouldAllBe(answer => !answer.Saved);
    }

    [Theory]
    [InlineData(Role.Methodist, true, true)]
    [InlineData(Role.Principal, true, false)]
    [InlineData(Role.Observer, false, false)]
    public async Task Page_ShowsLinksForWriting_OnlyToThoseWhoMay(Role role, bool mayWrite, bool mayChangePeriod)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var page = await browser.TextAsync($"/m/primorsk/roadmaps/{portal.Primorsk.GymnasiumRoadmap.Id.Value}");
        page.Contains("data-place=\"title\"", StringComparison.Ordinal).ShouldBe(mayWrite);
        page.Contains($"/structure#block-{portal.Primorsk.GymnasiumRoadmap.Blocks[0].Id.Value}\"", StringComparison.Ordinal).ShouldBe(mayWrite);
        page.Contains("data-place=\"period\"", StringComparison.Ordinal).ShouldBe(mayChangePeriod);
    }

    private ChangeStructure Action => portal.Services.GetRequiredService<ChangeStructure>();

    private static HeaderWriting Change(HeaderTexts seen, string name, string words) => new(name, seen.Words[name], words);

    private async Task<LiveRoadmapLease> OpenAsync(Town town, Roadmap roadmap) =>
        await portal.Services.GetRequiredService<LiveRoadmapQuery>().RunAsync(Visit(town, Role.Methodist), roadmap.Id, default) ?? throw new InvalidOperationException("Not for this visitor.");

    private HeaderSession Session(Town town, Roadmap roadmap, LiveRoadmapLease lease, Role role = Role.Methodist) =>
        new(Action, Visit(town, role), roadmap.Id, lease.Roadmap, NullLogger.Instance);

    private async Task<Dictionary<string, string>> TextsAsync(Town town, Roadmap roadmap)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        var map = await context.Roadmaps.AsNoTracking().AsSplitQuery().Include(map => map.Blocks).Include(map => map.Tasks).Include(map => map.Indicators).SingleAsync(map => map.Id == roadmap.Id);
        return StructureTexts.OfHeader(map, null).ToDictionary(text => text.Name, text => text.Now);
    }

    private static Visitor Visit(Town town, Role role) => new(town.PersonIn(role), role.ToString(), town.StampOf(role), town.Slug);
}
