using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>Whole rows: dragged, repeated, moved to another section, rewritten together, removed while somebody is in them.</summary>
public sealed class RowsTests(Stage stage) : IClassFixture<Stage>
{
    private const int MostAttempts = 20;

    private const string LineStandsAbove =
        "row => { const line = document.querySelector('.drop'); return !line.hidden && Math.abs(line.getBoundingClientRect().top + 2 - row.getBoundingClientRect().top) < 4; }";

    [Fact]
    public async Task Row_IsDraggedByItsHandle_AndUndone()
    {
        var editor = await OpenAsync("novorossiysk");
        var before = await editor.TitlesAsync();
        await DragAsync(editor, from: 3, to: 1);
        await TitlesBecomeAsync(editor, [before[0], before[3], before[1], before[2], .. before.Skip(4)]);
        await editor.Page.Keyboard.PressAsync("Control+z");
        await TitlesBecomeAsync(editor, before);

        // Let go of by Escape, nothing moves.
        await HoldAsync(editor, 3);
        await OverAsync(editor, 1);
        await editor.Page.Keyboard.PressAsync("Escape");
        await Expect(editor.Page.Locator(".drop").First).ToBeHiddenAsync();
        await editor.Page.Mouse.UpAsync();
        (await editor.TitlesAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task ChosenRows_AreMovedRepeatedAndRewrittenTogether()
    {
        var editor = await OpenAsync("sochi");
        var page = editor.Page;
        var before = await editor.TitlesAsync();
        await ChooseTwoAsync(editor, 1, "Form");
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await TitlesBecomeAsync(editor, [before[1], before[2], before[0], .. before.Skip(3)]);
        await page.Keyboard.PressAsync("Control+z");
        await TitlesBecomeAsync(editor, before);

        await ChooseTwoAsync(editor, 1, "Form");
        await page.Keyboard.PressAsync("Shift+F10");
        await Expect(page.Locator(".menu .many").First).ToHaveTextAsync("Выбрано строк: 2");
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Дублировать" }).ClickAsync();
        await TitlesBecomeAsync(editor, [.. before.Take(3), before[1], before[2], .. before.Skip(3)]);
        await page.Keyboard.PressAsync("Control+z");
        await TitlesBecomeAsync(editor, before);

        await ChooseTwoAsync(editor, 1, "Form");
        await page.Keyboard.PressAsync("Shift+F10");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Изменить графу…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Изменить графу" });
        await Expect(dialog).ToContainTextAsync("В выбранных строках: 2.");
        await dialog.GetByLabel("заменить слова").CheckAsync();
        await dialog.GetByLabel("Какие слова").FillAsync("дорожная");
        await dialog.GetByLabel("Текст").FillAsync("новая");
        await ReadingTests.AccessibleAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Изменить" }).ClickAsync();
        await Expect(editor.Rows.Nth(1).Locator("td[data-column=Form] .words")).ToHaveTextAsync("новая карта");
        await Expect(editor.Rows.Nth(2).Locator("td[data-column=Form] .words")).ToHaveTextAsync("новая карта");
        await editor.IsSavedAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Expect(editor.Rows.Nth(2).Locator("td[data-column=Form] .words")).ToHaveTextAsync("дорожная карта");
    }

    [Fact]
    public async Task Row_IsMovedToAnotherSection_AndBack()
    {
        var editor = await OpenAsync("sochi");
        var page = editor.Page;
        var before = await editor.TitlesAsync();
        await editor.Rows.Nth(4).Locator("td[data-column=Title]").FocusAsync();
        await page.Keyboard.PressAsync("Shift+F10");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Переместить в раздел…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Переместить" });
        await dialog.GetByLabel("Куда").SelectOptionAsync("I. УРОВЕНЬ ОСНАЩЕНИЯ ШКОЛЫ, МУНИЦИПАЛЬНЫЙ УРОВЕНЬ");
        await ReadingTests.AccessibleAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Переместить" }).ClickAsync();
        await TitlesBecomeAsync(editor, [.. before.Take(4), .. before.Skip(5).Take(5), before[4], .. before.Skip(10)]);
        await Expect(page.Locator("tr:has(td:focus) td[data-column=Number] .words")).ToHaveTextAsync("6.");
        await page.Keyboard.PressAsync("Control+z");
        await TitlesBecomeAsync(editor, before);
    }

    [Fact]
    public async Task RowInWhichAColleagueIs_IsRemovedOnlyAfterAsking()
    {
        var editor = await OpenAsync("shkola-12");
        var colleague = await OpenAsync("shkola-12", Role.Principal);
        await colleague.Rows.Nth(2).Locator("td[data-column=Form]").ClickAsync();
        await Expect(editor.Rows.Nth(2).Locator(".here")).ToHaveCountAsync(1);
        var before = await editor.Rows.CountAsync();
        await editor.Rows.Nth(2).Locator("td[data-column=Title]").FocusAsync();
        await editor.Page.Keyboard.PressAsync("Control+Delete");
        var dialog = editor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Удалить всё равно?" });
        await Expect(dialog).ToContainTextAsync("В этой строке сейчас работает: Директор");
        await ReadingTests.AccessibleAsync(editor.Page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Не удалять" }).ClickAsync();
        await Expect(editor.Rows).ToHaveCountAsync(before);
        await editor.Rows.Nth(2).Locator("td[data-column=Title]").FocusAsync();
        await editor.Page.Keyboard.PressAsync("Control+Delete");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Удалить" }).ClickAsync();
        await Expect(editor.Rows).ToHaveCountAsync(before - 1);
        await Expect(editor.Page.Locator("table[role=grid] td:focus")).ToHaveCountAsync(1);
        await editor.Page.Keyboard.PressAsync("Control+z");
        await Expect(editor.Rows).ToHaveCountAsync(before);
    }

    [Fact]
    public async Task AHundredSteps_AreUndoneAndDoneAgain()
    {
        const int steps = 120;
        var editor = await OpenAsync("stepnovsky");
        var page = editor.Page;
        var cell = editor.Rows.Nth(0).Locator("td[data-column=Title]");
        var first = await cell.Locator(".words").TextContentAsync();
        await cell.FocusAsync();
        for (var step = 1; step <= steps; step++)
        {
            await page.Keyboard.PressAsync("F2");
            await editor.WritingBox.FillAsync($"шаг {step}");
            await page.Keyboard.PressAsync("Control+s");
        }

        await editor.IsSavedAsync();
        await Expect(cell.Locator(".words")).ToHaveTextAsync($"шаг {steps}");
        for (var step = 1; step <= steps; step++)
        {
            await page.Keyboard.PressAsync("Control+z");
        }

        await Expect(cell.Locator(".words")).ToHaveTextAsync(first!);
        await editor.IsSavedAsync();
        for (var step = 1; step <= steps; step++)
        {
            await page.Keyboard.PressAsync("Control+y");
        }

        await editor.IsSavedAsync();
        await using var data = await stage.DataAsync("stepnovsky");
        (await data.Activities.ToListAsync()).ShouldContain(row => row.Cells[Domain.Roadmaps.ColumnKind.Title] == $"шаг {steps}");
    }

    private async Task<EditorPage> OpenAsync(string slug, Role role = Role.Methodist) =>
        await EditorPage.OpenAsync(await stage.SignInAsync(DemoPeople.Email(role, slug)), await stage.RoadmapAsync(slug));

    private static async Task ChooseTwoAsync(EditorPage editor, int row, string column)
    {
        await editor.Rows.Nth(row).Locator($"td[data-column={column}]").FocusAsync();
        await editor.Page.Keyboard.PressAsync("Escape"); // From what was chosen before.
        await editor.Page.Keyboard.PressAsync("Shift+ArrowDown");
        await Expect(editor.Page.Locator("td[data-chosen]")).ToHaveCountAsync(2);
    }

    private static async Task DragAsync(EditorPage editor, int from, int to)
    {
        await HoldAsync(editor, from);
        await OverAsync(editor, to);
        await editor.Page.Mouse.UpAsync();
    }

    /// <summary>
    /// Presses a row's handle and draws it a little aside. Whatever comes into the page above the table moves the rows between looking and pressing:
    /// if another row is in hand then, it is let go of and the right one taken, as a person would.
    /// </summary>
    private static async Task HoldAsync(EditorPage editor, int row)
    {
        var mouse = editor.Page.Mouse;
        for (var attempt = 1; ; attempt++)
        {
            var handle = editor.Rows.Nth(row).Locator(".handle");
            await editor.Rows.Nth(row).EvaluateAsync("row => row.scrollIntoView({ block: 'center' })");
            await handle.HoverAsync();
            var box = (await handle.BoundingBoxAsync())!;
            await mouse.DownAsync();
            await mouse.MoveAsync(box.X + 30, box.Y + (box.Height / 2), new() { Steps = 3 });
            if (await editor.Rows.Nth(row).GetAttributeAsync("data-dragged") is not null)
            {
                return;
            }

            attempt.ShouldBeLessThan(MostAttempts, "the row is not to be caught");
            await editor.Page.Keyboard.PressAsync("Escape");
            await mouse.UpAsync();
        }
    }

    /// <summary>
    /// Moves what is held over the upper edge of a row, until the line stands there that shows where it would come to stand. The row is brought to
    /// the middle of the screen first: near the edges the page scrolls on by itself, and a pointer that rests there ends up beside the table.
    /// </summary>
    private static async Task OverAsync(EditorPage editor, int row)
    {
        for (var attempt = 1; !await editor.Rows.Nth(row).EvaluateAsync<bool>(LineStandsAbove); attempt++)
        {
            attempt.ShouldBeLessThan(MostAttempts, "the row is not to be reached");
            await editor.Rows.Nth(row).EvaluateAsync("row => row.scrollIntoView({ block: 'center' })");
            var target = (await editor.Rows.Nth(row).BoundingBoxAsync())!;
            await editor.Page.Mouse.MoveAsync(target.X + 300, target.Y + 4, new() { Steps = 5 });
        }
    }

    private static Task TitlesBecomeAsync(EditorPage editor, IEnumerable<string> titles) =>
        Expect(editor.Rows.Locator("td[data-column=Title] .words")).ToHaveTextAsync([.. titles]);
}
