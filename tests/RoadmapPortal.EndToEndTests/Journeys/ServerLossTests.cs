using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>The server is killed, or its database restarted, while people write: what they were told is saved is there, and what they typed comes back.</summary>
public sealed class ServerLossTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    [Fact]
    public async Task ServerKilledInMidEdit_ComesBackToTheSameRow_WithEveryTextThatWasTyped()
    {
        var editor = await portal.OpenAsync(DemoPeople.Email(Role.Methodist, "sochi"), "sochi");
        await editor.WriteAsync("Школьное инициативное бюджетирование", "Form", "сохранено до сбоя");
        var row = editor.Rows.Nth(40);
        var id = await row.GetAttributeAsync("data-row");
        await row.Locator("td[data-column=Title]").ClickAsync();
        await portal.KillAsync();
        await Expect(editor.Status).ToContainTextAsync("Нет связи", new() { Timeout = 60_000 });

        // One goes on writing: a finished cell, and another in which the server comes back.
        await editor.WritingBox.FillAsync("написано без сервера");
        await editor.WritingBox.PressAsync("Tab");
        await Expect(editor.Status).ToHaveTextAsync("Нет связи: 1 изменение ждёт");
        await ReadingTests.AccessibleAsync(editor.Page);
        await editor.Page.Keyboard.PressAsync("F2");
        await editor.WritingBox.FillAsync("дописывается");
        await portal.StartAsync();

        await Expect(editor.Page.Locator(".status > .words[data-tone=good]").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(editor.WritingBox).ToHaveValueAsync("дописывается");
        await Expect(editor.WritingBox).ToBeFocusedAsync();
        await Expect(editor.WritingBox).ToBeInViewportAsync();
        await editor.WritingBox.PressAsync("Tab");
        await editor.IsSavedAsync();
        await using var data = await portal.DataAsync("sochi");
        var cells = (await data.Activities.SingleAsync(activity => activity.Id == new ActivityId(Guid.Parse(id!)))).Cells;
        (cells[ColumnKind.Title], cells[ColumnKind.Form]).ShouldBe(("написано без сервера", "дописывается"));
        (await data.Activities.ToListAsync()).ShouldContain(activity => activity.Cells[ColumnKind.Form] == "сохранено до сбоя");
    }

    [Fact]
    public async Task DatabaseRestarted_WhatWasTypedMeanwhileIsSaved_AndColleaguesGoOnSeeingEachOther()
    {
        const string title = "Заседания рабочей группы по реализации плана";
        var writer = await portal.OpenAsync(DemoPeople.Email(Role.Methodist, "novorossiysk"), "novorossiysk");
        var reader = await portal.OpenAsync(DemoPeople.Email(Role.Methodist, "novorossiysk"), "novorossiysk");
        await portal.Database.InterruptAsync();
        await writer.Cell(title, "Venue").ClickAsync();
        await writer.WritingBox.FillAsync("пока базы нет");
        await writer.WritingBox.PressAsync("Tab");
        await Expect(writer.Status).ToContainTextAsync("Набранное не потеряно", new() { Timeout = 60_000 });
        await portal.Database.ResumeAsync();

        await Expect(writer.Status).ToContainTextAsync("Сохранено", new() { Timeout = 60_000 });
        await Expect(writer.Cell(title, "Venue").Locator(".words")).ToHaveTextAsync("пока базы нет");
        await Expect(reader.Cell(title, "Venue").Locator(".words")).ToHaveTextAsync("пока базы нет", new() { Timeout = 10_000 });
        await using var data = await portal.DataAsync("novorossiysk");
        (await data.Activities.ToListAsync()).ShouldContain(activity => activity.Cells[ColumnKind.Venue] == "пока базы нет");
        await reader.WriteAsync(title, "Venue", "и снова вместе");
        await Expect(writer.Cell(title, "Venue").Locator(".words")).ToHaveTextAsync("и снова вместе", new() { Timeout = 5_000 });
    }
}
