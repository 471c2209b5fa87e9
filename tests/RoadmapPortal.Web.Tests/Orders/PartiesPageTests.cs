using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Tests.Orders;

/// <summary>The list of names in their cases, as a browser without scripts gets it.</summary>
public sealed class PartiesPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Page = "/m/primorsk/orders/names";

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Page_EachRole_OnlyWritersOpenAndPost_InTheirTown(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var expected = role is Role.Methodist or Role.MunicipalAdmin ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
        (await browser.StatusAsync(Page)).ShouldBe(expected);
        using var post = await browser.PostAsync(Page, Fields("party-new", "{", ("press", "save")), "/m/primorsk");
        post.StatusCode.ShouldBe(expected);
        (await browser.StatusAsync("/m/zarechny/orders/names")).ShouldBe(HttpStatusCode.NotFound);
        using var foreign = await browser.PostAsync("/m/zarechny/orders/names", Fields("party-new", "Взлом", ("press", "save")), "/m/primorsk");
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Party_IsAdded_Changed_AndStruckOff_NothingTypedIsLostOnARefusal()
    {
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        using var added = await methodist.PostAsync(Page, Fields("party-new", "Лукашова <b>", ("dative", "заместителю Лукашовой"), ("press", "save")));
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var id = await IdOfAsync("Лукашова <b>");
        using var again = await methodist.PostAsync(Page, Fields("party-new", "лукашова <B>", ("dative", "кому-то"), ("press", "save")));
        var page = WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync());
        page.ShouldContain("«лукашова <B>» в списке уже есть.");
        page.ShouldContain("value=\"кому-то\"");
        using var stale = await methodist.PostAsync(Page, Change(id, "Другая", "Новая"));
        WebUtility.HtmlDecode(await stale.Content.ReadAsStringAsync()).ShouldContain("другой сотрудник записал здесь");
        using var foreign = await methodist.PostAsync(Page, Change(await IdOfAsync("Иванова", isForeign: true), "Иванова", "Новая"));
        foreign.StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        using var ask = await methodist.PostAsync(Page, new Dictionary<string, string>(Change(id, "Лукашова <b>", "Лукашова <b>")) { ["press"] = "ask" });
        (await ask.Content.ReadAsStringAsync()).ShouldContain("value=\"remove\"");
        using var gone = await methodist.PostAsync(Page, new Dictionary<string, string>(Change(id, "Лукашова <b>", "Лукашова <b>")) { ["press"] = "remove" });
        gone.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await methodist.TextAsync(Page)).ShouldNotContain("Лукашова");
    }

    private static Dictionary<string, string> Change(Guid id, string seen, string name) => Fields(
        $"party-{id}", name, ("party", id.ToString()), ("name.seen", seen), ("dative", "заместителю Лукашовой"), ("dative.seen", "заместителю Лукашовой"), ("press", "save"));

    private static Dictionary<string, string> Fields(string handler, string name, params (string Name, string Value)[] others) =>
        others.Append(("_handler", handler)).Append(("name", name)).ToDictionary(field => field.Item1, field => field.Item2);

    private async Task<Guid> IdOfAsync(string name, bool isForeign = false)
    {
        await using var context = portal.Database.Portal.Open(isForeign ? portal.Zarechny.Scope : portal.Primorsk.Scope);
        return (await context.NamedParties.Where(party => party.Name == name).Select(party => party.Id).SingleAsync()).Value;
    }
}
