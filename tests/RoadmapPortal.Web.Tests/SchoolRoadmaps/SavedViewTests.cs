using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Register;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Views;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>«Мои виды»: one's own alone, not too many, and no words of an address but the register's own.</summary>
public sealed class SavedViewTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly RegisterWish Late = RegisterWish.Read(new QueryCollection(new Dictionary<string, StringValues> { ["late"] = "1" }));

    private RegisterRoom Room => new(portal, portal.Primorsk);

    private KeepView Keep => portal.Services.GetRequiredService<KeepView>();

    [Fact]
    public async Task Views_AreTheOwnAlone()
    {
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        using var reviewer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        (await methodist.TextAsync(RegisterRoom.Address)).ShouldContain("Опаздывают (Приморск)");
        (await reviewer.TextAsync(RegisterRoom.Address)).ShouldNotContain("Опаздывают (Приморск)");
        var view = (await Room.ViewsAsync(Role.Methodist)).ShouldHaveSingleItem();
        (await Keep.DropAsync(Room.Visit(Role.Reviewer), view.Id, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        var foreign = (await new RegisterRoom(portal, portal.Zarechny).ViewsAsync(Role.Methodist)).ShouldHaveSingleItem();
        (await Keep.DropAsync(Room.Visit(Role.Methodist), foreign.Id, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await Room.ViewsAsync(Role.Methodist)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Form_KeepsTheChoiceWithoutWhatIsNotTheRegisters_AndDropsIt()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Head));
        var address = $"{RegisterRoom.Address}?period={portal.Primorsk.Period.Id.Value}&late=1&evil=%22%3E%3Cscript%3E&page=7";
        using var kept = await browser.PostAsync(address, new Dictionary<string, string> { ["_handler"] = "views", ["press"] = "keep", ["name"] = "<b>Мой</b>" });
        kept.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var view = (await Room.ViewsAsync(Role.Head)).ShouldHaveSingleItem();
        view.Query.ShouldBe("late=1");
        using var page = await browser.GetAsync(RegisterRoom.Address);
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("<b>Мой</b>");
        using var nameless = await browser.PostAsync(address, new Dictionary<string, string> { ["_handler"] = "views", ["press"] = "keep", ["name"] = " " });
        WebUtility.HtmlDecode(await nameless.Content.ReadAsStringAsync()).ShouldContain("Назовите вид");
        using var dropped = await browser.PostAsync(address, new Dictionary<string, string> { ["_handler"] = "views", ["press"] = $"drop {view.Id.Value}" });
        dropped.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Room.ViewsAsync(Role.Head)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keep_ManyAtOnce_NeverPassesTheBound()
    {
        var visitor = Room.Visit(Role.Observer);
        for (var number = 1; number < SavedView.Most; number++)
        {
            (await Keep.RunAsync(visitor, $"Вид {number}", Late, default)).Refusals.ShouldBeEmpty();
        }

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(number => Task.Run(() => Keep.RunAsync(visitor, $"Ещё {number}", Late, default))));
        outcomes.Count(outcome => outcome.IsDone).ShouldBe(1);
        outcomes.SelectMany(outcome => outcome.Refusals).ShouldAllBe(refusal => refusal.Rule == SavedView.ThereIsRoom);
        (await Room.ViewsAsync(Role.Observer)).Count.ShouldBe(SavedView.Most);
    }

    [Fact]
    public async Task Keep_BySchoolsPeopleOrStrangers_FindsNothing()
    {
        foreach (var visitor in (Visitor[])[Room.Visit(Role.Principal), Room.Visit(Role.SchoolEditor), Room.Visit(Role.Methodist) with { Slug = "zarechny" }])
        {
            (await Keep.RunAsync(visitor, "Вид", Late, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        }
    }
}
