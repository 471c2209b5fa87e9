using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>What the portal says about what is typed: under dates, in cells, in the list of checks and in the coverage.</summary>
public sealed class ChecksTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Methodist_TypesADate_SeesHowItIsUnderstoodBeforeAndAfterSaving()
    {
        var editor = await OpenAsync("novorossiysk");
        var cell = editor.Cell("Практикумы по развитию цифровой компетенции педагогов", "Dates");
        await Expect(cell.Locator(".meaning")).ToContainTextAsync("октябрь 2023; март 2024, год выведен из периода");
        await cell.ClickAsync();
        await editor.WritingBox.FillAsync("до 15 мая");
        await Expect(editor.Page.Locator(".reading")).ToHaveTextAsync("до 15 мая 2024, год выведен из периода");
        await ReadingTests.AccessibleAsync(editor.Page);
        await editor.WritingBox.FillAsync("до 15 мая 2033 г.");
        await Expect(editor.Page.Locator(".reading")).ToContainTextAsync("выходит за плановый период");
        await editor.WritingBox.PressAsync("Enter");
        await editor.IsSavedAsync();
        await Expect(cell).ToHaveAttributeAsync("data-flaw", "Warns");
        await Expect(cell.Locator(".meaning")).ToContainTextAsync("до 15 мая 2033");

        // Standing on the cell one reads what is wrong.
        await cell.FocusAsync();
        await Expect(editor.Page.Locator(".status .note")).ToContainTextAsync("выходит за плановый период");
    }

    [Fact]
    public async Task Methodist_GoesThroughTheList_JumpsMendsAndTakesBack()
    {
        var editor = await OpenAsync("sochi");
        var page = editor.Page;
        var counter = editor.Counter;
        await Expect(counter).ToContainTextAsync("1 мешает сдать, 11 стоит посмотреть, 21 подсказка");
        await editor.OpenChecksAsync();
        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Проверки и охват" });
        await Expect(panel).ToBeFocusedAsync();
        await ReadingTests.AccessibleAsync(page);

        // The link leads to the cell.
        await panel.GetByRole(AriaRole.Link, new() { Name = "ОРГАНИЗАЦИОННАЯ ДЕЯТЕЛЬНОСТЬ, строка 5, графа «Дата проведения»" }).ClickAsync();
        var cell = editor.Cell("Реализация внутришкольных систем профилактики", "Dates");
        await Expect(cell).ToBeFocusedAsync();
        await Expect(cell).ToBeInViewportAsync();
        await Expect(cell).ToHaveAttributeAsync("data-flaw", "Blocks");

        // One click mends it, and one takes it back.
        await panel.GetByRole(AriaRole.Button, new() { Name = "Заменить на «декабрь 2023 г. – июнь 2024 г.»" }).ClickAsync();
        await Expect(cell.Locator(".words")).ToHaveTextAsync("декабрь 2023 г. – июнь 2024 г.");
        await Expect(counter).Not.ToContainTextAsync("мешает");
        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();
        await Expect(cell.Locator(".words")).ToHaveTextAsync("декабрь – июнь 2023 г.");
        await Expect(counter).ToContainTextAsync("1 мешает сдать");

        // Twenty-one cells at once, undone by one key.
        await panel.GetByRole(AriaRole.Button, new() { Name = "Исправить все (21)" }).ClickAsync();
        await Expect(counter).Not.ToContainTextAsync("подсказ", new() { Timeout = 30_000 });
        await cell.FocusAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Expect(counter).ToContainTextAsync("21 подсказка", new() { Timeout = 30_000 });
        await editor.IsSavedAsync();

        // The panel is still open after a reload, and Escape closes it.
        await page.ReloadAsync();
        await editor.IsReadyAsync();
        await Expect(panel).ToBeVisibleAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Закрыть" }).FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToBeHiddenAsync();
        await Expect(counter).ToBeFocusedAsync();
    }

    [Fact]
    public async Task TypedNumbers_AreRenumberedByOneClickAndUndoneByOne()
    {
        var editor = await OpenAsync("meshchovsk");
        await editor.OpenChecksAsync();
        var numbers = editor.Page.Locator("tr[data-row] td[data-column=Number] .words");
        var before = await numbers.AllTextContentsAsync();
        before.Count(number => number == "9").ShouldBe(4);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Перенумеровать отсюда до конца раздела, начиная с 10" }).ClickAsync();
        await Expect(editor.Page.Locator(".panel").GetByText("Номер 9 стоит дважды.")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await editor.IsSavedAsync();
        var after = await numbers.AllTextContentsAsync();
        after.Skip(11).Take(19).ShouldBe(Enumerable.Range(1, 19).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();
        await Expect(editor.Page.Locator(".panel").GetByText("Номер 9 стоит дважды.")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await editor.IsSavedAsync();
        (await numbers.AllTextContentsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Principal_SeesWhichParametersHaveNoActivity_AndTheListFollowsWhatIsTyped()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Principal, "shkola-12"));
        var editor = await EditorPage.OpenAsync(page, await stage.RoadmapAsync("shkola-12"));
        await Expect(editor.Counter).ToContainTextAsync("без мероприятий: 5 параметров");
        await editor.OpenChecksAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Охват" }).ClickAsync();
        var uncovered = page.Locator(".panel .uncovered > li");
        await Expect(uncovered).ToHaveCountAsync(5);
        await Expect(uncovered.Nth(2)).ToContainTextAsync("8.2 Низкая мотивация школьников к учению");
        await ReadingTests.AccessibleAsync(page);
        await editor.Rows.Nth(5).Locator("td[data-column=Codes]").ClickAsync();
        await editor.WritingBox.FillAsync("8.2");
        await Expect(page.Locator(".reading")).ToHaveTextAsync("8.2 «Низкая мотивация школьников к учению»");
        await editor.WritingBox.PressAsync("Tab");
        await Expect(uncovered).ToHaveCountAsync(4);
        await Expect(editor.Counter).ToContainTextAsync("без мероприятий: 4 параметра");
    }

    [Fact]
    public async Task TwoPeople_TheSecondSeesWhatTheFirstMended()
    {
        var first = await OpenAsync("stepnovsky");
        var second = await OpenAsync("stepnovsky");
        await Expect(second.Counter).ToContainTextAsync("24 стоит посмотреть");
        await first.OpenChecksAsync();
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Исправить все (9)" }).ClickAsync();
        await Expect(second.Counter).ToContainTextAsync("15 стоит посмотреть", new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task UnknownPeople_AreTakenIntoTheDirectoryFromTheList()
    {
        var editor = await OpenAsync("novorossiysk");
        await editor.WriteAsync("Школа правовой грамотности", "Responsible", "ГК профсоюза, Петров П.П., горком профсоюза");
        await editor.OpenChecksAsync();
        var unknown = editor.Page.Locator(".unknown li");
        await Expect(unknown).ToHaveCountAsync(2);
        await unknown.Filter(new() { HasText = "Петров П.П." }).GetByRole(AriaRole.Button, new() { Name = "человек" }).ClickAsync();
        await Expect(unknown).ToHaveCountAsync(1);
        await ReadingTests.AccessibleAsync(editor.Page);
        await unknown.GetByLabel("то же, что").SelectOptionAsync("ГК профсоюза");
        await Expect(unknown).ToHaveCountAsync(0);
        await editor.Cell("Школа правовой грамотности", "Responsible").ClickAsync();
        await editor.WritingBox.FillAsync("горком профсоюза, П.П. Петров, Сидоров С.С.");
        await Expect(editor.Page.Locator(".reading")).ToHaveTextAsync("нет в справочнике: Сидоров С.С.");
        await editor.WritingBox.PressAsync("Escape");
    }

    [Fact]
    public async Task Reviewer_ReadsTheChecksWithoutAScript()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Reviewer, "sochi"));
        await page.GotoAsync(await stage.RoadmapAsync("sochi"));
        await page.GetByText("Проверки: 1 мешает сдать, 11 стоит посмотреть, 21 подсказка").ClickAsync();
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "IV. КАДРОВЫЕ РЕСУРСЫ ШКОЛЫ, уровень ОО, строка 1, графа «Форма»" }).ClickAsync();
        await Expect(page.Locator("tr:target")).ToContainTextAsync("Установление партнёрских отношений с Центром занятости населения");
        await Expect(page.Locator("tr:target")).ToBeInViewportAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("Заменить|Исправить") })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(683, 384, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task OpenList_OnASmallScreen_LeavesTheTableAndDoesNotScrollSideways(int width, int height, ColorScheme scheme)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "meshchovsk"), width, height, scheme);
        var editor = await EditorPage.OpenAsync(page, await stage.RoadmapAsync("meshchovsk"));
        await editor.OpenChecksAsync();
        await ReadingTests.AccessibleAsync(page);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        await page.Locator(".panel").GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.Locator(".panel")).ToBeHiddenAsync();
        await Expect(page.Locator("td:focus")).ToBeInViewportAsync();
        await Expect(editor.Status).ToBeVisibleAsync();
    }

    private async Task<EditorPage> OpenAsync(string slug) =>
        await EditorPage.OpenAsync(await stage.SignInAsync(DemoPeople.Email(Role.Methodist, slug)), await stage.RoadmapAsync(slug));
}
