using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Features.PublicRegister.Publish;
using RoadmapPortal.Web.Features.Roadmaps.Read;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>A guest whose browser runs no scripts finds an approved roadmap, reads it and takes its file away.</summary>
public sealed class PublicRegisterTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Guest_WithoutScripts_GoesFromTheRegisterThroughTheSearchToARoadmapAndItsPdf()
    {
        await ApproveSchoolAsync();
        await PublishSochiAsync();
        var guest = await stage.OpenWithoutScriptsAsync();
        await guest.GotoAsync("/p");
        await guest.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Школа № 12" }).ClickAsync();
        await guest.GetByLabel("Слова из документа этого муниципалитета").FillAsync("использование баз данных");
        await guest.GetByRole(AriaRole.Button, new() { Name = "Найти" }).ClickAsync();
        await Expect(guest.Locator("mark").First).ToBeVisibleAsync();
        await guest.Locator("ol.found a").First.ClickAsync();
        await Expect(guest.GetByRole(AriaRole.Main)).ToContainTextAsync("Использование базы данных");
        await Expect(guest.GetByRole(AriaRole.Region, new() { Name = "Сведения о документе" })).ToContainTextAsync("приказ от 01.09.2023 № 17");
        var file = await guest.RunAndWaitForDownloadAsync(() => guest.GetByRole(AriaRole.Link, new() { Name = "Скачать PDF" }).ClickAsync());
        (await File.ReadAllBytesAsync(await file.PathAsync()))[..5].ShouldBe("%PDF-"u8.ToArray());
        (await guest.Context.CookiesAsync()).ShouldBeEmpty();
        await LookAsync(guest.Url);
    }

    /// <summary>Each kind of page with axe, at double zoom, and the widest of them on a phone in the dark.</summary>
    private async Task LookAsync(string schoolPaper)
    {
        await using var data = await stage.DataAsync("shkola-12");
        var school = (await data.SchoolRoadmaps.SingleAsync()).SchoolId.Value;
        var zoomed = await stage.OpenAsync(683, 384);
        var phone = await stage.OpenAsync(390, 844, ColorScheme.Dark);
        await phone.GotoAsync("/p/sochi");
        await FitsAsync(phone);
        await phone.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Main)).ToContainTextAsync("Один день в школе");
        await FitsAsync(phone);
        await ReadingTests.AccessibleAsync(phone);
        foreach (var path in (string[])["/p", "/p/shkola-12", "/p/search?q=школа", schoolPaper, $"/p/shkola-12/embed/{school}", $"/p/shkola-12/embed/{school}/code"])
        {
            await zoomed.GotoAsync(path);
            await Expect(zoomed.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
            await FitsAsync(zoomed);
            await ReadingTests.AccessibleAsync(zoomed);
        }
    }

    private static async Task FitsAsync(IPage page) =>
        (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, page.Url);

    private async Task ApproveSchoolAsync()
    {
        await stage.AskAdminAsync("update school_roadmaps set stage = 'Accepted' where tenant_id = (select id from municipalities where slug = 'shkola-12')");
        await using var data = await stage.DataAsync("shkola-12");
        var email = DemoPeople.Email(Role.Principal, "shkola-12");
        var account = await data.Users.SingleAsync(account => account.Email == email);
        var principal = new Visitor(new PersonId(account.Id), account.DisplayName, account.SecurityStamp!, "shkola-12");
        var id = (await data.SchoolRoadmaps.SingleAsync()).Id;
        var outcome = await stage.Services.GetRequiredService<ApproveRoadmap>().RunAsync(principal, id, "директора школы", "17", new DateOnly(2023, 9, 1), default);
        outcome.Refusals.ShouldBeEmpty();
    }

    /// <summary>As the approval of Сочи's roadmap will do.</summary>
    private async Task PublishSochiAsync()
    {
        await using var data = await stage.DataAsync("sochi");
        var sources = (await RoadmapSourcesLoader.LoadAsync(data, (await data.MunicipalRoadmaps.SingleAsync()).Id, default))!;
        await stage.WriteAsync("sochi", context => PublishPaper.In(context, new ApprovedPaper(
            sources.Municipality.Id, PublicPaperKind.MunicipalRoadmap, Guid.CreateVersion7(), sources.Roadmap.Id.Value, 1, sources.Roadmap.Title, TimeProvider.System.GetUtcNow(),
            RoadmapComposition.Compose(RoadmapPaper.From(sources) with { IsApproved = true }), [])
        { Period = sources.Period }));
    }
}
