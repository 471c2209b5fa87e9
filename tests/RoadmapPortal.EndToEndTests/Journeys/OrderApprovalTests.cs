using System.Globalization;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>The order of Сочи from the draft to the approved paper and its first amendment, by two people, and a stranger who holds the paper.</summary>
public sealed class OrderApprovalTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Sochi_FromTheDraftToTheVerifiedPaper()
    {
        var methodist = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "sochi"));
        await MendAsync(methodist);
        await methodist.GetByRole(AriaRole.Link, new() { Name = "Согласование" }).ClickAsync();
        await ReadingTests.AccessibleAsync(methodist);
        await methodist.GetByLabel("так и задумано").CheckAsync();
        await methodist.GetByRole(AriaRole.Button, new() { Name = "Отправить на согласование" }).ClickAsync();
        await Expect(methodist.GetByRole(AriaRole.Status)).ToContainTextAsync("Приказ отправлен");

        var head = await stage.SignInAsync(DemoPeople.Email(Role.Head, "sochi"));
        await head.GetByRole(AriaRole.Link, new() { NameRegex = new("^Приказ: ") }).ClickAsync();
        await Expect(head.GetByRole(AriaRole.Heading, new() { Name = "Что утверждается" })).ToBeVisibleAsync();
        await ReadingTests.AccessibleAsync(head);
        var today = DateOnly.FromDateTime(DateTime.Now);
        await head.GetByLabel("Номер приказа").FillAsync("01-05/117");
        await head.GetByLabel("Дата приказа").FillAsync(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await head.GetByRole(AriaRole.Button, new() { Name = "Утвердить", Exact = true }).ClickAsync();
        await Expect(head.GetByRole(AriaRole.Status)).ToContainTextAsync("Приказ утверждён");
        await ReadingTests.AccessibleAsync(head);

        var download = await head.RunAndWaitForDownloadAsync(() => head.GetByRole(AriaRole.Link, new() { Name = "PDF" }).First.ClickAsync());
        var text = await PdfText.ReadAsync(await download.PathAsync(), "-layout");
        var registered = string.Create(CultureInfo.InvariantCulture, $"от {today:dd.MM.yyyy} № 01-05/117");
        text.ShouldContain(registered, Case.Sensitive, "the stamp of the annex");
        text.ShouldContain("№ 01-05/117", Case.Sensitive);
        text.ShouldNotContain("от 21.04.2023");

        var code = await head.GetByRole(AriaRole.Link, new() { NameRegex = new("^[0-9A-Z]{4}-") }).First.InnerTextAsync();
        text.ShouldContain(code);
        var guest = await stage.OpenAsync();
        await guest.GotoAsync("/p/check");
        await guest.GetByLabel("Код документа").FillAsync(code);
        await guest.GetByRole(AriaRole.Button, new() { Name = "Проверить по коду" }).ClickAsync();
        await Expect(guest.GetByRole(AriaRole.Status)).ToContainTextAsync("Документ утверждён и действует");
        await Expect(guest.GetByRole(AriaRole.Status)).ToContainTextAsync(registered);
        await ReadingTests.AccessibleAsync(guest);
        await AmendAsync(methodist, head, today);
    }

    /// <summary>What is approved is changed by another order: the portal says what differs, and both papers say so.</summary>
    private async Task AmendAsync(IPage methodist, IPage head, DateOnly today)
    {
        await methodist.ReloadAsync();
        await methodist.GetByRole(AriaRole.Button, new() { Name = "Внести изменения" }).ClickAsync();
        await Expect(methodist.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("О внесении изменений в приказ");
        await ReadingTests.AccessibleAsync(methodist);
        var draft = methodist.Url;
        await ReplaceAsync(methodist, "по отдельному графику", "по графику управления");
        await methodist.GotoAsync($"{draft}/approval");
        await Expect(methodist.GetByRole(AriaRole.Heading, new() { Name = "Что меняется в карте" })).ToBeVisibleAsync();
        await Expect(methodist.GetByText("Изложить в следующей редакции:").First).ToContainTextAsync("по графику управления");
        await ReadingTests.AccessibleAsync(methodist);
        await methodist.GetByLabel("так и задумано").CheckAsync();
        await methodist.GetByRole(AriaRole.Button, new() { Name = "Отправить на согласование" }).ClickAsync();
        await Expect(methodist.GetByRole(AriaRole.Status)).ToContainTextAsync("Приказ отправлен");

        await head.GotoAsync($"{draft}/approval");
        await head.GetByLabel("Номер приказа").FillAsync("01-05/118");
        await head.GetByLabel("Дата приказа").FillAsync(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await head.GetByRole(AriaRole.Button, new() { Name = "Утвердить", Exact = true }).ClickAsync();
        await Expect(head.GetByRole(AriaRole.Status)).ToContainTextAsync("Приказ утверждён");
        await head.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Вносит изменения в приказ" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(head.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Изменён приказом" })).ToContainTextAsync("№ 01-05/118");
    }

    /// <summary>What hinders: S4's impossible interval, and its second 5.2. Ends at the order.</summary>
    private async Task MendAsync(IPage page)
    {
        await ReplaceAsync(page, "декабрь – июнь 2023 г.", "декабрь 2022 г. – июнь 2023 г.");
        await page.GotoAsync("/m/sochi/orders");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("^Об утверждении") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Перенумеровать по порядку" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Сохранено");
    }

    private async Task ReplaceAsync(IPage page, string words, string with)
    {
        await page.GotoAsync($"{await stage.RoadmapAsync("sochi")}/replace?words={Uri.EscapeDataString(words)}&with={Uri.EscapeDataString(with)}&alike=true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Заменить отмеченное" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Заменено");
    }
}
