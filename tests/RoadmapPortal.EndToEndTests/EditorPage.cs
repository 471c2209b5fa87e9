using Microsoft.Playwright;

namespace RoadmapPortal.EndToEndTests;

/// <summary>The roadmap editor as its user meets it.</summary>
public sealed class EditorPage(IPage page)
{
    public IPage Page => page;

    public ILocator Status => page.Locator(".status > .words").First;

    /// <summary>The rows of the page's first editable table, in order.</summary>
    public ILocator Rows => page.Locator("table[role=grid]").First.Locator("tr[data-row]");

    public ILocator WritingBox => page.Locator(".box textarea");

    public static async Task<EditorPage> OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        var editor = new EditorPage(page);
        await editor.IsReadyAsync();
        return editor;
    }

    /// <summary>The script has taken over: before that a click is a click on a picture.</summary>
    public Task IsReadyAsync() => Assertions.Expect(Status).ToHaveTextAsync("Всё сохранено", new() { Timeout = 30_000 });

    /// <summary>The cell of the row that has this title.</summary>
    public ILocator Cell(string title, string column) =>
        page.Locator("tr[data-row]").Filter(new() { Has = page.Locator("td[data-column=Title] .words", new() { HasTextString = title }) }).First.Locator($"td[data-column={column}]");

    /// <summary>Writes into a cell by mouse, and waits until the database has it.</summary>
    public async Task WriteAsync(string title, string column, string words)
    {
        await Cell(title, column).ClickAsync();
        await WritingBox.FillAsync(words);
        await WritingBox.PressAsync("Tab");
        await Assertions.Expect(Cell(title, column).Locator(".words")).ToHaveTextAsync(words);
        await IsSavedAsync();
    }

    public async Task IsSavedAsync() => await Assertions.Expect(Status).ToContainTextAsync("Сохранено", new() { Timeout = 15_000 });

    public async Task<IReadOnlyList<string>> TitlesAsync() => await Rows.Locator("td[data-column=Title] .words").AllTextContentsAsync();

    /// <summary>The button that says how much the checks found.</summary>
    public ILocator Counter => page.Locator(".counter");

    /// <summary>Opens the list of what the checks found.</summary>
    public async Task OpenChecksAsync()
    {
        await Assertions.Expect(Counter).ToHaveAttributeAsync("aria-expanded", "false");
        await Counter.ClickAsync();
    }

    /// <summary>Puts it into the real clipboard and presses the keys.</summary>
    public async Task PasteAsync(string? html, string text)
    {
        await page.EvaluateAsync(
            """
            async ({ html, text }) => {
              const parts = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
              if (html) parts['text/html'] = new Blob([html], { type: 'text/html' });
              await navigator.clipboard.write([new ClipboardItem(parts)]);
            }
            """,
            new { html, text });
        await page.Keyboard.PressAsync("Control+v");
    }
}
