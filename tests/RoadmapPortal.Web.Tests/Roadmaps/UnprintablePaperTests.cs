using System.IO.Compression;
using System.Net;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Roadmaps.Export;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>A paper that no page can hold says so in the office's words, wherever it is asked for, and harms no other.</summary>
public sealed class UnprintablePaperTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task PaperThatCannotBeSet_IsExplained()
    {
        var id = await AddAsync();
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));

        using var download = await browser.GetAsync($"/m/primorsk/roadmaps/{id}/print/pdf");
        download.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.TextAsync(download.Headers.Location!.ToString());
        page.ShouldContain("Заголовок таблицы выше листа. Где: часть 1 документа, блок 3 (таблица).");
        page.ShouldContain("Этих знаков нет в шрифтах документа, на бумаге вместо них стоит □: 漢");
        (await browser.StatusAsync($"/m/primorsk/roadmaps/{id}/print/docx")).ShouldBe(HttpStatusCode.OK);

        using var archive = await browser.GetAsync($"/m/primorsk/papers.zip?period={portal.Primorsk.Period.Id.Value}&format=pdf");
        using var zip = new ZipArchive(await archive.Content.ReadAsStreamAsync());
        zip.Entries.Count.ShouldBe(4);
        using var problems = new StreamReader(zip.GetEntry(PaperBatch.ProblemsName)!.Open());
        (await problems.ReadToEndAsync()).ShouldBe(
            "dorozhnaya-karta-primorsk-shkola-5-2023-2.pdf: Заголовок таблицы выше листа. Где: часть 1 документа, блок 3 (таблица). "
            + "Сократите текст или попросите администратора уменьшить шрифт и поля в профиле печати.");
    }

    private async Task<Guid> AddAsync()
    {
        var town = portal.Primorsk;
        await using var context = portal.Database.Portal.Open(town.Scope);
        var roadmap = new SchoolRoadmap(town.Tenant, RoadmapId.New(), town.Period.Id, town.Secondary.Id, "Карта 漢");
        var table = roadmap.AddTable(TableKind.Plan, "План", TableNumbering.None, "");
        table.AddColumn(ColumnKind.Title, string.Join(' ', Enumerable.Repeat("мероприятие", 3_000)));
        roadmap.AddBlock(BlockKind.Table, "План", null, table.Id);
        context.Add(roadmap);
        await context.SaveChangesAsync();
        return roadmap.Id.Value;
    }
}
