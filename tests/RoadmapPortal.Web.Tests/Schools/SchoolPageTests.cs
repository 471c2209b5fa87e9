using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Tests.Schools;

/// <summary>One school's page as a browser without scripts gets it. Each test leaves the schools as they were.</summary>
public sealed partial class SchoolPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private string Secondary => $"/m/primorsk/schools/{portal.Primorsk.Secondary.Id.Value}";

    private string Gymnasium => $"/m/primorsk/schools/{portal.Primorsk.Gymnasium.Id.Value}";

    [Fact]
    public async Task Save_WhatWasTyped_IsShownAfterwards_WithItsHistory()
    {
        using var admin = await AdminAsync();
        var fields = await OpenAsync(admin, Secondary);
        using var answer = await admin.PostAsync(Secondary, new Dictionary<string, string>(fields)
        {
            ["Form.Name"] = "МБОУ <b>СОШ № 5</b>",
            ["Form.Aliases"] = "МБОУ СОШ № 5\r\n\r\n на горе ",
            ["Form.Site"] = "school5.ru",
            ["Form.Principal"] = "Иванова А.А.",
        });
        answer.Headers.Location!.ToString().ShouldEndWith(Secondary + "?saved=true");
        using var raw = await admin.GetAsync(Secondary);
        (await raw.Content.ReadAsStringAsync()).ShouldNotContain("<b>СОШ");
        var saved = await OpenAsync(admin, Secondary);
        (saved["Form.Name"], saved["Form.Aliases"], saved["Form.Site"], saved["Form.Principal"]).ShouldBe(("МБОУ <b>СОШ № 5</b>", "МБОУ СОШ № 5\nна горе", "http://school5.ru", "Иванова А.А."));
        var page = await admin.TextAsync(Secondary);
        page.ShouldContain("MunicipalAdmin (Приморск)");
        page.ShouldContain("Другие написания: пусто → МБОУ СОШ № 5; на горе");
        await RestoreAsync(admin, Secondary, fields);
    }

    [Fact]
    public async Task Save_WhatIsRefused_ComesBackAsTyped_WithTheReasonAtItsField()
    {
        using var admin = await AdminAsync();
        var fields = await OpenAsync(admin, Secondary);
        var typed = new Dictionary<string, string>(fields) { ["Form.Label"] = "Г 5", ["Form.Site"] = "javascript:alert(1)", ["Form.Aliases"] = "гимназия 5", ["Form.Principal"] = "<script>" };
        var page = await PressAsync(admin, Secondary, typed);
        page.ShouldContain("Не сохранено. Исправьте отмеченное ниже");
        Problem(page, "Label").ShouldBe("«Г 5» – уже написание другой школы: «г5». У каждой школы написания свои.");
        Problem(page, "Aliases").ShouldStartWith("«гимназия 5» – уже написание другой школы");
        Problem(page, "Site").ShouldContain("не адрес сайта");
        Problem(page, "Principal").ShouldContain("не похоже на фамилию");
        FieldsOf(page)["Form.Site"].ShouldBe("javascript:alert(1)");
        foreach (var (field, junk, words) in ((string, string, string)[])[("Kind", "Secondary, Basic", "Выберите вид"), ("Kind", "1", "Выберите вид"), ("Number", "пять", "Номер – целое число")])
        {
            Problem(await PressAsync(admin, Secondary, new(fields) { ["Form." + field] = junk }), field).ShouldContain(words);
        }

        (await OpenAsync(admin, Secondary)).ShouldBe(fields);
    }

    [Fact]
    public async Task Save_AfterAnotherPerson_ShowsBoth_AndTheNextPressSavesOnesOwn()
    {
        using var first = await AdminAsync();
        using var second = await AdminAsync();
        var fields = await OpenAsync(first, Secondary);
        using var saved = await first.PostAsync(Secondary, new Dictionary<string, string>(fields) { ["Form.Name"] = "Первое" });
        var page = await PressAsync(second, Secondary, new(fields) { ["Form.Name"] = "Второе" });
        page.ShouldContain("эту школу изменил кто-то другой");
        page.ShouldContain("Сейчас сохранено: Первое");
        Regex.Count(page, "Сейчас сохранено").ShouldBe(1);
        (await OpenAsync(first, Secondary))["Form.Name"].ShouldBe("Первое");
        using var again = await second.PostAsync(Secondary, FieldsOf(page));
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await OpenAsync(first, Secondary))["Form.Name"].ShouldBe("Второе");
        await RestoreAsync(first, Secondary, fields);
    }

    [Fact]
    public async Task Add_ANewSchool_StandsAtTheEnd_AndMayBeClosed()
    {
        using var admin = await AdminAsync();
        var typed = new Dictionary<string, string> { ["_handler"] = "school", ["Form.Kind"] = "Primary", ["Form.Number"] = "80", ["Form.Label"] = "НОШ № 80", ["Form.Name"] = "НОШ № 80" };
        using var answer = await admin.PostAsync("/m/primorsk/schools/add", typed);
        var address = answer.Headers.Location!.ToString();
        address.ShouldMatch("/m/primorsk/schools/[0-9a-f-]{36}\\?saved=true$");
        (await PressAsync(admin, "/m/primorsk/schools/add", typed)).ShouldContain("уже написание другой школы");
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        (await context.Schools.OrderBy(school => school.PrintOrder).Select(school => school.Label).ToListAsync())[^1].ShouldBe("НОШ № 80");
    }

    [Fact]
    public async Task Close_Merge_AndReopen_LoseNothing()
    {
        using var admin = await AdminAsync();
        using var closed = await admin.PostAsync(Gymnasium, State(("StateForm.Press", "close"), ("StateForm.On", "2023-08-31"), ("StateForm.Into", portal.Primorsk.Secondary.Id.Value.ToString())));
        closed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await admin.TextAsync(Gymnasium);
        page.ShouldMatch("Закрыта 31.08.2023.*присоединена к");
        page.ShouldContain("Присоединена к: пусто → 5");
        (await admin.TextAsync(Secondary)).ShouldContain("Присоединены:");
        (await admin.TextAsync("/m/primorsk/schools")).ShouldNotContain("Гимназия № 5 (Приморск)");
        (await admin.TextAsync("/m/primorsk/schools?state=Closed")).ShouldContain("закрыта 31.08.2023, присоединена к 5");
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        (await principal.StatusAsync($"/m/primorsk/roadmaps/{portal.Primorsk.GymnasiumRoadmap.Id.Value}")).ShouldBe(HttpStatusCode.OK);
        (await admin.TextAsync($"/m/primorsk/roadmaps/{portal.Primorsk.GymnasiumRoadmap.Id.Value}")).ShouldContain("Дорожная карта гимназии");
        (await PressAsync(admin, Secondary, State(("StateForm.Press", "close"), ("StateForm.On", "2023-08-31"), ("StateForm.Into", portal.Primorsk.Gymnasium.Id.Value.ToString()))))
            .ShouldContain("Присоединить можно только к открытой школе");
        using var reopened = await admin.PostAsync(Gymnasium, State(("StateForm.Press", "reopen")));
        reopened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await admin.TextAsync(Gymnasium)).ShouldNotContain("Отметки аудита и дорожные карты школы сохранены");
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        (await context.EntryAudits.SelectMany(audit => audit.Findings).CountAsync()).ShouldBe(2);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("31.02.2024", "")]
    [InlineData("2024-08-31", "нечто")]
    public async Task Close_WithoutADay_OrIntoNothing_IsRefused(string on, string into)
    {
        using var admin = await AdminAsync();
        (await PressAsync(admin, Gymnasium, State(("StateForm.Press", "close"), ("StateForm.On", on), ("StateForm.Into", into)))).ShouldContain("Укажите последний день");
        (await admin.TextAsync(Gymnasium)).ShouldContain("Закрыть школу");
    }

    [Fact]
    public async Task Methodist_ReadsTheSchool_AndTeachesASpelling()
    {
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        var page = await methodist.TextAsync(Gymnasium);
        page.ShouldNotContain("Form.Label");
        page.ShouldContain("(в списке: г5, 5");
        page.ShouldContain("зона риска");
        (await PressAsync(methodist, Gymnasium, Alias("5"))).ShouldContain("«5» – уже написание другой школы");
        (await PressAsync(methodist, Gymnasium, Alias(""))).ShouldContain("хотя бы с одной буквой");
        using var answer = await methodist.PostAsync(Gymnasium, Alias("гимназия над морем"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await methodist.TextAsync(Gymnasium)).ShouldContain("гимназия 5; гимназия над морем");
    }

    private Task<Browser> AdminAsync() => portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));

    private static Dictionary<string, string> State(params (string Name, string Value)[] fields) => fields.Append(("_handler", "state")).ToDictionary(field => field.Item1, field => field.Item2);

    private static Dictionary<string, string> Alias(string words) => new() { ["_handler"] = "alias", ["AliasForm.Words"] = words };

    private static async Task<Dictionary<string, string>> OpenAsync(Browser browser, string path) => FieldsOf(await browser.TextAsync(path));

    private static async Task RestoreAsync(Browser browser, string path, Dictionary<string, string> fields)
    {
        using var answer = await browser.PostAsync(path, new Dictionary<string, string>(fields) { ["Form.Version"] = (await OpenAsync(browser, path))["Form.Version"] });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<string> PressAsync(Browser browser, string path, Dictionary<string, string> fields)
    {
        using var answer = await browser.PostAsync(path, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var raw = await answer.Content.ReadAsStringAsync();
        raw.ShouldNotContain("<script>");
        return WebUtility.HtmlDecode(raw);
    }

    private static string Problem(string page, string field) => Regex.Match(page, $"id=\"{field}-problem\"[^>]*>([^<]*(?:<script>)?[^<]*)<").Groups[1].Value;

    private static Dictionary<string, string> FieldsOf(string page)
    {
        var fields = Input().Matches(page).ToDictionary(input => input.Groups[1].Value, input => input.Groups[2].Value);
        fields["Form.Aliases"] = Area().Match(page).Groups[1].Value;
        fields["Form.Kind"] = Selected().Match(page).Groups[1].Value;
        fields["_handler"] = "school";
        return fields;
    }

    [GeneratedRegex("<input [^>]*name=\"(Form\\.[A-Za-z]+)\"(?: value=\"([^\"]*)\")?", RegexOptions.CultureInvariant)]
    private static partial Regex Input();

    [GeneratedRegex("<textarea [^>]*name=\"Form.Aliases\"[^>]*>([^<]*)</textarea>", RegexOptions.CultureInvariant)]
    private static partial Regex Area();

    [GeneratedRegex("<select id=\"Kind\".*?<option value=\"([A-Za-z]+)\" selected", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Selected();
}
