using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A methodist builds a table from nothing and changes how the roadmap is put together, without scripts.</summary>
public sealed class StructureTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Methodist_MakesATable_WithColumnsAndSections_HidesOne_AndSeesItGoneFromPageAndPreview()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "novorossiysk"));
        var roadmap = await stage.RoadmapAsync("novorossiysk");
        await page.GotoAsync(roadmap);
        await page.GetByRole(AriaRole.Link, new() { Name = "Устройство" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Устройство карты");
        await ReadingTests.AccessibleAsync(page);

        await page.GetByLabel("Заголовок (если другой)").FillAsync("План методических дней");
        await page.GetByRole(AriaRole.Group, new() { Name = "Графы новой таблицы" }).GetByLabel("Место").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Добавить таблицу" }).ClickAsync();
        var table = page.GetByRole(AriaRole.Region, new() { Name = "План методических дней" });
        await Expect(table.GetByLabel("Заголовок (пустой не печатается)", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Сохранено");

        await table.GetByLabel("Срок", new() { Exact = true }).FillAsync("Числа");
        await table.GetByLabel("Заголовок раздела").FillAsync("I. ДНИ ДЛЯ УЧИТЕЛЕЙ");
        await table.GetByLabel("Муниципальный уровень", new() { Exact = true }).CheckAsync();
        await table.GetByLabel("Уровень образовательной организации", new() { Exact = true }).CheckAsync();
        await table.GetByRole(AriaRole.Button, new() { Name = "Добавить раздел" }).ClickAsync();
        var second = table.GetByRole(AriaRole.Group, new() { Name = "Раздел 2" });
        await Expect(second.GetByLabel("Заголовок раздела")).ToBeFocusedAsync();
        await second.GetByLabel("Заголовок раздела").FillAsync("II. ДНИ ДЛЯ РОДИТЕЛЕЙ");
        await Expect(second.GetByLabel("Муниципальный уровень", new() { Exact = true })).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();

        // The page comes back to the field that was written.
        await Expect(page).ToHaveURLAsync(new Regex("saved=true#section-[0-9a-f-]+-heading-field$"));
        await ReadingTests.AccessibleAsync(page);

        await page.GotoAsync(roadmap);
        var grid = page.GetByRole(AriaRole.Grid, new() { Name = "План методических дней" });
        await Expect(grid.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["№", "Мероприятие", "Место", "Числа", "Ответственные", "Действия со строкой"]);
        await Expect(grid.GetByText("II. ДНИ ДЛЯ РОДИТЕЛЕЙ", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(grid.GetByText("МУНИЦИПАЛЬНЫЙ УРОВЕНЬ", new() { Exact = true })).ToHaveCountAsync(2);
        await page.GotoAsync(roadmap + "/preview");
        await Expect(page.GetByText("Числа", new() { Exact = true }).First).ToBeVisibleAsync();

        await page.GotoAsync(roadmap + "/structure");
        await table.GetByRole(AriaRole.Button, new() { Name = "Скрыть: графа «Числа»" }).ClickAsync();
        await Expect(table.GetByRole(AriaRole.Button, new() { Name = "Показать: графа «Числа»" })).ToBeFocusedAsync();
        await table.GetByRole(AriaRole.Button, new() { Name = "Выше: графа «Место»" }).ClickAsync();
        await Expect(table.GetByRole(AriaRole.Button, new() { Name = "Выше: графа «Место»" })).ToBeFocusedAsync();
        await page.GotoAsync(roadmap);
        await Expect(grid.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["№", "Место", "Мероприятие", "Ответственные", "Действия со строкой"]);
        await page.GotoAsync(roadmap + "/preview");
        await Expect(page.GetByText("ДНИ ДЛЯ РОДИТЕЛЕЙ").First).ToBeVisibleAsync();
        await Expect(page.GetByText("Числа", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Methodist_GivesAColumnItsWidth_IsToldWhatDoesNotFit_AndSeesItObeyed()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "meshchovsk"));
        var roadmap = await stage.RoadmapAsync("meshchovsk");
        await EditorPage.OpenAsync(page, roadmap);
        var heading = page.GetByRole(AriaRole.Columnheader).Nth(1);
        var before = (await heading.BoundingBoxAsync())!.Width;
        await page.GotoAsync(roadmap + "/structure");
        var widths = page.GetByLabel("Ширина, %");
        await widths.Nth(0).FillAsync("6");
        await widths.Nth(1).FillAsync("95");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Не сохранено");
        await Expect(widths.Nth(1)).ToHaveAccessibleDescriptionAsync(new Regex("целым числом процентов от 4 до 80"));
        await Expect(widths.Nth(0)).ToHaveValueAsync("6");
        await ReadingTests.AccessibleAsync(page);
        await widths.Nth(1).FillAsync("60");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Сохранено");
        await Expect(widths.Nth(1)).ToHaveValueAsync("60");
        await EditorPage.OpenAsync(page, roadmap);
        var whole = (await page.GetByRole(AriaRole.Grid).First.BoundingBoxAsync())!.Width;
        var now = (await heading.BoundingBoxAsync())!.Width;
        now.ShouldBeGreaterThan(before);
        (now / whole).ShouldBe(0.60f * 0.96f, 0.01f);
        (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        await ReadingTests.AccessibleAsync(page);
    }

    [Fact]
    public async Task Methodist_RemovesATextOnlyAfterAQuestion_AndKeepsWhatIsTypedElsewhere()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "stepnovsky"));
        await page.GotoAsync(await stage.RoadmapAsync("stepnovsky") + "/structure");
        var title = page.GetByLabel("Название дорожной карты");
        await title.FillAsync("Другое название");
        await page.GetByRole(AriaRole.Button, new() { Name = "Убрать: Цель" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Да, убрать" })).ToBeFocusedAsync();
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Оставить" }).ClickAsync();
        await Expect(title).ToHaveValueAsync("Другое название");
        var goal = page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("^Цель") });
        await goal.GetByLabel("Текст", new() { Exact = true }).FillAsync("Помочь школам");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ниже: Задача 1", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ниже: Задача 2", Exact = true })).ToBeFocusedAsync();
        await Expect(goal.GetByLabel("Текст", new() { Exact = true })).ToHaveValueAsync("Помочь школам");
        await page.GetByRole(AriaRole.Button, new() { Name = "Убрать: Цель" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Да, убрать" }).ClickAsync();
        await Expect(goal).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Цель", Exact = true }).ClickAsync();
        await Expect(goal).ToHaveCountAsync(1);
        await Expect(title).ToHaveValueAsync("Другое название");
    }

    [Theory]
    [InlineData(683, 384, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Page_WithAConflict_AtDoubleZoomAndOnAPhone_ShowsBothTexts_AndDoesNotScrollSideways(int width, int height, ColorScheme scheme)
    {
        var path = await stage.RoadmapAsync("sochi") + "/structure";
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "sochi"), width, height, scheme);
        var other = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "sochi"));
        await page.GotoAsync(path);
        await other.GotoAsync(path);
        var mine = page.GetByLabel("Название дорожной карты");
        await mine.FillAsync($"Моё {width}");
        await other.GetByLabel("Название дорожной карты").FillAsync($"Чужое {width}");
        await other.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Status)).ToHaveTextAsync("Сохранено");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Не сохранено");
        await Expect(mine).ToHaveAccessibleDescriptionAsync(new Regex($"«Чужое {width}»"));
        await Expect(mine).ToHaveValueAsync($"Моё {width}");
        (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Сохранено");
        await Expect(mine).ToHaveValueAsync($"Моё {width}");
    }
}
