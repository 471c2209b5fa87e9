using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>Who only looks on and loses the right to edit is told so, and sees nothing more of what others do.</summary>
public sealed class RightsTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Deputy_WhoseRoleIsTakenAway_IsToldSoByItself()
    {
        var path = await stage.RoadmapAsync("shkola-12");
        var deputy = await stage.SignInAsync(DemoPeople.Email(Role.SchoolEditor, "shkola-12"));
        await EditorPage.OpenAsync(deputy, path);
        var principal = await EditorPage.OpenAsync(await stage.SignInAsync(DemoPeople.Email(Role.Principal, "shkola-12")), path);
        await Expect(principal.Page.Locator(".others")).ToBeVisibleAsync();

        await stage.AskAdminAsync($"delete from memberships where person_id = (select id from accounts where email = '{DemoPeople.Email(Role.SchoolEditor, "shkola-12")}')");

        await Expect(deputy.GetByText("Править эту таблицу больше нельзя")).ToBeVisibleAsync();
        await Expect(deputy.Locator("tr[data-row]")).ToHaveCountAsync(0);
        await Expect(deputy.Locator(".counter")).ToHaveCountAsync(0);
        await ReadingTests.AccessibleAsync(deputy);
        await Expect(principal.Page.Locator(".others")).ToHaveCountAsync(0);
        await Expect(principal.Rows.First).ToBeVisibleAsync();

        // Nor do the words around the table follow any more, though they do for whoever may edit.
        var watcher = await EditorPage.OpenAsync(await stage.SignInAsync(DemoPeople.Email(Role.Principal, "shkola-12")), path);
        await principal.Page.GetByRole(AriaRole.Link, new() { Name = "Править: название карты" }).ClickAsync();
        await principal.Page.Locator("form.writing").GetByLabel("Название").FillAsync("Название после ухода заместителя");
        await principal.Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Expect(watcher.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Название после ухода заместителя");
        await Expect(deputy.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync("Название после ухода заместителя");
    }
}
