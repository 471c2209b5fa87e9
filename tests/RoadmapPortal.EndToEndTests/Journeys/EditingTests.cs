using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>What a methodist does with rows and cells, by mouse and by keyboard, and what the database holds afterwards.</summary>
public sealed class EditingTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Methodist_TypesInACell_ItSavesByItselfAndIsThereAfterReload()
    {
        var editor = await OpenAsync("sochi");
        var cell = editor.Cell("Школьное инициативное бюджетирование", "Venue");
        await cell.ClickAsync();
        await editor.WritingBox.FillAsync("УОН,\nзал «Орбита» <b>2</b>");
        await editor.WritingBox.PressAsync("Tab");
        await editor.IsSavedAsync();
        await Expect(cell.Locator(".words")).ToHaveTextAsync("УОН,\nзал «Орбита» <b>2</b>");
        await ReadingTests.AccessibleAsync(editor.Page);
        await editor.Page.ReloadAsync();
        await Expect(cell.Locator(".words")).ToHaveTextAsync("УОН,\nзал «Орбита» <b>2</b>");
        await using var data = await stage.DataAsync("sochi");
        var cells = await data.Activities.Select(row => row.Cells).ToListAsync();
        cells.ShouldContain(cells => cells[ColumnKind.Venue] == "УОН,\nзал «Орбита» <b>2</b>");
    }

    [Fact]
    public async Task Methodist_ByKeyboardAlone_WritesMovesAndTakesBack()
    {
        var editor = await OpenAsync("novorossiysk");
        await editor.Cell("Школа правовой грамотности", "Form").FocusAsync();
        var keys = editor.Page.Keyboard;
        await keys.PressAsync("F2");
        await keys.PressAsync("Control+A");
        await keys.TypeAsync("беседы");
        await keys.PressAsync("Enter");
        await editor.IsSavedAsync();
        await Expect(editor.Cell("Школа правовой грамотности", "Form").Locator(".words")).ToHaveTextAsync("беседы");

        // Escape leaves the cell as it was.
        await editor.Cell("Школа правовой грамотности", "Venue").FocusAsync();
        await keys.PressAsync("Enter");
        await keys.TypeAsync("не то");
        await keys.PressAsync("Escape");
        await Expect(editor.Cell("Школа правовой грамотности", "Venue").Locator(".words")).ToHaveTextAsync("ГК профсоюза");

        // The row goes up and its number follows.
        await editor.Cell("Школа правовой грамотности", "Form").FocusAsync();
        await Expect(editor.Cell("Школа правовой грамотности", "Number").Locator(".words")).ToHaveTextAsync("20");
        await keys.PressAsync("Alt+ArrowUp");
        await Expect(editor.Cell("Школа правовой грамотности", "Number").Locator(".words")).ToHaveTextAsync("19");
        await Expect(editor.Cell("Школа молодого педагога", "Number").Locator(".words")).ToHaveTextAsync("20");
        await editor.Page.ReloadAsync();
        await Expect(editor.Cell("Школа правовой грамотности", "Number").Locator(".words")).ToHaveTextAsync("19");
    }

    [Fact]
    public async Task Methodist_AddsARowAndDeletesOneWithUndo()
    {
        var editor = await OpenAsync("meshchovsk");
        var before = await editor.TitlesAsync();
        await editor.Cell(before[2], "Title").FocusAsync();
        await editor.Page.Keyboard.PressAsync("Control+Delete");
        await Expect(editor.Rows).ToHaveCountAsync(before.Count - 1);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Вернуть" }).First.ClickAsync();
        await Expect(editor.Rows).ToHaveCountAsync(before.Count);
        (await editor.TitlesAsync()).ShouldBe(before);

        await editor.Cell(before[2], "Title").FocusAsync();
        await editor.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(editor.Rows).ToHaveCountAsync(before.Count + 1);
        await Expect(editor.WritingBox).ToBeVisibleAsync();
        await editor.WritingBox.FillAsync("Новое мероприятие");
        await editor.WritingBox.PressAsync("Tab");
        await editor.IsSavedAsync();
        await editor.Page.ReloadAsync();
        await Expect(editor.Rows).ToHaveCountAsync(before.Count + 1);
        (await editor.Rows.Nth(3).InnerTextAsync()).ShouldContain("Новое мероприятие");
    }

    [Fact]
    public async Task Principal_EditsTheOwnRoadmap()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Principal, "shkola-12"));
        var editor = await EditorPage.OpenAsync(page, await stage.RoadmapAsync("shkola-12"));
        await Expect(editor.Rows).ToHaveCountAsync(7);
        var cell = editor.Rows.Nth(1).Locator("td[data-column=Audience]");
        await cell.ClickAsync();
        await editor.WritingBox.FillAsync("Выпускники 11 класса");
        await editor.WritingBox.PressAsync("Enter");
        await editor.IsSavedAsync();
        await page.ReloadAsync();
        await Expect(cell.Locator(".words")).ToHaveTextAsync("Выпускники 11 класса");
    }

    [Fact]
    public async Task TwoPeopleInOneCell_TheSecondSeesBothTextsAndChooses()
    {
        var first = await OpenAsync("stepnovsky");
        var second = await OpenAsync("stepnovsky");
        const string title = "Методическая поддержка по вопросам организации наставничества";
        await second.Cell(title, "Dates").ClickAsync();
        await second.WritingBox.FillAsync("Второй вариант");
        await first.Cell(title, "Dates").ClickAsync();
        await first.WritingBox.FillAsync("Первый вариант");
        await first.WritingBox.PressAsync("Tab");
        await first.IsSavedAsync();
        await second.WritingBox.PressAsync("Tab");
        var choice = second.Page.GetByRole(AriaRole.Dialog);
        await Expect(choice).ToContainTextAsync("Первый вариант");
        await Expect(choice).ToContainTextAsync("Второй вариант");
        await ReadingTests.AccessibleAsync(second.Page);
        await choice.GetByRole(AriaRole.Button, new() { Name = "Оставить мой" }).ClickAsync();
        await second.IsSavedAsync();
        await first.Page.ReloadAsync();
        await Expect(first.Cell(title, "Dates").Locator(".words")).ToHaveTextAsync("Второй вариант");
    }

    [Fact]
    public async Task Draft_AColleagueSavedTheCellBeforeTheReload_BothTextsAreShownAndNothingIsOverwritten()
    {
        var writer = await OpenAsync("sochi");
        var colleague = await OpenAsync("sochi");
        const string title = "Тематическая проверка «Один день в школе»";
        await writer.Cell(title, "Venue").ClickAsync();
        await writer.WritingBox.FillAsync("Набросок");
        await colleague.WriteAsync(title, "Venue", "Слова коллеги");
        await writer.Page.ReloadAsync();
        await Expect(writer.WritingBox).ToHaveValueAsync("Набросок");
        await writer.WritingBox.PressAsync("Tab");
        await AskedAsync(writer, "Набросок", "Слова коллеги", "Взять записанное");
        await Expect(writer.Cell(title, "Venue").Locator(".words")).ToHaveTextAsync("Слова коллеги");
        (await RecordedAsync("sochi", title))[ColumnKind.Venue].ShouldBe("Слова коллеги");
    }

    [Fact]
    public async Task Undo_AColleagueWroteSince_AsksInsteadOfOverwriting()
    {
        var writer = await OpenAsync("novorossiysk");
        const string title = "Тьюторские десанты в школы с признаками необъективных результатов";
        var before = await writer.Cell(title, "Venue").Locator(".words").TextContentAsync();
        await writer.WriteAsync(title, "Venue", "Слова свои");
        var colleague = await OpenAsync("novorossiysk");
        await colleague.WriteAsync(title, "Venue", "Слова коллеги");

        // A row that moves makes the table be read anew, and it shows the colleague's words before they are undone.
        var number = await writer.Cell(title, "Number").Locator(".words").TextContentAsync();
        await writer.Cell(title, "Venue").FocusAsync();
        await writer.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(writer.Cell(title, "Venue").Locator(".words")).ToHaveTextAsync("Слова коллеги");
        await writer.Page.Keyboard.PressAsync("Control+z");
        await Expect(writer.Cell(title, "Number").Locator(".words")).ToHaveTextAsync(number!);
        await writer.Page.Keyboard.PressAsync("Control+z");
        await AskedAsync(writer, before!, "Слова коллеги", "Взять записанное");
        (await RecordedAsync("novorossiysk", title))[ColumnKind.Venue].ShouldBe("Слова коллеги");
    }

    [Fact]
    public async Task TextThatTheServerNeverTakes_HoldsNoOtherUp()
    {
        var editor = await OpenAsync("shkola-12");
        var row = await editor.Rows.Nth(2).GetAttributeAsync("data-row");
        await editor.Rows.Nth(2).Locator("td[data-column=Audience]").ClickAsync();
        await editor.WritingBox.FillAsync("Все классы");

        // As a page before this one might have left it: not even a text.
        await editor.Page.EvaluateAsync(
            """
            row => {
              const draft = Object.keys(sessionStorage).find(key => key.endsWith(' draft'));
              sessionStorage.setItem(draft.replace(/draft$/, 'typed'), JSON.stringify([[`${row} Dates`, { seen: '', words: 5 }]]));
            }
            """,
            row);
        await editor.Page.ReloadAsync();
        await Expect(editor.WritingBox).ToHaveValueAsync("Все классы");
        await editor.WritingBox.PressAsync("Tab");
        await Expect(editor.Rows.Nth(2).Locator("td[data-column=Audience] .words")).ToHaveTextAsync("Все классы");
        await Expect(editor.Status).ToContainTextAsync("Сервер не ответил");
    }

    [Fact]
    public async Task PassingRemark_GoesAndTheStandingStateReturns()
    {
        var editor = await OpenAsync("shkola-12");
        await editor.Rows.Nth(3).Locator("td[data-column=Title]").FocusAsync();
        await editor.Page.Keyboard.PressAsync("Control+z");
        await Expect(editor.Status).ToHaveTextAsync("Отменять нечего.");
        await Expect(editor.Status).ToHaveTextAsync("Всё сохранено", new() { Timeout = 15_000 });
    }

    [Fact]
    public async Task ConnectionLost_TypedWordsWait_AndAreSavedWhenItIsBack_ARowDoesNotMoveAfterwards()
    {
        var editor = await OpenAsync("sochi");
        const string title = "Организация выезда руководителей ОО";
        var number = await editor.Cell(title, "Number").Locator(".words").TextContentAsync();
        await editor.Page.Context.SetOfflineAsync(true);
        await editor.Cell(title, "Form").ClickAsync();
        await editor.WritingBox.FillAsync("выезд");
        await editor.WritingBox.PressAsync("Tab");
        await editor.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(editor.Status).ToContainTextAsync("Нет связи", new() { Timeout = 60_000, IgnoreCase = true });
        await editor.Page.Context.SetOfflineAsync(false);
        await editor.IsSavedAsync();
        await Expect(editor.Cell(title, "Form")).ToHaveTextAsync("выезд", new() { Timeout = 60_000 });
        (await RecordedAsync("sochi", title))[ColumnKind.Form].ShouldBe("выезд");

        // The person was told that the row stays; what they write now comes after anything that was still on its way.
        await editor.WriteAsync(title, "Venue", "в районе");
        await Expect(editor.Cell(title, "Number").Locator(".words")).ToHaveTextAsync(number!);
    }

    [Fact]
    public async Task PageClosedWithUnsentText_Warns_AndOtherwiseDoesNot()
    {
        var editor = await OpenAsync("novorossiysk");
        var warned = new TaskCompletionSource<string>();
        editor.Page.Dialog += async (_, dialog) =>
        {
            warned.TrySetResult(dialog.Type);
            await dialog.DismissAsync(); // The person stays.
        };
        await editor.Rows.Nth(5).Locator("td[data-column=Venue]").ClickAsync();
        await editor.WritingBox.FillAsync("не отправлено");
        await editor.Page.CloseAsync(new() { RunBeforeUnload = true });
        (await warned.Task.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBe("beforeunload");
        await Expect(editor.WritingBox).ToHaveValueAsync("не отправлено");

        await editor.WritingBox.PressAsync("Escape");
        var closed = new TaskCompletionSource();
        editor.Page.Close += (_, _) => closed.TrySetResult();
        await editor.Page.CloseAsync(new() { RunBeforeUnload = true });
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static async Task AskedAsync(EditorPage editor, string mine, string recorded, string answer)
    {
        var choice = editor.Page.GetByRole(AriaRole.Dialog);
        await Expect(choice.Locator(".mine")).ToContainTextAsync(mine);
        await Expect(choice.Locator(".recorded")).ToContainTextAsync(recorded);
        await choice.GetByRole(AriaRole.Button, new() { Name = answer }).ClickAsync();
        await Expect(choice).ToBeHiddenAsync();
    }

    private async Task<Cells> RecordedAsync(string slug, string title)
    {
        await using var data = await stage.DataAsync(slug);
        var cells = await data.Activities.Select(row => row.Cells).ToListAsync();
        return cells.First(cells => cells[ColumnKind.Title].Contains(title, StringComparison.Ordinal));
    }

    private async Task<EditorPage> OpenAsync(string slug) =>
        await EditorPage.OpenAsync(await stage.SignInAsync(DemoPeople.Email(Role.Methodist, slug)), await stage.RoadmapAsync(slug));
}
