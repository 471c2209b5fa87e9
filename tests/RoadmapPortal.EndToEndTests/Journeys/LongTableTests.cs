using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A table of two thousand rows: only those near the screen are drawn, and everything works as in a short one.</summary>
public sealed class LongTableTests(Stage stage) : IClassFixture<Stage>
{
    private const int Many = 2_000;

    [Fact]
    public async Task TwoThousandRows_ArePastedSavedUndoneAndDoneAgain()
    {
        var editor = await OpenAsync("stepnovsky");
        var page = editor.Page;
        var before = await CountAsync("stepnovsky");
        await editor.Rows.Last.Locator("td[data-column=Title]").FocusAsync();
        var rows = Enumerable.Range(1, Many).Select(row => $"Вставленное {row}: {new string('я', 250)}\tмай 2024 г.\tУО");
        await editor.PasteAsync(null, string.Join("\r\n", rows));
        await Expect(page.Locator(".offer").First).ToContainTextAsync("Вставлено строк: 2000.", new() { Timeout = 30_000 });
        await Expect(editor.Status).ToContainTextAsync("Сохранено", new() { Timeout = 60_000 });
        (await PastedAsync("stepnovsky")).ShouldBe([.. Enumerable.Range(1, Many)]);
        (await editor.Rows.CountAsync()).ShouldBeLessThan(400);

        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("tr.gap")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Expect(editor.Status).ToContainTextAsync("Сохранено", new() { Timeout = 60_000 });
        (await CountAsync("stepnovsky")).ShouldBe(before);
        await page.Keyboard.PressAsync("Control+y");
        await Expect(page.Locator("tr.gap")).Not.ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Expect(editor.Status).ToContainTextAsync("Сохранено", new() { Timeout = 60_000 });
        (await PastedAsync("stepnovsky")).ShouldBe([.. Enumerable.Range(1, Many)]);
    }

    [Fact]
    public async Task RowsFarAway_AreReachedByScrollingKeysAndJumps_AndEdited()
    {
        await stage.WriteAsync("meshchovsk", data =>
        {
            var table = data.RoadmapTables.Include(table => table.Columns).Include(table => table.Sections).Include(table => table.Activities).First();
            var last = table.Runs()[^1].Rows[^1].Activity;
            foreach (var (row, at) in table.AddBeside(last.Id, Side.Below, Many).Select((row, at) => (row, at + 1)))
            {
                row.Write(ColumnKind.Title, "", $"Строка {at}: {string.Join(' ', Enumerable.Repeat("слово", at % 40))}", RowMeaning.Nothing);
                row.Write(ColumnKind.Dates, "", at == 1_500 ? "когда-нибудь" : "май 2023 г.", RowMeaning.Nothing);
            }
        });
        var editor = await OpenAsync("meshchovsk");
        var page = editor.Page;
        (await editor.Rows.CountAsync()).ShouldBeLessThan(200);
        await Expect(page.Locator("table[role=grid]")).ToHaveAttributeAsync("aria-rowcount", "2052");

        // By the wheel to the middle, where one writes.
        await page.EvaluateAsync("() => window.scrollTo(0, document.documentElement.scrollHeight / 2)");
        var visible = page.Locator("tr[data-row]").Filter(new() { HasTextRegex = new("Строка 9\\d\\d") }).First;
        await visible.Locator("td[data-column=Responsible]").ClickAsync();
        await editor.WritingBox.FillAsync("Написано посередине");
        await editor.WritingBox.PressAsync("Tab");
        await editor.IsSavedAsync();
        await ReadingTests.AccessibleAsync(page);

        // To the ends by keys, and back by undo to what is not drawn any more.
        await page.Keyboard.PressAsync("Control+End");
        await Expect(page.Locator("tr:has(td:focus)")).ToHaveAttributeAsync("aria-rowindex", "2052");
        await page.Keyboard.PressAsync("Control+Home");
        await Expect(page.Locator("tr:has(td:focus)")).ToHaveAttributeAsync("aria-rowindex", "2");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("tr:has(td[data-column=Responsible]:focus)")).ToContainTextAsync("Строка 9");
        await editor.IsSavedAsync();

        // From the list of checks to a row far below.
        await editor.OpenChecksAsync();
        await page.EvaluateAsync("() => document.querySelectorAll('.kind details').forEach(list => { list.open = true; })");
        await page.Locator(".kind li").Filter(new() { HasText = "когда-нибудь" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("tr:has(td[data-column=Dates]:focus)")).ToContainTextAsync("Строка 1500:");
        await Expect(page.Locator("td:focus")).ToBeInViewportAsync();

        // Everything is chosen and copied.
        await page.Keyboard.PressAsync("Control+a");
        await Expect(page.Locator(".chosen").First).ToContainTextAsync("8204", new() { Timeout = 60_000 });
        await page.Keyboard.PressAsync("Control+c");
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        copied.Split("\r\n").Length.ShouldBe(Many + 51);
    }

    private async Task<EditorPage> OpenAsync(string slug)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, slug));
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        return await EditorPage.OpenAsync(page, await stage.RoadmapAsync(slug));
    }

    private async Task<int> CountAsync(string slug)
    {
        await using var data = await stage.DataAsync(slug);
        return await data.Activities.CountAsync(row => row.RemovedAt == null);
    }

    /// <summary>The numbers of the pasted rows, in the order in which they stand.</summary>
    private async Task<IReadOnlyList<int>> PastedAsync(string slug)
    {
        await using var data = await stage.DataAsync(slug);
        var rows = await data.Activities.AsNoTracking().Where(row => row.RemovedAt == null).ToListAsync();
        return [.. rows.Where(row => row.Cells[ColumnKind.Title].StartsWith("Вставленное", StringComparison.Ordinal)).OrderBy(row => row.Rank)
            .Select(row => int.Parse(row.Cells[ColumnKind.Title].Split(' ', ':')[1], System.Globalization.CultureInfo.InvariantCulture))];
    }
}
