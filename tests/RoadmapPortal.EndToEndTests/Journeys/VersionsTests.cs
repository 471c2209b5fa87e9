using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A methodist looks at what was changed in a roadmap and brings it back.</summary>
public sealed class VersionsTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Methodist_SeesWhatWasChanged_BringsACellBack_ThenARow_ThenEverything()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "meshchovsk"));
        var roadmap = await stage.RoadmapAsync("meshchovsk");
        var editor = await EditorPage.OpenAsync(page, roadmap);
        var titles = await editor.TitlesAsync();
        await editor.WriteAsync(titles[0], "Title", titles[0] + " и общественности");
        await editor.WriteAsync(titles[1], "Dates", "до 15 сентября");
        await editor.Cell(titles[2], "Title").ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Control+Delete");
        await Expect(editor.Rows).ToHaveCountAsync(titles.Count - 1);

        await page.GotoAsync(roadmap);
        await page.GetByRole(AriaRole.Link, new() { Name = "Версии", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Версии");
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^Было:") }).Last.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Сравнить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("3 строки отличаются: 2 изменены, 1 удалена.");
        await Expect(page.Locator("ins").First).ToContainTextAsync("и общественности");
        await ReadingTests.AccessibleAsync(page);

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Вернуть ячейку «Сроки?") }).Or(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Вернуть ячейку") }).Last).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Восстановлено");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("2 строки отличаются");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Вернуть удалённую строку") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("1 строка отличается: 1");
        await ReadingTests.AccessibleAsync(page);

        await page.GetByText("Восстановить карту целиком, как было").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Восстановить карту целиком", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Восстановлено");
        await editor.Page.GotoAsync(roadmap);
        await editor.IsReadyAsync();
        (await editor.TitlesAsync()).ShouldBe(titles);
    }

    [Fact]
    public async Task Methodist_BringsBackATitle_ThenTheWholeRoadmap_WithAColumnThatWasHidden()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "novorossiysk"));
        var roadmap = await stage.RoadmapAsync("novorossiysk");
        await page.GotoAsync(roadmap);
        var title = await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        var goal = await page.Locator(".run-in").First.InnerTextAsync();
        await page.GotoAsync(roadmap + "/structure");
        await page.GetByLabel("Название дорожной карты").FillAsync("Другое название карты");
        await page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("^Цель") }).GetByLabel("Текст", new() { Exact = true }).FillAsync("Другая цель");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Скрыть: графа «Контингент»") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Сохранено");

        await page.GotoAsync(roadmap + "/versions");
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^Было:") }).Last.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Сравнить" }).ClickAsync();
        await Expect(page.Locator("ins", new() { HasText = "(скрыта)" })).ToBeVisibleAsync();
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Вернуть, как было название" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Восстановлено");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Вернуть, как было название" })).ToHaveCountAsync(0);
        await page.GetByText("Восстановить карту целиком, как было").ClickAsync();
        await Expect(page.GetByText("Не вернутся и останутся")).ToBeVisibleAsync();
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Восстановить карту целиком", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Восстановлено");

        await page.GotoAsync(roadmap);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title, new() { UseInnerText = true });
        await Expect(page.Locator(".run-in").First).ToHaveTextAsync(goal, new() { UseInnerText = true });
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Контингент" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Observer_WithoutScripts_Compares_AndIsOfferedNothingToPress()
    {
        await ChangeAsync("stepnovsky");
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Observer, "stepnovsky"));
        await page.RouteAsync("**/*.js", route => route.AbortAsync());
        await page.GotoAsync(await stage.RoadmapAsync("stepnovsky") + "/versions");
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^Было:") }).Last.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Сравнить" }).ClickAsync();
        await Expect(page.Locator("del").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Вернуть|Восстановить") })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Все строки" }).ClickAsync();
        (await page.Locator("tr.activity").CountAsync()).ShouldBe(55);
        await ReadingTests.AccessibleAsync(page);
    }

    [Theory]
    [InlineData(683, 384, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Pages_AtDoubleZoomAndOnAPhone_DoNotScrollSideways(int width, int height, ColorScheme scheme)
    {
        await ChangeAsync("stepnovsky");
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "stepnovsky"), width, height, scheme);
        await page.GotoAsync(await stage.RoadmapAsync("stepnovsky") + "/versions");
        await FitsAsync();
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^Было:") }).Last.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Сравнить" }).ClickAsync();
        await Expect(page.Locator("del").First).ToBeVisibleAsync();
        await FitsAsync();

        async Task FitsAsync()
        {
            (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
            await ReadingTests.AccessibleAsync(page);
        }
    }

    private Task ChangeAsync(string slug) => stage.WriteAsync(slug, context =>
    {
        var row = context.Activities.OrderBy(row => row.Id).First();
        row.Write(Domain.Roadmaps.ColumnKind.Title, row.Cells[Domain.Roadmaps.ColumnKind.Title], row.Cells[Domain.Roadmaps.ColumnKind.Title] is var words && words.EndsWith("(ред.)", StringComparison.Ordinal) ? words[..^6] : words + "(ред.)", Domain.Roadmaps.RowMeaning.Nothing);
        var other = context.Activities.OrderBy(row => row.Id).Skip(1).First();
        other.Write(Domain.Roadmaps.ColumnKind.Title, other.Cells[Domain.Roadmaps.ColumnKind.Title], $"Другое мероприятие {Guid.NewGuid():N}", Domain.Roadmaps.RowMeaning.Nothing);
    });
}
