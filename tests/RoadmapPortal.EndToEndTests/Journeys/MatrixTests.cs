using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>The audit as a methodist marks it: in the matrix and as lists, by mouse and by keyboard, alone and together.</summary>
public sealed class MatrixTests(Stage stage) : IClassFixture<Stage>
{
    private const string Path = "/m/sochi/audit";

    [Fact]
    public async Task TwoPeople_MarkTheSameCell_BothSeeTheSame_AndNothingIsLostWithoutAConnection()
    {
        var (one, other) = (await OpenAsync(Path), await OpenAsync(Path));
        await Expect(Cell(one, "12", "3.1")).ToHaveTextAsync("");

        // Both at once.
        await Task.WhenAll(Cell(one, "12", "3.1").ClickAsync(), Cell(other, "12", "3.1").ClickAsync());
        foreach (var page in (IPage[])[one, other])
        {
            await Expect(page.Locator(".status > .words")).ToContainTextAsync("Сохранено ");
            await Expect(Cell(page, "12", "3.1")).ToHaveClassAsync("on");
        }

        (await FoundAsync("12", "3.1")).ShouldBe(1);

        // One takes it away: the other's row and its sum follow.
        await Expect(Sum(other, "12")).ToHaveTextAsync("15");
        await Cell(one, "12", "3.1").ClickAsync();
        await Expect(Cell(other, "12", "3.1")).ToHaveTextAsync("");
        await Expect(Sum(other, "12")).ToHaveTextAsync("14");

        // Without a connection one goes on marking, and everything arrives.
        await one.Context.SetOfflineAsync(true);
        await Cell(one, "12", "3.1").ClickAsync();
        await Cell(one, "13", "3.1").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(one.Locator(".status > .words")).ToContainTextAsync("Нет связи", new() { Timeout = 60_000 });
        await one.Context.SetOfflineAsync(false);
        await Expect(Cell(other, "12", "3.1")).ToHaveClassAsync("on", new() { Timeout = 60_000 });
        await Expect(Cell(other, "13", "3.1")).ToHaveClassAsync("on");
        (await FoundAsync("13", "3.1")).ShouldBe(1);
    }

    [Fact]
    public async Task ByKeyboardAlone_CellsAndLists_AndThePagesAreAccessible()
    {
        var page = await OpenAsync(Path, 683, 384);
        await ReadingTests.AccessibleAsync(page);
        (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);

        // One stop of the tab key in the whole table.
        await page.Locator("td[role=gridcell]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("End");
        var cell = page.Locator("td[role=gridcell]:focus");
        var was = await cell.TextContentAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(cell).Not.ToHaveTextAsync(was!);
        await page.Keyboard.PressAsync("Control+z");
        await Expect(cell).ToHaveTextAsync(was!);
        await Expect(page.Locator(".status > .words")).ToContainTextAsync("Сохранено ");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Клетка подробно" })).ToContainTextAsync("СОШ № 2");
        await ReadingTests.AccessibleAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Клетка подробно" })).ToBeHiddenAsync();
        await Expect(cell).ToBeFocusedAsync();

        // The same as a list; what is not understood is said and kept.
        await page.GotoAsync(Path + "/lists");
        await Expect(page.Locator(".status > .words")).ToHaveTextAsync("Всё сохранено");
        var list = page.GetByLabel("6.1");
        var words = await list.InputValueAsync();
        await list.PressAsync("End");
        await list.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(", гимназия 44, школа дураков");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Не понято: «школа дураков»")).ToBeVisibleAsync();
        (await FoundAsync("г44", "6.1")).ShouldBe(1);
        await ReadingTests.AccessibleAsync(page);
        await page.ReloadAsync();
        await Expect(page.GetByLabel("6.1")).ToHaveValueAsync(words + ", гимназия 44, школа дураков");
        await page.GetByLabel("6.1").FillAsync(words);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Не понято")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task TableOutOfWord_IsLookedAtFirst_AndBecomesMarks()
    {
        // A clipboard of the browser asks for permission; the journey does not want to test that.
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "novorossiysk"));
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/m/novorossiysk/audit/paste");
        await page.GetByLabel("Таблица аудита").FocusAsync();
        const string html = """
            <table>
              <tr><td rowspan=2>№</td><td colspan=3>Фактор негативного влияния (риска)</td><td rowspan=2>Перечень ШНОР</td></tr>
              <tr><td>наименование фактора</td><td>параметры</td><td>код параметра</td></tr>
              <tr><td rowspan=2>1</td><td rowspan=2>Кадровые ресурсы школы</td><td>Дефицит педагогических<br>сотрудников</td><td>1.1.</td><td>Сош №№ 2,6, школа у моря</td></tr>
              <tr><td>Наставничество не ведётся</td><td>1.9.</td><td>Сош № 10</td></tr>
            </table>
            """;
        await new EditorPage(page).PasteAsync(html, "");
        await Expect(page.GetByText("Понято строк: 2 из 2")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("«школа у моря» – это")).ToBeVisibleAsync();
        await Expect(page.GetByText("В классификаторе такого параметра нет: он будет добавлен.")).ToBeVisibleAsync();
        await ReadingTests.AccessibleAsync(page);
        await page.GetByLabel("«школа у моря» – это").SelectOptionAsync(new SelectOptionValue { Label = "4 – СОШ № 4" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Перенести в аудит" }).ClickAsync();
        await Expect(page.GetByText("Таблица перенесена")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("1.9 Наставничество не ведётся")).ToHaveValueAsync("Сош № 10");
        await Expect(page.GetByLabel("1.1 Дефицит педагогических сотрудников")).ToHaveValueAsync("Сош №№ 2,6, 4");
    }

    [Theory]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task OtherPages_OnAPhoneAndInTheDark_AreAccessible(int width, int height, ColorScheme scheme)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "sochi"), width, height, scheme);
        foreach (var path in (string[])["", "/lists", "/heat", "/comparison", "/text", "/choose", "/paste"])
        {
            await page.GotoAsync(Path + path);
            (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, path);
            await ReadingTests.AccessibleAsync(page);
        }

        await page.GotoAsync(Path);
        foreach (var heading in (string[])["tbody th.school a", "th[data-parameter] a"])
        {
            var address = await page.Locator(heading).First.GetAttributeAsync("href");
            await page.GotoAsync(address!);
            await ReadingTests.AccessibleAsync(page);
            await page.GotoAsync(Path);
        }
    }

    private async Task<IPage> OpenAsync(string path, int width = 1366, int height = 768)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "sochi"), width, height);
        await page.GotoAsync(path);
        await Expect(page.Locator(".status > .words")).ToHaveTextAsync("Всё сохранено", new() { Timeout = 30_000 });
        return page;
    }

    private static ILocator Row(IPage page, string school) =>
        page.Locator("tr[data-school]").Filter(new() { Has = page.Locator("th").GetByText(school, new() { Exact = true }) });

    private static ILocator Sum(IPage page, string school) => Row(page, school).Locator("td.sum");

    /// <summary>Columns in the order of the document.</summary>
    private static ILocator Cell(IPage page, string school, string code) => Row(page, school).Locator("td[role=gridcell]").Nth(code switch
    {
        "3.1" => 6,
        "6.1" => 11,
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    });

    private async Task<int> FoundAsync(string school, string code)
    {
        await using var context = await stage.DataAsync("sochi");
        var parameters = (await context.RiskCatalogueVersions.Include(version => version.Factors).ThenInclude(factor => factor.Parameters).ThenInclude(parameter => parameter.Codings).SingleAsync())
            .Factors.SelectMany(factor => factor.Parameters);
        var parameter = parameters.Single(parameter => parameter.Codings.Any(coding => coding.Printed == code)).Id;
        var id = (await context.Schools.SingleAsync(line => line.Label == school)).Id;
        return await context.Set<Finding>().CountAsync(finding => finding.SchoolId == id && finding.ParameterId == parameter);
    }
}
