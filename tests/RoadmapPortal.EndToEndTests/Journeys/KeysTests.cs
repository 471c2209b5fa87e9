using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>The sheet of keys, the search in the table, and a page that never scrolls sideways.</summary>
public sealed class KeysTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task QuestionMark_OpensTheSheetOfKeys_AndEscReturnsToTheCell()
    {
        var editor = await OpenAsync("novorossiysk");
        var cell = editor.Rows.Nth(1).Locator("td[data-column=Venue]");
        await cell.FocusAsync();
        await editor.Page.Keyboard.PressAsync("?");
        var sheet = editor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Клавиши таблицы" });
        await Expect(sheet).ToContainTextAsync("добавить строку ниже");
        await ReadingTests.AccessibleAsync(editor.Page);
        await editor.Page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToBeHiddenAsync();
        await Expect(cell).ToBeFocusedAsync();

        // In a text the sign is a sign.
        await editor.Page.Keyboard.PressAsync("F2");
        await editor.WritingBox.FillAsync("что");
        await editor.WritingBox.PressAsync("End");
        await editor.Page.Keyboard.PressAsync("?");
        await Expect(editor.WritingBox).ToHaveValueAsync("что?");
        await editor.WritingBox.PressAsync("Escape");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Клавиши" }).First.ClickAsync();
        await Expect(sheet).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Search_GoesFromCellToCell_AndEscStaysThere()
    {
        var editor = await OpenAsync("novorossiysk");
        var page = editor.Page;
        await editor.Rows.Nth(0).Locator("td[data-column=Title]").FocusAsync();
        await page.Keyboard.PressAsync("Control+f");
        var sought = page.GetByLabel("Найти в таблице").First;
        await Expect(sought).ToBeFocusedAsync();
        await sought.FillAsync("наставнич");
        await Expect(page.Locator(".find .count").First).ToHaveTextAsync("1 из 2");
        await Expect(page.Locator("td[data-found]")).ToContainTextAsync("Наставнический проект");
        await ReadingTests.AccessibleAsync(page);
        await sought.PressAsync("Enter");
        await Expect(page.Locator("td[data-found]")).ToContainTextAsync("наставничества");
        await Expect(page.Locator("td[data-found]")).ToBeInViewportAsync();
        await sought.PressAsync("Shift+Enter");
        await Expect(page.Locator("td[data-found]")).ToContainTextAsync("Наставнический проект");
        await sought.PressAsync("Escape");
        await Expect(page.Locator("td:focus")).ToContainTextAsync("Наставнический проект");
        await Expect(page.Locator("td[data-found]")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Control+f");
        await sought.FillAsync("нет такого нигде");
        await Expect(page.Locator(".find .count").First).ToHaveTextAsync("Не найдено");
    }

    [Theory]
    [InlineData(683, 384, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task OnASmallScreen_NothingScrollsSidewaysWhateverIsOpen(int width, int height, ColorScheme scheme)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "novorossiysk"), width, height, scheme);
        var editor = await EditorPage.OpenAsync(page, await stage.RoadmapAsync("novorossiysk"));
        var cell = editor.Rows.Nth(2).Locator("td[data-column=Title]");
        await cell.FocusAsync();
        await JudgeAsync();
        await page.Keyboard.PressAsync("?");
        await JudgeAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Control+f");
        await JudgeAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Shift+F10");
        await JudgeAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Изменить графу…" }).ClickAsync();
        await JudgeAsync();
        await page.Keyboard.PressAsync("Escape");
        await cell.FocusAsync();
        await page.Keyboard.PressAsync("Shift+F10");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Переместить в раздел…" }).ClickAsync();
        await JudgeAsync();

        async Task JudgeAsync()
        {
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
            await ReadingTests.AccessibleAsync(page);
        }
    }

    private async Task<EditorPage> OpenAsync(string slug) =>
        await EditorPage.OpenAsync(await stage.SignInAsync(DemoPeople.Email(Role.Methodist, slug)), await stage.RoadmapAsync(slug));
}
