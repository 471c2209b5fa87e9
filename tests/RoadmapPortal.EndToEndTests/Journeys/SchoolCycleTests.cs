using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>The cycle that S4's order prescribes, over its 69 schools: drafts, filing, review, the school's order, the site, the check of it.</summary>
public sealed class SchoolCycleTests(Stage stage) : IClassFixture<Stage>
{
    private const string Home = "/m/sochi/school-roadmaps";

    [Fact]
    public async Task Sochi_FromTheOpenedCampaignToTheCheckedSite()
    {
        await OpenCampaignAsync();
        var principal = await stage.SignInAsync(DemoPeople.Email(Role.Principal, "sochi"), 390, 844);
        await principal.GetByRole(AriaRole.Link, new() { Name = "Дорожная карта: СОШ № 1" }).ClickAsync();
        await Expect(principal.GetByRole(AriaRole.Heading, new() { Name = "Сдать на проверку" })).ToBeVisibleAsync();
        var filing = principal.Url;
        await DeclineAsync(principal);
        await ReadingTests.AccessibleAsync(principal);
        (await principal.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        await principal.GotoAsync(filing);
        await SubmitAsync(principal);

        // The methodist helps, and cannot hand it in.
        var methodist = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, "sochi"));
        await methodist.GotoAsync(filing);
        await Expect(methodist.GetByText("Платных услуг школа не оказывает").First).ToBeVisibleAsync();
        await Expect(methodist.GetByRole(AriaRole.Button, new() { Name = "Отозвать" })).ToHaveCountAsync(0);

        var reviewer = await stage.SignInAsync(DemoPeople.Email(Role.Reviewer, "sochi"));
        await ReturnAsync(reviewer);
        await principal.ReloadAsync();
        await Expect(principal.GetByText("Уточните, кто ведёт тьюторов.").First).ToBeVisibleAsync();
        await ReadingTests.AccessibleAsync(principal);
        (await principal.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        await principal.GetByLabel("Ответ").First.FillAsync("Тьюторов ведёт заместитель директора.");
        await principal.GetByRole(AriaRole.Button, new() { Name = "Отправить ответы" }).ClickAsync();
        await Expect(principal.GetByRole(AriaRole.Status).First).ToContainTextAsync("Ответы сохранены");
        await SubmitAsync(principal);
        await AcceptAsync(reviewer);
        await ApproveAndPublishAsync(principal);
        await CheckSiteAsync(reviewer);

        var head = await stage.SignInAsync(DemoPeople.Email(Role.Head, "sochi"));
        await head.GotoAsync(Home);
        await Expect(head.GetByRole(AriaRole.Row).Filter(new() { Has = head.GetByRole(AriaRole.Link, new() { Name = "СОШ № 1", Exact = true }) })).ToContainTextAsync("В исполнении");
        await ReadingTests.AccessibleAsync(head);
        await using var data = await stage.DataAsync("sochi");
        var roadmap = await data.SchoolRoadmaps.SingleAsync(map => map.Stage == SchoolRoadmapStage.InForce);
        (await data.RoadmapEditions.CountAsync(edition => edition.RoadmapId == roadmap.Id && edition.Kind == RoadmapEditionKind.Submitted)).ShouldBe(2);
        var approved = await data.RoadmapEditions.SingleAsync(edition => edition.RoadmapId == roadmap.Id && edition.Kind == RoadmapEditionKind.Approved);

        // Everybody may read what is approved.
        var guest = await stage.OpenAsync();
        await guest.GotoAsync($"/p/sochi/school-roadmaps/{approved.Id.Value}");
        await Expect(guest.Locator("body")).ToContainTextAsync(approved.PdfSha256);
        await ReadingTests.AccessibleAsync(guest);
        await guest.GetByRole(AriaRole.Link, new() { NameRegex = new("^[0-9A-Z]{4}-") }).ClickAsync();
        await Expect(guest.GetByRole(AriaRole.Status)).ToContainTextAsync("Документ утверждён и действует");
        await ReadingTests.AccessibleAsync(guest);
    }

    /// <summary>S4: schools write by 01.05, the sites are looked at on 10–12 May.</summary>
    private async Task OpenCampaignAsync()
    {
        var admin = await stage.SignInAsync(DemoPeople.Email(Role.MunicipalAdmin, "sochi"));
        await admin.GotoAsync($"{Home}/campaign");
        foreach (var (field, day) in new[] { ("opens", "2023-04-21"), ("filing", "2023-05-01"), ("publication", "2023-05-01"), ("from", "2023-05-10"), ("to", "2023-05-12") })
        {
            await admin.Locator($"#{field}").FillAsync(day);
        }

        await admin.GetByRole(AriaRole.Button, new() { Name = "Открыть кампанию" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Status)).ToContainTextAsync("Сохранено");
        await ReadingTests.AccessibleAsync(admin);
        await admin.GetByRole(AriaRole.Button, new() { Name = "Создать черновики" }).ClickAsync(new() { Timeout = 60_000 });
        await Expect(admin.GetByRole(AriaRole.Status)).ToContainTextAsync("Создано черновиков: 69", new() { Timeout = 60_000 });
    }

    private static async Task DeclineAsync(IPage principal)
    {
        await principal.GetByRole(AriaRole.Link, new() { Name = "Мероприятия из муниципальной карты" }).ClickAsync();
        var offer = principal.Locator("article").Filter(new() { HasText = "Привлечение внебюджетных средств" });
        await offer.GetByText("Отказаться").First.ClickAsync();
        await offer.GetByLabel("Почему школа не берёт").FillAsync("Платных услуг школа не оказывает");
        await offer.GetByRole(AriaRole.Button, new() { Name = "Отказаться" }).ClickAsync();
        await Expect(principal.GetByRole(AriaRole.Status)).ToContainTextAsync("Отказ записан");
    }

    private static async Task SubmitAsync(IPage principal)
    {
        var meant = principal.GetByLabel("Замечания, которые не мешают сдать");
        if (await meant.CountAsync() > 0)
        {
            await principal.GetByRole(AriaRole.Button, new() { Name = "Сдать на проверку" }).ClickAsync();
            await Expect(principal.GetByRole(AriaRole.Alert)).ToContainTextAsync("подтвердите, что так и задумано");
            await meant.CheckAsync();
        }

        await principal.GetByRole(AriaRole.Button, new() { Name = "Сдать на проверку" }).ClickAsync();
        await Expect(principal.GetByRole(AriaRole.Status).First).ToContainTextAsync("Карта сдана");
    }

    private static async Task ReturnAsync(IPage reviewer)
    {
        await reviewer.GetByRole(AriaRole.Navigation, new() { Name = "Разделы" }).GetByRole(AriaRole.Link, new() { Name = "Проверка карт" }).ClickAsync();
        await ReadingTests.AccessibleAsync(reviewer);
        await reviewer.GetByRole(AriaRole.Link, new() { Name = "СОШ № 1", Exact = true }).ClickAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Взять на проверку" }).ClickAsync();
        await Expect(reviewer.GetByText("Платных услуг школа не оказывает").First).ToBeVisibleAsync();
        await reviewer.GetByText("Написать замечание ко всей карте").ClickAsync();
        await reviewer.GetByLabel("Своими словами").First.FillAsync("Уточните, кто ведёт тьюторов.");
        await ReadingTests.AccessibleAsync(reviewer);
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Вернуть со всеми замечаниями" }).ClickAsync();
        await Expect(reviewer.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
    }

    private static async Task AcceptAsync(IPage reviewer)
    {
        await reviewer.GotoAsync($"{Home}/review");
        await reviewer.GetByRole(AriaRole.Link, new() { Name = "СОШ № 1", Exact = true }).ClickAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Взять на проверку" }).ClickAsync();
        await Expect(reviewer.GetByText("Тьюторов ведёт заместитель директора.").First).ToBeVisibleAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Согласовать", Exact = true }).ClickAsync();
        await Expect(reviewer.GetByText("Согласована").First).ToBeVisibleAsync();
    }

    private static async Task ApproveAndPublishAsync(IPage principal)
    {
        await principal.ReloadAsync();
        await principal.GetByLabel("Номер").FillAsync("164");
        await principal.GetByLabel("Дата", new() { Exact = true }).FillAsync("2023-04-28");
        await principal.GetByRole(AriaRole.Button, new() { Name = "Утвердить" }).ClickAsync();
        await Expect(principal.GetByRole(AriaRole.Status).First).ToContainTextAsync("Карта утверждена");
        await principal.GetByLabel("Адрес страницы с картой").FillAsync("https://school1.example/roadmap");
        await principal.GetByRole(AriaRole.Button, new() { Name = "Записать адрес" }).ClickAsync();
        await Expect(principal.Locator("#publication")).ToContainTextAsync("Адрес записан");
        await ReadingTests.AccessibleAsync(principal);
    }

    private static async Task CheckSiteAsync(IPage reviewer)
    {
        await reviewer.GotoAsync($"{Home}/publication");
        await ReadingTests.AccessibleAsync(reviewer);
        await reviewer.GetByRole(AriaRole.Link, new() { Name = "СОШ № 1", Exact = true }).First.ClickAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Найдена", Exact = true }).ClickAsync();
        await Expect(reviewer.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
    }
}
