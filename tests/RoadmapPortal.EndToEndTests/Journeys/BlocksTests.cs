using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Demo.Load;
using static Microsoft.Playwright.Assertions;

namespace RoadmapPortal.EndToEndTests.Journeys;

/// <summary>Several cells at once: chosen, copied, cleared, filled, pasted over from Word, Excel and plain text; each undone at once.</summary>
public sealed class BlocksTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Block_IsCopiedAsATableForWordAndExcel_ClearedAndBroughtBack()
    {
        var editor = await OpenAsync("novorossiysk");
        var keys = editor.Page.Keyboard;
        await editor.Rows.Nth(6).Locator("td[data-column=Venue]").FocusAsync();
        await keys.PressAsync("Shift+ArrowDown");
        await keys.PressAsync("Shift+ArrowRight");
        await Expect(editor.Page.Locator("td[data-chosen]")).ToHaveCountAsync(4);
        await ReadingTests.AccessibleAsync(editor.Page);
        await keys.PressAsync("Control+c");
        (await ClipboardAsync(editor.Page, "text/plain")).ShouldBe("ИРЦ «Школьник-2»\tДекабрь 2023\r\nМАОУ гимназия 5\tПо отдельному графику");
        (await ClipboardAsync(editor.Page, "text/html")).ShouldContain("<td>МАОУ гимназия 5</td><td>По отдельному графику</td>");

        await keys.PressAsync("Delete");
        await editor.IsSavedAsync();
        foreach (var row in new[] { 6, 7 })
        {
            await Expect(editor.Rows.Nth(row).Locator("td[data-column=Venue] .words")).ToHaveTextAsync("");
            await Expect(editor.Rows.Nth(row).Locator("td[data-column=Dates] .words")).ToHaveTextAsync("");
        }

        await keys.PressAsync("Control+z");
        await Expect(editor.Rows.Nth(7).Locator("td[data-column=Dates] .words")).ToHaveTextAsync("По отдельному графику");
        await Expect(editor.Rows.Nth(6).Locator("td[data-column=Venue] .words")).ToHaveTextAsync("ИРЦ «Школьник-2»");

        // Down from one cell: the others take its words.
        await editor.Rows.Nth(0).Locator("td[data-column=Form]").FocusAsync();
        await keys.PressAsync("Shift+ArrowDown");
        await keys.PressAsync("Shift+ArrowDown");
        await keys.PressAsync("Control+d");
        await Expect(editor.Rows.Nth(2).Locator("td[data-column=Form] .words")).ToHaveTextAsync("конференция");
        await keys.PressAsync("Control+z");
        await Expect(editor.Rows.Nth(2).Locator("td[data-column=Form] .words")).ToHaveTextAsync("проект");
    }

    [Fact]
    public async Task TableFromWord_WithHeadings_GoesToItsColumnsAndAddsRows()
    {
        var editor = await OpenAsync("sochi");
        var before = await editor.Rows.CountAsync();
        var last = editor.Cell("Оказание организационной помощи в установлении сетевого партнёрства", "Title");
        await last.FocusAsync();
        await editor.PasteAsync(
            """
            <html><body><!--StartFragment--><table class=MsoTableGrid>
            <tr><td><p class=MsoNormal>№ п/п</p></td><td><p>Мероприятие</p></td><td><p>Дата проведения</p></td><td><p>Ответственные</p></td></tr>
            <tr><td>1.</td><td><p class=MsoNormal>Первое из Word:<o:p></o:p></p><p>вторая строчка</p></td><td>май 2024&nbsp;г.</td><td rowspan=2>Миронова Е.В.</td></tr>
            <tr><td>2.</td><td>Второе <b>из</b>
             Word</td><td>июнь<br>2024 г.</td></tr>
            </table><!--EndFragment--></body></html>
            """,
            "не то");
        await Expect(editor.Rows).ToHaveCountAsync(before + 1);
        await editor.IsSavedAsync();
        var first = editor.Cell("Первое из Word:", "Title");
        await Expect(first.Locator(".words")).ToHaveTextAsync("Первое из Word:\nвторая строчка");
        await Expect(editor.Cell("Первое из Word:", "Responsible").Locator(".words")).ToHaveTextAsync("Миронова Е.В.");
        await Expect(editor.Cell("Первое из Word:", "Form").Locator(".words")).ToHaveTextAsync("консультации");
        await Expect(editor.Cell("Второе из Word", "Dates").Locator(".words")).ToHaveTextAsync("июнь\n2024 г.");
        await Expect(editor.Cell("Второе из Word", "Number").Locator(".words")).ToHaveTextAsync("6.");
        await using var data = await stage.DataAsync("sochi");
        (await data.Activities.Where(row => row.RemovedAt == null).ToListAsync()).ShouldContain(row => row.Cells[ColumnKind.Title] == "Второе из Word");

        // One undo takes all of it back, the new row too.
        await first.FocusAsync();
        await editor.Page.Keyboard.PressAsync("Control+z");
        await Expect(editor.Rows).ToHaveCountAsync(before);
        await Expect(editor.Cell("Оказание организационной помощи в установлении сетевого партнёрства", "Responsible").Locator(".words")).ToHaveTextAsync("Лукашова И.Б., Сапелкина Л.В.");
    }

    /// <summary>What LibreOffice 7.4 (Calc and Writer) and Excel put into the clipboard for the same table.</summary>
    public static TheoryData<string> OtherPrograms =>
    [
        """
        <!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
        <style type="text/css">body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"DejaVu Sans"; font-size:x-small }</style></head>
        <body><table cellspacing="0" border="0">
        	<colgroup span="2" width="134"></colgroup>
        	<tr>
        		<td height="17" align="left">Мероприятие</td>
        		<td align="left">Дата проведения</td>
        		<td align="left">Ответственные</td>
        	</tr>
        	<tr>
        		<td height="17" align="left">Первое<br>во второй строке</td>
        		<td align="left">май 2024</td>
        		<td align="left">Миронова Е.В.</td>
        	</tr>
        	<tr>
        		<td height="17" align="left">Второе</td>
        		<td align="left">июнь 2024</td>
        		<td align="left">Миронова Е.В.</td>
        	</tr>
        </table></body></html>
        """,
        """
        <html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body lang="ru-RU" dir="ltr">
        <table width="100%" cellpadding="4" cellspacing="0"><col width="85*"/><col width="85*"/>
        	<thead><tr valign="top"><th width="33%" style="border: 1px solid #000000"><p>Мероприятие</p></th><th><p>Дата
        			проведения</p></th><th><p>Ответственные</p></th></tr></thead>
        	<tbody><tr valign="top"><td><p>Первое</p><p>во второй
        			строке</p></td><td><p>май 2024</p></td><td><p>Миронова&nbsp;Е.В.</p></td></tr>
        	<tr valign="top"><td><p>Второе</p></td><td><p>июнь 2024</p></td><td><p>Миронова Е.В.</p></td></tr></tbody>
        </table></body></html>
        """,
        """
        <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"></head><body link="#0563C1">
        <table border=0 cellpadding=0 cellspacing=0 width=384 style='border-collapse:collapse;width:288pt'>
        <!--StartFragment-->
         <col width=64 span=3 style='width:48pt'>
         <tr height=20 style='height:15.0pt'>
          <td height=20 class=xl65 width=64>Мероприятие</td>
          <td class=xl65 width=64>Дата проведения</td>
          <td class=xl65 width=64>Ответственные</td>
         </tr>
         <tr height=40 style='height:30.0pt'>
          <td height=40 class=xl66 width=64>Первое<br>
            во второй строке</td>
          <td>май 2024</td>
          <td>Миронова Е.В.</td>
         </tr>
         <tr height=20 style='height:15.0pt'>
          <td height=20>Второе</td>
          <td>июнь 2024</td>
          <td>Миронова Е.В.</td>
         </tr>
        <!--EndFragment-->
        </table></body></html>
        """,
    ];

    [Theory]
    [MemberData(nameof(OtherPrograms))]
    public async Task TableFromAnotherProgram_GoesToItsColumns(string html)
    {
        var editor = await OpenAsync("sochi");
        var before = await editor.Rows.CountAsync();
        await editor.Rows.Last.Locator("td[data-column=Form]").FocusAsync();
        await editor.PasteAsync(html, "не то");
        await Expect(editor.Rows).ToHaveCountAsync(before + 1);
        await editor.IsSavedAsync();
        await Expect(editor.Rows.Nth(before - 1).Locator("td[data-column=Title] .words")).ToHaveTextAsync("Первое\nво второй строке");
        (await editor.Rows.Nth(before - 1).Locator("td[data-column=Title] .words").TextContentAsync()).ShouldBe("Первое\nво второй строке");
        await Expect(editor.Rows.Nth(before - 1).Locator("td[data-column=Responsible] .words")).ToHaveTextAsync("Миронова Е.В.");
        await Expect(editor.Rows.Nth(before).Locator("td[data-column=Dates] .words")).ToHaveTextAsync("июнь 2024");
        await editor.Page.Keyboard.PressAsync("Control+z");
        await Expect(editor.Rows).ToHaveCountAsync(before);
        await editor.IsSavedAsync();
    }

    [Fact]
    public async Task TextFromExcel_WithTooManyColumns_IsAskedAbout()
    {
        var editor = await OpenAsync("meshchovsk");
        var page = editor.Page;
        await editor.Rows.Nth(0).Locator("td[data-column=Dates]").FocusAsync();
        await editor.PasteAsync(null, "Семинар\t\"Январь\n2023 г.\"\tРМК\tлишнее\r\nКонкурс\tМарт 2023 г.\tМЦДК\tтоже");
        var question = page.GetByRole(AriaRole.Dialog);
        await Expect(question).ToContainTextAsync("Строк: 2, граф: 4.");
        await ReadingTests.AccessibleAsync(page);
        await question.GetByLabel("Куда вставить: графа 1").SelectOptionAsync("Title");
        await question.GetByLabel("Куда вставить: графа 2").SelectOptionAsync("Dates");
        await question.GetByLabel("Куда вставить: графа 3").SelectOptionAsync("Responsible");
        await question.GetByLabel("Куда вставить: графа 4").SelectOptionAsync("");
        await question.GetByRole(AriaRole.Button, new() { Name = "Вставить" }).ClickAsync();
        await editor.IsSavedAsync();
        await Expect(editor.Rows.Nth(0).Locator("td[data-column=Dates] .words")).ToHaveTextAsync("Январь\n2023 г.");
        await Expect(editor.Rows.Nth(1).Locator("td[data-column=Title] .words")).ToHaveTextAsync("Конкурс");
        await Expect(page.Locator("table[role=grid]")).Not.ToContainTextAsync("лишнее");

        // Refused, nothing changes.
        await editor.Rows.Nth(3).Locator("td[data-column=Responsible]").FocusAsync();
        await editor.PasteAsync(null, "одно\tдругое");
        await page.GetByRole(AriaRole.Button, new() { Name = "Отказаться" }).ClickAsync();
        await Expect(page.Locator("table[role=grid]")).Not.ToContainTextAsync("другое");
    }

    [Fact]
    public async Task ColleaguesTyping_AppearsByItself()
    {
        var writer = await OpenAsync("novorossiysk");
        var reader = await OpenAsync("novorossiysk");
        await writer.WriteAsync("Заседания рабочей группы по реализации плана", "Venue", "Зал заседаний");
        await Expect(reader.Cell("Заседания рабочей группы по реализации плана", "Venue").Locator(".words")).ToHaveTextAsync("Зал заседаний", new() { Timeout = 5_000 });
        await writer.Cell("Заседания рабочей группы по реализации плана", "Venue").FocusAsync();
        await writer.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(writer.WritingBox).ToBeVisibleAsync();
        await Expect(reader.Rows).ToHaveCountAsync(39, new() { Timeout = 5_000 });
    }

    [Fact]
    public async Task Colleague_IsSeenInTheCellWhereTheyStand_UntilTheyGo()
    {
        var one = await OpenAsync("shkola-12");
        var other = await OpenAsync("shkola-12");
        await Expect(one.Page.Locator(".others").First).ToContainTextAsync("Методист");
        await other.Rows.Nth(2).Locator("td[data-column=Form]").ClickAsync();
        var cell = one.Rows.Nth(2).Locator("td[data-column=Form]");
        await Expect(cell.Locator(".here")).ToContainTextAsync("Методист");
        await ReadingTests.AccessibleAsync(one.Page);
        await other.WritingBox.PressAsync("Tab");
        await Expect(cell.Locator(".here")).ToHaveCountAsync(0);
        await Expect(one.Rows.Nth(2).Locator("td[data-column=Codes] .here")).ToHaveCountAsync(1);
        await other.Page.CloseAsync();
        await Expect(one.Page.Locator(".here")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Expect(one.Page.Locator(".others")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Suggestions_AreChosenByKeyboardAndByMouse()
    {
        var editor = await OpenAsync("sochi");
        var page = editor.Page;
        var list = page.Locator(".suggestions");
        await editor.Cell("Школьное инициативное бюджетирование", "Codes").ClickAsync();
        await editor.WritingBox.FillAsync("1.1, мотив");
        await Expect(list.Locator("li")).ToHaveTextAsync(["8.1 Низкая мотивация школьников к учению (школ: 56)"]);
        await editor.WritingBox.PressAsync("ArrowDown");
        await ReadingTests.AccessibleAsync(page);
        await editor.WritingBox.PressAsync("Enter");
        await Expect(editor.WritingBox).ToHaveValueAsync("1.1, 8.1");
        await editor.WritingBox.PressAsync("Escape");
        await Expect(list).ToHaveCountAsync(0);

        await editor.Cell("Школьное инициативное бюджетирование", "Responsible").ClickAsync();
        await editor.WritingBox.FillAsync("Андреева Т.В., козл");
        await list.GetByText("Козлова Д.Д.").ClickAsync();
        await Expect(editor.WritingBox).ToHaveValueAsync("Андреева Т.В., Козлова Д.Д.");
        await editor.WritingBox.PressAsync("Tab");
        await editor.IsSavedAsync();
        await Expect(editor.Cell("Школьное инициативное бюджетирование", "Responsible").Locator(".words")).ToHaveTextAsync("Андреева Т.В., Козлова Д.Д.");
    }

    private async Task<EditorPage> OpenAsync(string slug)
    {
        var page = await stage.SignInAsync(DemoPeople.Email(Role.Methodist, slug));
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        return await EditorPage.OpenAsync(page, await stage.RoadmapAsync(slug));
    }

    private static Task<string> ClipboardAsync(IPage page, string type) => page.EvaluateAsync<string>(
        "async type => { const [item] = await navigator.clipboard.read(); return await (await item.getType(type)).text(); }", type);
}
