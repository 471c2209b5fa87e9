using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Web.Tests.Orders;

/// <summary>The pages as a browser without scripts gets them.</summary>
public sealed partial class OrderPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Orders = "/m/primorsk/orders";
    private static readonly Role[] Writers = [Role.Methodist, Role.MunicipalAdmin];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Pages_EachRole_WritersWrite_TheDepartmentReads_SchoolsFindNothing(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var id = await StandingAsync(portal.Primorsk);
        var reads = role.IsOfOneSchool() ? HttpStatusCode.Forbidden : HttpStatusCode.OK;
        (await browser.StatusAsync(Orders)).ShouldBe(reads);
        (await browser.StatusAsync($"{Orders}/{id}/preview")).ShouldBe(reads);
        (await browser.StatusAsync($"{Orders}/{id}/print/pdf")).ShouldBe(reads);
        (await browser.StatusAsync($"{Orders}/new")).ShouldBe(Writers.Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        (await browser.StatusAsync($"{Orders}/{id}")).ShouldBe(Writers.Contains(role) ? HttpStatusCode.OK : role.IsOfOneSchool() ? HttpStatusCode.Forbidden : HttpStatusCode.Redirect);
        (await browser.TextAsync("/m/primorsk")).Contains($"{Orders}\"", StringComparison.Ordinal).ShouldBe(!role.IsOfOneSchool());
        if (!Writers.Contains(role))
        {
            using var post = await browser.PostAsync($"{Orders}/{id}", Fields("order", ("title.seen", "Об утверждении дорожной карты"), ("title", "Взлом"), ("press", "save")), "/m/primorsk");

            // Whoever only reads gets a page without forms, which takes nothing in.
            var refused = role.IsOfOneSchool() ? HttpStatusCode.Forbidden : HttpStatusCode.BadRequest;
            post.StatusCode.ShouldBe(refused);
            using var discard = await browser.PostAsync($"{Orders}/{id}", Fields("discard-order", ("revision", "0")), "/m/primorsk");
            discard.StatusCode.ShouldBe(refused);
            (await TitleAsync(portal.Primorsk, id)).ShouldBe("Об утверждении дорожной карты");
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Pages_OfTheOtherTown_AreNotFound(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var theirs = await StandingAsync(portal.Zarechny);
        string[] own = role.IsOfOneSchool() ? [] : [$"{Orders}/{theirs}", $"{Orders}/{theirs}/preview", $"{Orders}/{theirs}/print/docx"];
        foreach (var path in (string[])[.. own, "/m/zarechny/orders", $"/m/zarechny/orders/{theirs}", $"/m/zarechny/orders/{theirs}/print/pdf", "/m/zarechny/orders/new"])
        {
            (await browser.StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound, path);
        }

        using var post = await browser.PostAsync($"/m/zarechny/orders/{theirs}", Fields("order", ("title.seen", "Об утверждении дорожной карты"), ("title", "Взлом"), ("press", "save")), "/m/primorsk");
        post.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TitleAsync(portal.Zarechny, theirs)).ShouldBe("Об утверждении дорожной карты");
    }

    [Fact]
    public async Task Start_FromTheTypicalText_IsAWholeDraft_HeadedLikeTheLastOrder()
    {
        using var methodist = await MethodistAsync();
        var page = await StartAsync(methodist, "typical");
        var text = await methodist.TextAsync(page);
        text.ShouldContain("УПРАВЛЕНИЕ ОБРАЗОВАНИЯ");
        text.ShouldContain("Начальник управления");
        text.ShouldContain("На бумаге: Утвердить дорожную карту по профилактике учебной неуспешности в общеобразовательных организациях (2023 – 2024 учебный год) (Приложение № 1).");
        text.ShouldContain("{срок сдачи карт школ}");
        text.ShouldContain("сейчас печатается «от __________ № ____»");
        (await methodist.TextAsync(Orders)).ShouldContain("Об утверждении дорожной карты по профилактике учебной неуспешности в общеобразовательных организациях (2023 – 2024 учебный год)");
    }

    [Fact]
    public async Task Save_HostileText_IsPrintedAsTextAndNothingElse()
    {
        using var methodist = await MethodistAsync();
        var page = await StartAsync(methodist, "empty");
        const string Hostile = "<script>alert(1)</script> {{7*7}} \u0007 ‮";
        using var saved = await PressAsync(methodist, page, "save", ("title", "<script>alert(1)</script> ‮"), ("name", "\"'><img src=x>"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var path in (string[])[page, $"{page}/preview", $"{page}/print/html", Orders])
        {
            using var answer = await methodist.GetAsync(path);
            var raw = await answer.Content.ReadAsStringAsync();
            raw.ShouldNotContain("<script>alert", Case.Insensitive, path);
            raw.ShouldNotContain("<img src=x", Case.Insensitive, path);
        }

        using var refused = await PressAsync(methodist, page, "save", ("title", Hostile));
        (await Decoded(refused)).ShouldContain("Поля «{7*7}» портал не знает");
    }

    [Fact]
    public async Task Save_UnknownField_TooLong_NoDate_KeepsEverythingTyped()
    {
        using var methodist = await MethodistAsync();
        var page = await StartAsync(methodist, "typical");
        var ground = Regex.Match(await methodist.TextAsync(page), "ground-[0-9a-f-]{36}(?=-date)").Value;
        using var refused = await PressAsync(methodist, page, "save", ("title", "Об {утверждений}"), ($"{ground}-date", "вчера"), ("purpose", "в целях порядка"), ("place", new string('я', 300)));
        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await Decoded(refused);
        text.ShouldContain("Не сохранено, всё написанное на месте.");
        text.ShouldContain("Поля «{утверждений}» портал не знает.");
        text.ShouldContain("Дата «вчера» не прочитана. Напишите её цифрами: 06.03.2023.");
        text.ShouldContain("Здесь знаков: 300, помещается не больше 200.");
        text.ShouldContain("в целях порядка");
        (await methodist.TextAsync(page)).ShouldNotContain("в целях порядка");
    }

    [Fact]
    public async Task Save_OneFieldByTwo_ShowsBoth_OtherFieldsAreTakenFromBoth()
    {
        using var first = await MethodistAsync();
        using var second = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        var page = await StartAsync(first, "empty");
        var seen = FieldsOf(await second.TextAsync(page));
        using var saved = await PressAsync(first, page, "save", ("title", "Об утверждении карты"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var other = await second.PostAsync(page, new Dictionary<string, string>(seen) { ["place"] = "г. Приморск", ["press"] = "save" });
        other.StatusCode.ShouldBe(HttpStatusCode.Redirect, "another field");
        using var quarrel = await second.PostAsync(page, new Dictionary<string, string>(seen) { ["title"] = "О мерах", ["press"] = "save" });
        var text = await Decoded(quarrel);
        text.ShouldContain("другой сотрудник записал здесь: «Об утверждении карты»");
        FieldsOf(text)["title"].ShouldBe("О мерах");
        using var again = await second.PostAsync(page, new Dictionary<string, string>(FieldsOf(text)) { ["press"] = "save" });
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        FieldsOf(await first.TextAsync(page))["title"].ShouldBe("О мерах");
        FieldsOf(await first.TextAsync(page))["place"].ShouldBe("г. Приморск");
    }

    [Fact]
    public async Task Items_AreAddedNestedMoved_AndWhatWasTypedIsSavedWithTheDeed()
    {
        using var methodist = await MethodistAsync();
        var page = await StartAsync(methodist, "empty");
        using var one = await PressAsync(methodist, page, "add item", ("title", "О мерах"));
        var first = PlaceOf(one);
        using var two = await PressAsync(methodist, page, $"under {first.Replace("item-", "item ", StringComparison.Ordinal)}", ($"{first}-text", "Школам:"));
        var under = PlaceOf(two);
        using var nested = await PressAsync(methodist, page, "save", ($"{under}-text", "Разработать карту до 01.09.2023 г."), ($"{under}-who", "Иванова А.А., завхоз"), ($"{under}-term", "до 01.09.2023 г."));
        nested.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var text = await methodist.TextAsync(page);
        text.ShouldContain("Пункт 1.1");
        text.ShouldContain("Нет в справочнике: завхоз");
        text.ShouldContain("Понято: ");
        using var ask = await PressAsync(methodist, page, $"ask {first.Replace("item-", "item ", StringComparison.Ordinal)}");
        (await Decoded(ask)).ShouldContain("Убрать: пункт 1? Вместе с ним уйдёт всё, что вложено.");
        using var junk = await PressAsync(methodist, page, $"up item {Guid.NewGuid()}");
        (await Decoded(junk)).ShouldContain("Этой части приказа уже нет");
        using var removed = await PressAsync(methodist, page, $"remove {first.Replace("item-", "item ", StringComparison.Ordinal)}");
        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await methodist.TextAsync(page)).ShouldNotContain("Школам:");
    }

    [Fact]
    public async Task Annex_ARoadmapThatAnotherOrderApproves_OrAnotherTowns_IsRefused()
    {
        using var methodist = await MethodistAsync();
        var page = await StartAsync(methodist, "empty");
        using var taken = await PressAsync(methodist, page, "add annex", ("new-annex", $"Roadmap {portal.Primorsk.MunicipalRoadmap.Id.Value}"));
        (await Decoded(taken)).ShouldContain("Эту дорожную карту уже утверждает другой приказ: «Об утверждении дорожной карты».");
        foreach (var foreign in new[] { $"Roadmap {portal.Zarechny.MunicipalRoadmap.Id.Value}", $"Roadmap {portal.Primorsk.GymnasiumRoadmap.Id.Value}", $"Table {portal.Primorsk.MunicipalRoadmap.Id.Value} {Guid.NewGuid()}" })
        {
            using var refused = await PressAsync(methodist, page, "add annex", ("new-annex", foreign));
            (await Decoded(refused)).ShouldContain("Того, что вы выбрали, в муниципалитете нет или уже нет.");
        }

        var table = Regex.Match(await methodist.TextAsync(page), "Table [0-9a-f-]{36} [0-9a-f-]{36}").Value;
        using var added = await PressAsync(methodist, page, "add annex", ("new-annex", table));
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await methodist.StatusAsync($"{page}/print/docx")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Imported_KeepsItsNumbers_TheDoubleIsSaidBesideTheItem_UntilRenumbered()
    {
        var id = await StandingAsync(portal.Zarechny);
        using var methodist = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.Methodist));
        var page = $"/m/zarechny/orders/{id}";
        using var added = await PressAsync(methodist, page, "add item");
        var part = PlaceOf(added);
        using var doubled = await PressAsync(methodist, page, "save", ($"{part}-number", "1."), ($"{part}-text", "Контроль оставляю за собой."));
        doubled.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await methodist.TextAsync(page)).ShouldContain("Номер 1 стоит дважды.");
        using var counted = await PressAsync(methodist, page, "renumber order");
        var text = await methodist.TextAsync(page);
        text.ShouldNotContain("стоит дважды");
        text.ShouldContain("Пункт 2<");
    }

    [Fact]
    public async Task Discard_AfterAnotherChange_IsRefused_ThenTakesTheDraft()
    {
        using var methodist = await MethodistAsync();
        var page = await StartAsync(methodist, "typical");
        using var stale = await methodist.PostAsync(page, Fields("discard-order", ("revision", "0")));
        (await Decoded(stale)).ShouldContain("Пока вы смотрели, приказ изменил другой сотрудник.");
        var revision = Regex.Match(await methodist.TextAsync(page), "name=\"revision\" value=\"(\\d+)\"").Groups[1].Value;
        using var gone = await methodist.PostAsync(page, Fields("discard-order", ("revision", revision)));
        gone.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await methodist.StatusAsync(page)).ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<Browser> MethodistAsync() => portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));

    private async Task<string> StartAsync(Browser browser, string text)
    {
        using var answer = await browser.PostAsync($"{Orders}/new", Fields("start-order", ("Form.Period", portal.Primorsk.Period.Id.Value.ToString()), ("Form.Text", text)));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return new Uri(portal.Address, answer.Headers.Location!).AbsolutePath;
    }

    private static async Task<HttpResponseMessage> PressAsync(Browser browser, string page, string press, params (string Name, string Value)[] typed)
    {
        var fields = FieldsOf(await browser.TextAsync(page));
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        fields["press"] = press;
        return await browser.PostAsync(page, fields);
    }

    /// <summary>Every text of the page's form and what it was filled from.</summary>
    private static Dictionary<string, string> FieldsOf(string page)
    {
        var fields = Fields("order");
        foreach (Match field in Seen().Matches(page))
        {
            var (name, seen) = (field.Groups["name"].Value, field.Groups["value"].Value);
            fields[$"{name}.seen"] = seen;
            fields[name] = Area(name).Match(page) is { Success: true } area ? area.Groups["value"].Value : Line(name).Match(page) is { Success: true } line ? line.Groups["value"].Value : seen;
        }

        return fields;
    }

    private static Regex Area(string name) => new($"<textarea [^>]*name=\"{name}\"[^>]*>(?<value>[^<]*)</textarea>");

    private static Regex Line(string name) => new($"<input [^>]*name=\"{name}\" value=\"(?<value>[^\"]*)\"");

    private static Dictionary<string, string> Fields(string handler, params (string Name, string Value)[] fields) =>
        fields.Append((Name: "_handler", Value: handler)).ToDictionary(field => field.Name, field => field.Value);

    private static string PlaceOf(HttpResponseMessage answer) => answer.Headers.Location!.ToString().Split('#')[^1];

    private static async Task<string> Decoded(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    /// <summary>The order that the town has had from the beginning.</summary>
    private async Task<Guid> StandingAsync(Town town)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return (await context.Orders.Where(order => order.Header.Number == "1").Select(order => order.Id).SingleAsync()).Value;
    }

    private async Task<string> TitleAsync(Town town, Guid id)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.Orders.Where(order => order.Id == new OrderId(id)).Select(order => order.Header.Title).SingleAsync();
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\\.seen\" value=\"(?<value>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Seen();
}
