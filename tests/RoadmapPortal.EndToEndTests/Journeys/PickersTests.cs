using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>Codes and dates are picked as well as written, by keys alone and by mouse.</summary>
public sealed class PickersTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Methodist_PicksParametersByKeysAlone()
    {
        var editor = await OpenAsync("sochi");
        var page = editor.Page;
        var cell = editor.Cell("Школьное инициативное бюджетирование", "Codes");
        await cell.FocusAsync();
        var before = await cell.Locator(".words").TextContentAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        var picker = page.GetByRole(AriaRole.Dialog, new() { Name = "Выбор параметров" });
        var find = picker.GetByRole(AriaRole.Combobox);
        await Expect(find).ToBeFocusedAsync();
        await Expect(picker.GetByRole(AriaRole.Option)).ToHaveCountAsync(17);
        await Expect(picker.GetByRole(AriaRole.Option, new() { Selected = true })).ToHaveCountAsync(before == "все параметры" ? 1 : before!.Split(',').Length);
        await ReadingTests.AccessibleAsync(page);

        // By name, and toggled twice: the words are as they were.
        await page.Keyboard.TypeAsync("мотивац");
        var option = picker.GetByRole(AriaRole.Option).Filter(new() { HasText = "мотивац" }).First;
        await Expect(picker.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await Expect(option).ToContainTextAsync("школ");
        var code = await option.Locator(".code").TextContentAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(editor.WritingBox).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"{code!.Trim()}\\.?$"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(option).ToHaveAttributeAsync("aria-selected", "false");
        await page.Keyboard.PressAsync("Enter");
        await Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        await ReadingTests.AccessibleAsync(page);

        // Escape leads back to the box, and Enter saves.
        await page.Keyboard.PressAsync("Escape");
        await Expect(picker).ToBeHiddenAsync();
        await Expect(editor.WritingBox).ToBeFocusedAsync();
        var written = await editor.WritingBox.InputValueAsync();
        await page.Keyboard.PressAsync("Enter");
        await editor.IsSavedAsync();
        await Expect(cell.Locator(".words")).ToHaveTextAsync(written);
        await page.Keyboard.PressAsync("Control+z");
        await Expect(cell.Locator(".words")).ToHaveTextAsync(before!);
        await editor.IsSavedAsync();
    }

    [Fact]
    public async Task Mouse_PicksFromTheButtonInTheBox_AndAClickElsewhereSaves()
    {
        var editor = await OpenAsync("novorossiysk");
        var page = editor.Page;
        var cell = editor.Cell("Школа правовой грамотности", "Codes");
        await cell.ClickAsync();
        await editor.WritingBox.FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Выбрать (Alt+↓)" }).ClickAsync();
        var picker = page.GetByRole(AriaRole.Dialog, new() { Name = "Выбор параметров" });
        var options = picker.GetByRole(AriaRole.Option);
        var first = (await options.Nth(1).Locator(".code").TextContentAsync())!.Trim();
        var second = (await options.Nth(2).Locator(".code").TextContentAsync())!.Trim();
        await options.Nth(2).ClickAsync();
        await Expect(editor.WritingBox).ToHaveValueAsync(second);
        await options.Nth(1).ClickAsync();
        await Expect(editor.WritingBox).ToHaveValueAsync($"{second}, {first}");
        await options.Nth(0).ClickAsync();
        await Expect(editor.WritingBox).ToHaveValueAsync("все параметры");
        await options.Nth(1).ClickAsync();
        await Expect(editor.WritingBox).ToHaveValueAsync(first);
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await Expect(picker).ToBeHiddenAsync();
        await editor.IsSavedAsync();
        await Expect(cell.Locator(".words")).ToHaveTextAsync(first);
    }

    [Fact]
    public async Task Dates_ArePickedInWordsThatTheReadersUnderstand()
    {
        var editor = await OpenAsync("novorossiysk");
        var page = editor.Page;
        var cell = editor.Cell("Школа правовой грамотности", "Dates");
        await cell.ClickAsync();
        await editor.WritingBox.FillAsync("");
        await editor.WritingBox.PressAsync("Alt+ArrowDown");
        var picker = page.GetByRole(AriaRole.Dialog, new() { Name = "Выбор срока" });
        await Expect(picker.GetByRole(AriaRole.Button).First).ToBeFocusedAsync();
        await ReadingTests.AccessibleAsync(page);
        await picker.GetByRole(AriaRole.Button, new() { Name = "октябрь 2023 г." }).ClickAsync();
        await picker.GetByRole(AriaRole.Button, new() { Name = "март 2024 г." }).ClickAsync();
        await Expect(editor.WritingBox).ToHaveValueAsync("октябрь 2023 г., март 2024 г.");
        await picker.GetByLabel("с", new() { Exact = true }).FillAsync("2024-04-01");
        await picker.GetByLabel("по", new() { Exact = true }).FillAsync("2024-04-15");
        await picker.GetByRole(AriaRole.Button, new() { Name = "Вписать" }).ClickAsync();
        await Expect(editor.WritingBox).ToHaveValueAsync("октябрь 2023 г., март 2024 г., 01.04.2024 – 15.04.2024");
        await Expect(page.Locator(".reading")).ToHaveTextAsync("октябрь 2023; март 2024; 1 – 15 апреля 2024");
        await page.Keyboard.PressAsync("Escape");
        await Expect(picker).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        await editor.IsSavedAsync();
        await Expect(cell.Locator(".words")).ToHaveTextAsync("октябрь 2023 г., март 2024 г., 01.04.2024 – 15.04.2024");
    }

    [Theory]
    [InlineData(683, 384, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task OnASmallScreen_ThePickerFits(int width, int height, ColorScheme scheme)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "sochi"), width, height, scheme);
        var editor = await EditorPage.OpenAsync(page, await stage.RoadmapAsync("sochi"));
        await editor.Rows.Nth(7).Locator("td[data-column=Codes]").FocusAsync();
        await page.Keyboard.PressAsync("F2");
        await editor.WritingBox.PressAsync("Alt+ArrowDown");
        var picker = page.GetByRole(AriaRole.Dialog, new() { Name = "Выбор параметров" });
        await Expect(picker.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await Expect(picker.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await ReadingTests.AccessibleAsync(page);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        var box = await picker.BoundingBoxAsync();
        (box!.X >= 0 && box.X + box.Width <= width).ShouldBeTrue($"{box.X} + {box.Width}");
        var status = await page.Locator(".status").First.BoundingBoxAsync();
        (box.Y + box.Height).ShouldBeLessThanOrEqualTo(status!.Y + 1, "the line under the table hides nothing of it");
    }

    private async Task<EditorPage> OpenAsync(string slug) =>
        await EditorPage.OpenAsync(await stage.SignInAsync(DemoPeople.Email(Role.Methodist, slug)), await stage.RoadmapAsync(slug));
}
