using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A methodist writes title, goal, tasks and period where they print.</summary>
public sealed class HeaderTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Methodist_WritesTheGoalInPlace_ACollegueSeesIt_AndItIsTakenBack()
    {
        var page = await OpenAsync("novorossiysk");
        var other = await OpenAsync("novorossiysk");
        var goal = page.Locator(".run-in").First;
        var was = await goal.InnerTextAsync();
        await goal.ClickAsync();
        var text = Form(page).GetByLabel("Текст");
        await Expect(text).ToBeFocusedAsync();
        await ReadingTests.AccessibleAsync(page);
        await text.FillAsync("Помочь <каждой> школе\nи каждому учителю");
        await text.PressAsync("Control+Enter");
        await Expect(goal).ToContainTextAsync("Помочь <каждой> школе");
        await Expect(page.Locator(".said")).ToContainTextAsync("Сохранено");
        await Expect(other.Locator(".run-in").First).ToContainTextAsync("Помочь <каждой> школе");
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Вернуть, как было" }).ClickAsync();
        await Expect(goal).ToHaveTextAsync(was, new() { UseInnerText = true });
        await Expect(other.Locator(".run-in").First).ToHaveTextAsync(was, new() { UseInnerText = true });
    }

    [Fact]
    public async Task TwoMethodists_AtOneText_SeeBoth_AndTheSecondDecides()
    {
        var page = await OpenAsync("sochi");
        var other = await OpenAsync("sochi");
        var title = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await page.GetByRole(AriaRole.Link, new() { Name = "Править: название карты" }).ClickAsync();
        var mine = Form(page).GetByLabel("Название");
        await mine.FillAsync("Моё название");
        await other.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await Form(other).GetByLabel("Название").FillAsync("Чужое название");
        await Form(other).GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();

        // It is said while one still writes.
        var choice = page.Locator(".theirs");
        await Expect(choice).ToContainTextAsync("Чужое название");
        await Expect(mine).ToHaveValueAsync("Моё название");
        await ReadingTests.AccessibleAsync(page);
        await choice.GetByRole(AriaRole.Button, new() { Name = "Оставить мой текст" }).ClickAsync();
        await Expect(title).ToHaveTextAsync("Моё название");
        await Expect(other.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Моё название");
    }

    [Fact]
    public async Task Keyboard_AddsRewritesAndRemovesATask_AndEscKeepsWhatWasThere()
    {
        var page = await OpenAsync("stepnovsky");
        await page.GetByRole(AriaRole.Link, new() { Name = "Добавить задачу" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("задача с клавиатуры");
        await page.Keyboard.PressAsync("Control+Enter");
        var line = page.Locator("[data-list=task] li").Last;
        await Expect(line).ToContainTextAsync("задача с клавиатуры");
        await line.GetByRole(AriaRole.Link).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("!");
        await page.Keyboard.PressAsync("Escape");
        await Expect(line).ToContainTextAsync("Не сохранено.");
        await Expect(line.Locator("[data-text$=-text]")).ToHaveTextAsync("задача с клавиатуры");
        await page.GetByRole(AriaRole.Button, new() { Name = "Вернуть набранное" }).ClickAsync();
        await Expect(Form(page).GetByLabel("Задача")).ToHaveValueAsync("задача с клавиатуры!");
        await page.GetByRole(AriaRole.Button, new() { Name = "Убрать пункт" }).ClickAsync();
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Да, убрать" }).ClickAsync();
        await Expect(page.GetByText("задача с клавиатуры")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Добавить задачу" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task LostConnection_KeepsTheText_AndSavesItAfterwards_AsDoesAReload()
    {
        var page = await OpenAsync("meshchovsk");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await Form(page).GetByLabel("Название").FillAsync("Набрано без сохранения");
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.ReloadAsync();
        await Expect(Form(page).GetByLabel("Название")).ToHaveValueAsync("Набрано без сохранения");
        await page.EvaluateAsync("document.dispatchEvent(new CustomEvent('portal:connection', { detail: { up: false } }))");
        await Form(page).GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(Form(page)).ToContainTextAsync("Нет связи");
        await page.EvaluateAsync("document.dispatchEvent(new CustomEvent('portal:connection', { detail: { up: true } }))");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Набрано без сохранения");
        await Expect(Form(page)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(683, 384, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Period_AtDoubleZoomAndOnAPhone_IsWrittenAndJudged_WithoutScrollingSideways(int width, int height, ColorScheme scheme)
    {
        var page = await OpenAsync("novorossiysk", width, height, scheme);
        await page.GetByRole(AriaRole.Link, new() { Name = "Править: плановый период" }).ClickAsync();
        await Form(page).GetByLabel("Последний день").FillAsync("2001-01-01");
        await Form(page).GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(Form(page).Locator(".problem")).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        await ReadingTests.AccessibleAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(Form(page)).ToHaveCountAsync(0);
    }

    private static ILocator Form(IPage page) => page.GetByRole(AriaRole.Form, new() { NameRegex = new Regex("^Правка: ") });

    private async Task<IPage> OpenAsync(string slug, int width = 1366, int height = 768, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, slug), width, height, scheme);
        await page.GotoAsync(await stage.RoadmapAsync(slug));
        await Expect(page.Locator("html[data-header=ready]")).ToHaveCountAsync(1);
        return page;
    }
}
