using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>The panel beside the table: a row in full, and what was done to it.</summary>
public sealed class RowPanelTests(Stage stage) : IClassFixture<Stage>
{
    private const string Title = "Школа правовой грамотности";

    [Fact]
    public async Task Panel_OpensByKeyAndMenu_FollowsTheFocus_AndGivesItBack()
    {
        var editor = await OpenAsync("novorossiysk");
        var page = editor.Page;
        var panel = Panel(page);
        var cell = editor.Cell(Title, "Dates");
        await cell.FocusAsync();
        await page.Keyboard.PressAsync("F4");
        await Expect(panel).ToBeFocusedAsync();
        await Expect(panel).ToContainTextAsync(Title);
        await Expect(panel).ToContainTextAsync("Понято:");
        await Expect(panel).ToContainTextAsync("из справочника");
        await ReadingTests.AccessibleAsync(page);

        // Beside the cell, not over it.
        await Expect(cell).ToBeInViewportAsync();
        var (beside, of) = ((await panel.BoundingBoxAsync())!, (await page.Locator(".sheet").First.BoundingBoxAsync())!);
        (of.X + of.Width).ShouldBeLessThanOrEqualTo(beside.X);

        // In another cell one reads of another row; the arrows go on as ever.
        var words = await editor.Rows.Nth(3).Locator("td[data-column=Title] .words").TextContentAsync();
        await editor.Rows.Nth(2).Locator("td[data-column=Form]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(panel).ToContainTextAsync(words!);
        await Expect(editor.Rows.Nth(3).Locator("td[data-column=Form]")).ToBeFocusedAsync();

        await panel.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToBeHiddenAsync();
        await Expect(editor.Rows.Nth(3).Locator("td[data-column=Form]")).ToBeFocusedAsync();

        // One panel at a time, whichever came first.
        await page.Keyboard.PressAsync("Shift+F10");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Подробно" }).ClickAsync();
        await Expect(panel).ToBeFocusedAsync();
        await editor.OpenChecksAsync();
        await Expect(panel).ToBeHiddenAsync();
        await Expect(page.Locator(".panel")).ToBeVisibleAsync();
        await cell.FocusAsync();
        await page.Keyboard.PressAsync("F4");
        await Expect(page.Locator(".panel")).ToBeHiddenAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Закрыть" }).ClickAsync();
        await Expect(cell).ToBeFocusedAsync();

        // While one writes, F4 is not for the panel.
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.PressAsync("F4");
        await Expect(editor.WritingBox).ToBeFocusedAsync();
        await Expect(panel).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Escape");
    }

    [Fact]
    public async Task History_OfTwoPeople_IsLive_AndAnEarlierValueComesBackAndIsUndone()
    {
        var editor = await OpenAsync("shkola-12");
        var page = editor.Page;
        var other = await OpenAsync("shkola-12", Role.Principal);
        var panel = Panel(page);
        var cell = editor.Rows.Nth(4).Locator("td[data-column=Title]");
        var title = (await cell.Locator(".words").TextContentAsync())!;
        var venue = editor.Rows.Nth(4).Locator("td[data-column=Venue]");
        var place = (await venue.Locator(".words").TextContentAsync())!;
        await editor.WriteAsync(title, "Venue", "Актовый зал");
        await cell.FocusAsync();
        await page.Keyboard.PressAsync("F4");
        await panel.GetByRole(AriaRole.Button, new() { Name = "История" }).ClickAsync();
        var entries = panel.Locator(".history > li");
        await Expect(entries).ToHaveCountAsync(2);
        await Expect(entries.First.Locator("time")).ToContainTextAsync("сегодня");
        await Expect(entries.First.Locator("ins")).ToContainTextAsync("Актовый зал");
        await ReadingTests.AccessibleAsync(page);

        // The other person writes; it is there by itself.
        await other.WriteAsync(title, "Venue", "Спортивный зал");
        await Expect(entries).ToHaveCountAsync(3);
        await Expect(entries.First.Locator("del")).ToContainTextAsync("Актовый");
        (await panel.Locator(".history .who").AllInnerTextsAsync()).Select(who => who.Split(", ", 2)[1]).Distinct().Count().ShouldBe(3);
        await Expect(venue.Locator(".words")).ToHaveTextAsync("Спортивный зал"); // The table draws others' changes a moment later.
        await entries.Nth(1).GetByRole(AriaRole.Button, new() { Name = "Вернуть это значение" }).ClickAsync();
        await Expect(venue.Locator(".words")).ToHaveTextAsync(place);
        await Expect(entries).ToHaveCountAsync(4);
        await Expect(other.Rows.Nth(4).Locator("td[data-column=Venue] .words")).ToHaveTextAsync(place);

        // Undone like anything that is typed, from the panel too.
        await page.Keyboard.PressAsync("Control+z");
        await Expect(venue.Locator(".words")).ToHaveTextAsync("Спортивный зал");
        await Expect(entries).ToHaveCountAsync(5);
        await page.Keyboard.PressAsync("Control+y");
        await Expect(venue.Locator(".words")).ToHaveTextAsync(place);
        await editor.IsSavedAsync();

        foreach (var (view, words) in new[] { ("Замечания", "Замечаний к строке нет."), ("Отчёты", "Отчётов об исполнении строки нет.") })
        {
            await panel.GetByRole(AriaRole.Button, new() { Name = view }).ClickAsync();
            await Expect(panel).ToContainTextAsync(words);
        }

        await ReadingTests.AccessibleAsync(page);
    }

    [Theory]
    [InlineData(683, 384, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task OnASmallScreen_ItIsASheet_ThatLeavesWhenOneRestores(int width, int height, ColorScheme scheme)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "stepnovsky"), width, height, scheme);
        var editor = await EditorPage.OpenAsync(page, await stage.RoadmapAsync("stepnovsky"));
        var row = editor.Rows.Nth(scheme == ColorScheme.Dark ? 1 : 2);
        var cell = row.Locator("td[data-column=Title]");
        var before = (await cell.Locator(".words").TextContentAsync())!;
        await cell.ClickAsync();
        await editor.WritingBox.FillAsync("Иначе");
        await editor.WritingBox.PressAsync("Tab");
        await editor.IsSavedAsync();
        await cell.FocusAsync();
        await page.Keyboard.PressAsync("F4");
        var panel = Panel(page);
        await Expect(panel).ToBeFocusedAsync();
        await Expect(panel).ToContainTextAsync("Иначе");
        await ReadingTests.AccessibleAsync(page);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        await panel.GetByRole(AriaRole.Button, new() { Name = "История" }).ClickAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Вернуть это значение" }).First.ClickAsync();
        await Expect(panel).ToBeHiddenAsync();
        await Expect(cell).ToBeFocusedAsync();
        await Expect(cell.Locator(".words")).ToHaveTextAsync(before);
        await editor.IsSavedAsync();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
    }

    private static ILocator Panel(IPage page) => page.GetByRole(AriaRole.Complementary, new() { Name = "Строка подробно" });

    private async Task<EditorPage> OpenAsync(string slug, Role role = Role.Methodist) =>
        await EditorPage.OpenAsync(await stage.SignInAsync(DemoPeople.Email(role, slug)), await stage.RoadmapAsync(slug));
}
