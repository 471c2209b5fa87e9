using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Web.Tests.Catalogues;

/// <summary>The pages as a browser without scripts gets them.</summary>
public sealed partial class CataloguePagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string List = "/m/primorsk/catalogues";

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private string Version => $"{List}/{portal.Primorsk.Period.CatalogueVersionId.Value}";

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Pages_EachRole_OnlyWhatItMay(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var reads = role.IsOfOneSchool() ? HttpStatusCode.Forbidden : HttpStatusCode.OK;
        var foreign = portal.Zarechny.Period.CatalogueVersionId.Value;
        foreach (var page in (string[])[List, Version, $"{Version}/{portal.Primorsk.Audit.Lines[0].ParameterId.Value}", $"{List}/mapping"])
        {
            (await browser.StatusAsync(page)).ShouldBe(reads, page);
        }

        (await browser.StatusAsync($"{Version}/codes")).ShouldBe(role == Role.Methodist ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        string[] others = [$"{List}/{foreign}", $"{Version}/{Guid.NewGuid()}"];
        foreach (var page in others)
        {
            (await browser.StatusAsync(page)).ShouldBe(role.IsOfOneSchool() ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, page);
        }

        (await browser.StatusAsync($"{List}/{foreign}/codes")).ShouldBe(role == Role.Methodist ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden);
        foreach (var page in (string[])[$"/m/zarechny/catalogues/{foreign}", "/m/zarechny/catalogues"])
        {
            (await browser.StatusAsync(page)).ShouldBe(HttpStatusCode.NotFound, page);
        }

        (await browser.TextAsync("/m/primorsk")).Contains($"href=\"{List}\"", StringComparison.Ordinal).ShouldBe(!role.IsOfOneSchool());
        if (!role.IsOfOneSchool())
        {
            (await browser.TextAsync(Version)).Contains("Добавить параметр", StringComparison.Ordinal).ShouldBe(role == Role.Methodist);
        }
    }

    [Fact]
    public async Task Parameter_IsAdded_Retired_AndRemoved_ByForms()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var factor = await context.Set<RiskFactor>().Where(factor => factor.VersionId == portal.Primorsk.Period.CatalogueVersionId).Select(factor => factor.Id).SingleAsync();
        var add = new Dictionary<string, string> { ["_handler"] = $"add-{factor.Value}", ["press"] = $"add-parameter {factor.Value}", ["name"] = "<script>alert(1)</script>" };
        using var forged = await browser.PostWithoutTokenAsync(Version, add);
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var added = await browser.PostAsync(Version, add);
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var again = await browser.PostAsync(Version, add);
        WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync()).ShouldContain("уже есть в факторе «Кадровые ресурсы»");
        using var raw = await browser.GetAsync(Version);
        (await raw.Content.ReadAsStringAsync()).ShouldNotContain("<script>alert(1)");
        var part = $"{Version}/{added.Headers.Location!.ToString().Split('#')[1]}";
        using var retired = await browser.PostAsync(part, new Dictionary<string, string> { ["_handler"] = "end", ["press"] = "retire" });
        retired.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.TextAsync(part)).ShouldContain("Параметр выведен из употребления");
        using var moved = await browser.PostAsync(Version, new Dictionary<string, string> { ["_handler"] = "move", ["press"] = $"up {part[(Version.Length + 1)..]}" });
        moved.Headers.Location!.ToString().ShouldContain("side=Above");
        using var removed = await browser.PostAsync(part, new Dictionary<string, string> { ["_handler"] = "end", ["press"] = "remove" });
        removed.Headers.Location!.ToString().ShouldEndWith($"#{factor.Value}");
        (await browser.StatusAsync(part)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Codes_ShowWhatChanges_BeforeItIsApplied_AndTakeItBack()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        var page = $"{Version}/codes?numbering=LocalPerFactor";
        var parameter = portal.Primorsk.Audit.Lines[0].ParameterId.Value;
        var form = await browser.TextAsync(page);
        var fields = new Dictionary<string, string> { ["_handler"] = "codes", ["press"] = "save", ["local"] = "true", ["revision"] = Field(form, "revision"), [$"code-{parameter}"] = "1.7" };
        using var asked = await browser.PostAsync(page, fields);
        asked.StatusCode.ShouldBe(HttpStatusCode.OK);
        var shown = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync());
        shown.ShouldContain("Ячейки в картах: 12");
        shown.ShouldContain("нажмите «Применить»");
        fields["seen"] = Field(shown, "seen");
        fields["revision"] = Field(shown, "revision");
        using var applied = await browser.PostAsync(page, fields);
        applied.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var saved = await browser.TextAsync(applied.Headers.Location!.ToString());
        saved.ShouldContain("Сохранено");
        var undo = UndoButton().Match(saved).Groups[1].Value;
        using var back = await browser.PostAsync(page, new Dictionary<string, string> { ["_handler"] = "undo", ["press"] = $"undo {undo}" });
        (await browser.TextAsync(back.Headers.Location!.ToString())).ShouldContain("Перенумерация отменена");
        (await browser.TextAsync(page)).ShouldContain("value=\"1.1\"");
        fields[$"code-{parameter}"] = "<b>";
        using var wrong = await browser.PostAsync(page, fields);
        WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).ShouldContain("«<b>» – не код");
    }

    [Theory]
    [InlineData("?side=Nowhere&moved=x")]
    [InlineData("/codes?numbering=Roman")]
    [InlineData("/codes?numbering=1&saved=true")]
    [InlineData("/../mapping?left=x&right=%00&part=1")]
    [InlineData("?moved=%27%22%3E")]
    public async Task Address_WithAnythingInIt_IsAnswered(string rest)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        (await browser.StatusAsync(Version + rest)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ready_IsTaken_AndMapped_ByForms()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        var versions = new List<string>();
        foreach (var key in (string[])["krai", "fioko"])
        {
            using var taken = await browser.PostAsync(List, new Dictionary<string, string> { ["_handler"] = $"ready-{key}", ["press"] = $"ready {key}", ["into"] = "" });
            versions.Add(taken.Headers.Location!.ToString().Split('/')[^1]);
        }

        var mapping = $"{List}/mapping?left={versions[0]}&right={versions[1]}";
        using var mapped = await browser.PostAsync(mapping, new Dictionary<string, string> { ["_handler"] = "map", ["press"] = "ready" });
        mapped.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.TextAsync(mapping)).ShouldContain("↔ уровень мотивации обучающихся (по ответам обучающихся)");
    }

    private static string Field(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("value=\"undo ([0-9a-f-]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex UndoButton();
}
