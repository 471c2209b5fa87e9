using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A principal answers and submits, the reviewer returns one answer, the principal mends it, and it is confirmed.</summary>
public sealed class SelfAuditTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Principal_Answers_ReviewerReturnsOne_PrincipalMends_AndTheFindingIsMarked()
    {
        await OpenCampaignAsync();
        var principal = await stage.SignInAsync(DemoPeople.Email(Role.Principal, "shkola-12"), 390, 844, ColorScheme.Dark);
        await principal.GetByRole(AriaRole.Navigation, new() { Name = "Разделы" }).GetByRole(AriaRole.Link, new() { Name = "Аудит" }).ClickAsync();
        var answers = principal.Locator("fieldset.answer");
        var count = await answers.CountAsync();
        await AnswerAsync(principal, count);
        await principal.GetByRole(AriaRole.Button, new() { Name = "Сдать на проверку" }).ClickAsync();
        await Expect(principal.GetByRole(AriaRole.Alert)).ToContainTextAsync("выявлено, но не указано, чем подтверждается");
        await ReadingTests.AccessibleAsync(principal);
        await answers.First.GetByLabel("Словами").FillAsync("Три вакансии");
        await answers.First.GetByLabel("Словами").PressAsync("Tab");
        await SavedAsync(principal);
        await principal.GetByRole(AriaRole.Button, new() { Name = "Сдать на проверку" }).ClickAsync();
        await Expect(principal.GetByRole(AriaRole.Status)).ToContainTextAsync("Самоаудит сдан");

        var reviewer = await stage.SignInAsync(DemoPeople.Email(Role.Reviewer, "shkola-12"));
        await reviewer.GetByRole(AriaRole.Navigation, new() { Name = "Разделы" }).GetByRole(AriaRole.Link, new() { Name = "Самоаудит школ" }).ClickAsync();
        await ReadingTests.AccessibleAsync(reviewer);
        await reviewer.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Очередь проверки") }).ClickAsync();
        await reviewer.Locator(".queue a").First.ClickAsync();
        var review = reviewer.Locator("fieldset.review");
        for (var at = 1; at < count; at++)
        {
            await review.Nth(at).GetByLabel("подтвердить").CheckAsync();
        }

        await review.First.GetByLabel("вернуть с замечанием").CheckAsync();
        await review.First.GetByText("Замечание школе").ClickAsync();
        await review.First.GetByLabel("Своими словами").FillAsync("Укажите, по каким предметам.");
        await ReadingTests.AccessibleAsync(reviewer);
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Завершить проверку" }).ClickAsync();
        await Expect(reviewer.GetByRole(AriaRole.Status)).ToContainTextAsync("возвращён школе");

        await principal.ReloadAsync();
        await Expect(principal.Locator("fieldset.answer")).ToHaveCountAsync(1);
        await Expect(principal.Locator(".remark").First).ToContainTextAsync("Укажите, по каким предметам.");
        await ReadingTests.AccessibleAsync(principal);
        (await principal.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        await principal.GetByLabel("Словами").FillAsync("Три вакансии: физика, химия, математика");
        await principal.GetByLabel("Словами").PressAsync("Tab");
        await SavedAsync(principal);
        await principal.GetByRole(AriaRole.Button, new() { Name = "Сдать на проверку" }).ClickAsync();
        await Expect(principal.GetByRole(AriaRole.Status)).ToContainTextAsync("Самоаудит сдан");

        await reviewer.ReloadAsync();
        await review.First.GetByLabel("подтвердить").CheckAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Завершить проверку" }).ClickAsync();
        await Expect(reviewer.GetByRole(AriaRole.Status)).ToContainTextAsync("самоаудит подтверждён");
        await using var data = await stage.DataAsync("shkola-12");
        var school = await data.SchoolAudits.SingleAsync();
        school.Stage.ShouldBe(SchoolAuditStage.Confirmed);
        var evidence = await data.EntryAudits.SelectMany(audit => audit.Findings).Where(finding => finding.SchoolId == school.SchoolId).Select(finding => finding.Evidence).ToListAsync();
        evidence.Count.ShouldBe(1);
    }

    /// <summary>By keyboard: the first is found, without a word of evidence; nothing else is.</summary>
    private static async Task AnswerAsync(IPage page, int count)
    {
        for (var at = 0; at < count; at++)
        {
            var answer = page.Locator("fieldset.answer").Nth(at);
            await answer.GetByLabel(at == 0 ? "выявлено" : "не выявлено", new() { Exact = true }).FocusAsync();
            await page.Keyboard.PressAsync("Space");
        }

        await SavedAsync(page);
        await Expect(page.Locator("#answered")).ToHaveTextAsync($"{count}");
    }

    private static Task SavedAsync(IPage page) => Expect(page.Locator("#saving")).ToHaveTextAsync(new Regex(@"^Сохранено \d\d:\d\d$"));

    private async Task OpenCampaignAsync()
    {
        await using var data = await stage.DataAsync("shkola-12");
        var period = await data.PlanningPeriods.SingleAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        await stage.WriteAsync(
            "shkola-12",
            context => context.Add(new AuditCampaign(period.Tenant, AuditCampaignId.New(), period.Id, new CampaignTerms(today, today.AddDays(5), today.AddDays(9)))));
    }
}
