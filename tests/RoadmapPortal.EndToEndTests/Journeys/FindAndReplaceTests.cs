using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A person has left, and a methodist writes another name in their place.</summary>
public sealed class FindAndReplaceTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Methodist_FindsWords_ReplacesAllButOne_AndTakesThemBack()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "sochi"));
        await page.GotoAsync(await stage.RoadmapAsync("sochi"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Найти и заменить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Найти и заменить");
        await ReadingTests.AccessibleAsync(page);
        await page.GetByLabel("Что найти").FillAsync("МКУ СЦРО");
        await page.GetByLabel("На что заменить").FillAsync("МКУ «Центр развития»");
        await page.Keyboard.PressAsync("Enter");
        var boxes = page.Locator("input[name=cell]");
        await Expect(boxes.First).ToBeCheckedAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Заменить отмеченное" })).ToBeInViewportAsync();
        var count = await boxes.CountAsync();
        count.ShouldBeGreaterThan(5);
        await ReadingTests.AccessibleAsync(page);
        await boxes.First.UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Заменить отмеченное" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"Заменено в {count - 1} ячейках");
        (await WithAsync("МКУ «Центр развития»")).ShouldBe(count - 1);
        (await WithAsync("МКУ СЦРО")).ShouldBe(1);
        await ReadingTests.AccessibleAsync(page);

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Вернуть как было" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"Возвращено как было в {count - 1} ячейках");
        (await WithAsync("МКУ СЦРО")).ShouldBe(count);
    }

    [Fact]
    public async Task CellChangedMeanwhile_IsToldAndLeft()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "meshchovsk"));
        await page.GotoAsync($"{await stage.RoadmapAsync("meshchovsk")}/replace?words=2020&with=2022&alike=true");
        await Expect(page.Locator("input[name=cell]").First).ToBeCheckedAsync();
        await using var data = await stage.DataAsync("meshchovsk");
        var seen = (await data.Activities.AsNoTracking().ToListAsync()).First(row => row.Cells[ColumnKind.Title].Contains("2020", StringComparison.Ordinal));
        await stage.WriteAsync("meshchovsk", context => context.Activities.Single(row => row.Id == seen.Id)
            .Write(ColumnKind.Title, seen.Cells[ColumnKind.Title], "Чужой текст", RowMeaning.Nothing));
        await page.GetByRole(AriaRole.Button, new() { Name = "Заменить отмеченное" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Не изменено: 1 ячейка");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Сейчас в ней: «Чужой текст»");
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Заменено в 1 ячейке");
        await ReadingTests.AccessibleAsync(page);
    }

    [Theory]
    [InlineData(683, 384, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Page_AtDoubleZoomAndOnAPhone_DoesNotScrollSideways(int width, int height, ColorScheme scheme)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "stepnovsky"), width, height, scheme);
        await page.GotoAsync($"{await stage.RoadmapAsync("stepnovsky")}/replace?words=2024&with=2026");
        await Expect(page.Locator("input[name=cell]").First).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        await ReadingTests.AccessibleAsync(page);
    }

    private async Task<int> WithAsync(string words)
    {
        await using var data = await stage.DataAsync("sochi");
        return (await data.Activities.AsNoTracking().ToListAsync()).Sum(row => row.Cells.Count(cell => cell.Value.Contains(words, StringComparison.OrdinalIgnoreCase)));
    }
}
