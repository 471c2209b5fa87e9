using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A methodist makes the next period's roadmap out of this one.</summary>
public sealed class CopyForwardTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Methodist_CopiesSochisRoadmap_SeesWhatChanges_AndCannotMakeASecond()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "sochi"));
        var old = await stage.RoadmapAsync("sochi");
        await page.GotoAsync(old);
        await page.GetByRole(AriaRole.Link, new() { Name = "Скопировать на новый период" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Новая карта на основе этой");
        await Expect(page.GetByLabel("Как он называется в документах")).ToHaveValueAsync("II полугодие 2023 – 2024 учебного года и 2024 – 2025 учебный год");
        await Expect(page.GetByLabel("С какого дня")).ToHaveValueAsync("01.01.2024");
        await Expect(page.GetByLabel("По какой день")).ToHaveValueAsync("31.08.2025");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Сроки" })).ToContainTextAsync("сентябрь 2024 г. – май 2025 г.");
        await Expect(page.GetByText("Коды параметров сверить не с чем")).ToBeVisibleAsync();
        await ReadingTests.AccessibleAsync(page);

        await page.GetByLabel("На сколько лет сдвинуть").SelectOptionAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Создать черновик" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Выбран другой период или сдвиг");
        await Expect(page.GetByLabel("С какого дня")).ToHaveValueAsync("01.01.2025");
        await page.GetByLabel("На сколько лет сдвинуть").SelectOptionAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Показать, что изменится" }).ClickAsync();
        await Expect(page.GetByLabel("С какого дня")).ToHaveValueAsync("01.01.2024");
        await page.GetByLabel("По какой день").FillAsync("31.08.2023");
        await page.GetByRole(AriaRole.Button, new() { Name = "Создать черновик" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Период кончается 31.08.2023, раньше, чем начинается (01.01.2024)");
        await ReadingTests.AccessibleAsync(page);
        await page.GetByLabel("По какой день").FillAsync("31.08.2025");
        await page.GetByRole(AriaRole.Button, new() { Name = "Создать черновик" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("ВО II ПОЛУГОДИИ 2023 – 2024 УЧЕБНОГО ГОДА И НА 2024 – 2025 УЧЕБНЫЙ ГОД");
        await Expect(page.GetByText("Черновик").First).ToBeVisibleAsync();

        await page.GotoAsync($"{old}/copy");
        await Expect(page.GetByText("муниципальная дорожная карта уже есть")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Создать черновик" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Черновик не создан");
        await using var data = await stage.DataAsync("sochi");
        (await data.MunicipalRoadmaps.Select(map => map.Stage).ToListAsync()).ShouldBe([MunicipalRoadmapStage.Draft, MunicipalRoadmapStage.Draft]);
        (await data.Activities.CountAsync()).ShouldBe(160);
    }

    [Fact]
    public async Task Principal_WithoutALaterPeriod_IsToldWhoOpensIt()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Principal, "shkola-12"));
        await page.GotoAsync($"{await stage.RoadmapAsync("shkola-12")}/copy");
        await Expect(page.GetByText("Его откроет методист муниципалитета")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Создать черновик" })).ToHaveCountAsync(0);
        await ReadingTests.AccessibleAsync(page);
    }

    [Theory]
    [InlineData(683, 384, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Page_AtDoubleZoomAndOnAPhone_DoesNotScrollSideways(int width, int height, ColorScheme scheme)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "stepnovsky"), width, height, scheme);
        await page.GotoAsync($"{await stage.RoadmapAsync("stepnovsky")}/copy");
        await Expect(page.GetByLabel("Как он называется в документах")).ToHaveValueAsync("2026-2027 гг.");
        (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        await ReadingTests.AccessibleAsync(page);
        await Expect(page).ToHaveURLAsync(new Regex("/copy$"));
    }
}
