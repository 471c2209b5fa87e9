using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>An administrator brings the register of schools up to date.</summary>
public sealed class SchoolsTests(Stage stage) : IClassFixture<Stage>
{
    private const string Table = "Вид;Номер;Наименование;Директор\nСОШ;2;МБОУ СОШ № 2;Иванова А.А.\nСОШ;101;МБОУ СОШ № 101;\nчастная;;Радуга;\n";

    [Fact]
    public async Task Administrator_LoadsAFile_MarksSchools_AndMergesOne()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.MunicipalAdmin, "novorossiysk"));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Разделы" }).GetByRole(AriaRole.Link, new() { Name = "Школы", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(23);
        await ReadingTests.AccessibleAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Загрузить из файла" }).ClickAsync();
        await page.GetByLabel("Файл с таблицей школ").SetInputFilesAsync(new FilePayload { Name = "школы.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Table) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Показать, что изменится" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Новых школ: 1, изменится: 1, без изменений: 0, с ошибками: 1.");
        await Expect(page.GetByRole(AriaRole.Row, new() { NameRegex = new Regex("^4 Вид «частная»") })).ToBeVisibleAsync();
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Загрузить: 2 школы" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Загружено.");
        await page.GetByRole(AriaRole.Link, new() { Name = "К списку школ" }).ClickAsync();

        await page.GetByLabel("Выбрать г5").CheckAsync();
        await page.GetByLabel("Выбранные школы и ещё эти").FillAsync("2, 4");
        await page.GetByLabel("ШНСУ").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Отметить", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Отмечено: 3 школы.");

        await page.GetByRole(AriaRole.Link, new() { Name = "101", Exact = true }).ClickAsync();
        await page.GetByLabel("Последний день").FillAsync("2023-08-31");
        await page.GetByLabel("Присоединена к").SelectOptionAsync(new SelectOptionValue { Label = "2 – МБОУ СОШ № 2" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Закрыть школу" }).ClickAsync();
        await Expect(page.GetByText("Закрыта 31.08.2023, присоединена к 2.")).ToBeVisibleAsync();
        await ReadingTests.AccessibleAsync(page);
        await page.GotoAsync("/m/novorossiysk/schools/order");
        await ReadingTests.AccessibleAsync(page);
        await using var data = await stage.DataAsync("novorossiysk");
        (await data.Schools.CountAsync()).ShouldBe(23);
    }
}
