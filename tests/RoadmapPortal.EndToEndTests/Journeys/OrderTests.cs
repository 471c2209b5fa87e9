using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A methodist writes an order from the typical text, looks at its pages and throws it away again.</summary>
public sealed class OrderTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Methodist_WritesAnOrder_FromTheTypicalText_ToItsPages()
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "sochi"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Приказы", Exact = true }).ClickAsync();
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Новый приказ" }).ClickAsync();
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Создать черновик" }).ClickAsync();

        // What was typed elsewhere is saved with the button that does something else.
        await page.GetByLabel("Место").FillAsync("г. Адлер");
        await page.GetByRole(AriaRole.Button, new() { Name = "Пункт ниже: после пункта 3.4" }).ClickAsync();
        await page.GetByLabel("Пункт 3.5", new() { Exact = true }).FillAsync("Назначить ответственных до 01.06.2023 г.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Записать поручение: пункт 3.5" }).ClickAsync();
        await Expect(page.Locator(".item", new() { HasText = "Пункт 3.5" }).GetByLabel("Кому поручено")).ToHaveValueAsync("руководители ОО");
        await Expect(page.GetByLabel("Место")).ToHaveValueAsync("г. Адлер");
        await ReadingTests.AccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Предпросмотр и печать" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Страница 1", Exact = true })).ToContainTextAsync("Адлер");
        await page.GetByRole(AriaRole.Link, new() { Name = "К тексту приказа" }).ClickAsync();
        await page.GetByText("Удалить приказ").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Удалить совсем" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Черновик удалён");
    }
}
