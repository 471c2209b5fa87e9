using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Orders.Approve;
using RoadmapPortal.Web.Features.PublicRegister;
using RoadmapPortal.Web.Features.Verification;
using RoadmapPortal.Web.Tests.Archives;
using RoadmapPortal.Web.Tests.Commands;

namespace RoadmapPortal.Web.Tests.Orders;

/// <summary>Approving freezes the order with its roadmap, or leaves nothing behind; what is frozen stays, is handed out and can be verified.</summary>
public sealed class ApproveOrderTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    /// <summary>How a page says that its paper is a draft.</summary>
    private const string Draft = "class=\"paper paper-draft\"";

    [Fact]
    public async Task Approve_APaperThatCannotBePrinted_OrIsAnotherThanWasSeen_LeavesNothingBehind()
    {
        var room = new ApprovalRoom(portal, portal.Zarechny);
        var headings = $"update table_columns set heading = {{0}} where table_id = '{portal.Zarechny.MunicipalTable.Id.Value}' and kind = 'Title'";
        await portal.Database.AskAdminAsync(headings.Replace("{0}", "repeat('слово ', 20000)", StringComparison.Ordinal));
        try
        {
            await room.SubmitAsync();
            var before = await TracesAsync();
            (await room.ApproveAsync(await room.SeenAsync() with { Sum = "другая" })).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(ApproveOrder.PaperIsStillAsSeen);
            (await room.ApproveAsync(await room.SeenAsync(), "77")).Refusals.ShouldHaveSingleItem().Rule.Id.ShouldBe("edition/order-is-printable");
            (await room.ApproveAsync(await room.SeenAsync(), "77", day: new DateOnly(2022, 12, 31))).Refusals.ShouldHaveSingleItem().Rule
                .ShouldBe(OrderRegistration.NumberIsFree, "an order of 2022 has it, though it is in force no longer");
            (await TracesAsync()).ShouldBe(before);
            ((await room.NowAsync()).Header.Number, await room.RoadmapStageAsync()).ShouldBe(("1", MunicipalRoadmapStage.ForApproval));
        }
        finally
        {
            await room.PutBackAsync();
            await portal.Database.AskAdminAsync(headings.Replace("{0}", "'Мероприятие'", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Approve_TwiceAtOnce_OneWins_AndWhatIsFrozenIsHandedOutAndVerified()
    {
        var room = new ApprovalRoom(portal, portal.Primorsk);
        var order = await room.SubmitAsync();
        (await TextAsync(order.Id)).ShouldContain(Draft);
        var seen = await room.SeenAsync();
        var both = await Task.WhenAll(room.ApproveAsync(seen), room.ApproveAsync(seen));
        both.Count(outcome => outcome.IsDone).ShouldBe(1);
        both.Single(outcome => !outcome.IsDone).Refusals.ShouldHaveSingleItem().Words.ShouldBe("Утвердить приказ нельзя: приказ сейчас «Утверждён». Это можно, когда он «На согласовании».");

        var editions = await EditionsAsync(order.Id);
        editions.Select(edition => (edition.Subject, edition.Number, edition.OrderNumber, edition.Place)).ShouldBe(
            [(EditionSubject.Order, 1, "01-05/117", 2), (EditionSubject.MunicipalRoadmap, 1, "01-05/117", 3)]);
        editions.ShouldAllBe(edition => edition.Files.Count == 5);
        (await room.RoadmapStageAsync()).ShouldBe(MunicipalRoadmapStage.Approved);
        var text = await TextAsync(order.Id);
        text.ShouldNotContain(Draft);
        text.ShouldContain("от 31.08.2026 № 01-05/117", Case.Sensitive, "the stamp of the annex");
        await HandedOutAsync(order.Id, room.Roadmap, editions);
        await ArchivedAsync(editions);
        await VerifiedAsync(editions);
        await ReadByGuestsAsync(editions);
        await StrangersFindNothingAsync(editions[0].Id);
        await SpoiledIsFoundAsync(editions[1].Id);
    }

    private async Task HandedOutAsync(OrderId order, RoadmapId roadmap, List<Edition> editions)
    {
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        var page = await observer.TextAsync($"/m/primorsk/orders/{order.Value}/approval");
        page.ShouldContain("Утверждённые редакции");
        page.ShouldContain("от 31.08.2026 № 01-05/117");
        foreach (var format in Enum.GetValues<EditionFormat>())
        {
            foreach (var edition in editions)
            {
                var kept = edition.Files.Single(file => file.Format == format);
                page.ShouldContain(kept.Sha256);
                using var answer = await observer.GetAsync(OfficeEditionDownload.AddressOf("primorsk", edition.Id, format));
                Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())).ShouldBe(kept.Sha256);
                (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Headers.CacheControl!.NoStore).ShouldBe(("attachment", true));
            }
        }

        (await SumAsync(observer, $"/m/primorsk/orders/{order.Value}/print/pdf")).ShouldBe(Sum(editions[0], EditionFormat.Pdf));
        (await SumAsync(observer, $"/m/primorsk/roadmaps/{roadmap.Value}/print/pdf")).ShouldBe(Sum(editions[0], EditionFormat.Pdf), "the whole document is the order with its annex");
        (await SumAsync(observer, $"/m/primorsk/roadmaps/{roadmap.Value}/print/docx?paper=municipal-roadmap")).ShouldBe(Sum(editions[1], EditionFormat.Docx));
        (await SumAsync(observer, $"/m/primorsk/roadmaps/{roadmap.Value}/print/json")).ShouldBe(Sum(editions[1], EditionFormat.Json));

        var period = portal.Primorsk.Period.Id.Value;
        using var archive = await observer.GetAsync($"/m/primorsk/papers.zip?period={period}&format=pdf&format=json");
        using var zip = new ZipArchive(await archive.Content.ReadAsStreamAsync());
        Sum(zip, "prikaz-primorsk-2023.pdf").ShouldBe(Sum(editions[0], EditionFormat.Pdf));
        Sum(zip, "prikaz-primorsk-2023.json").ShouldBe(Sum(editions[1], EditionFormat.Json));

        var file = Path.GetTempFileName();
        (await CommandLine.RunAsync(portal.Database.Connections, "export", "--municipality", "primorsk", "--format", "pdf", "--paper", "municipal-roadmap", "--out", file)).Code.ShouldBe(0);
        Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file))).ShouldBe(Sum(editions[1], EditionFormat.Pdf));
        File.Delete(file);
    }

    private static string Sum(ZipArchive zip, string name)
    {
        using var entry = zip.GetEntry(name).ShouldNotBeNull().Open();
        return Convert.ToHexStringLower(SHA256.HashData(entry));
    }

    /// <summary>The ordinary paper, as a page.</summary>
    private async Task<string> TextAsync(OrderId order)
    {
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        return await observer.TextAsync($"/m/primorsk/orders/{order.Value}/print/html");
    }

    /// <summary>While the municipality is public, and no longer than that.</summary>
    private async Task ReadByGuestsAsync(List<Edition> editions)
    {
        var register = new PublicRegister.RegisterRoom(portal, portal.Primorsk);
        using var guest = portal.Open();
        var pages = editions.Select(edition => PublicAddress.Of("primorsk", PublicKinds.Of(edition.Subject), edition.Id.Value)).ToList();
        (await register.ChooseAsync(false)).Refusals.ShouldBeEmpty();
        try
        {
            (await guest.StatusAsync(pages[0])).ShouldBe(HttpStatusCode.NotFound);
            (await guest.StatusAsync($"{pages[0]}/pdf")).ShouldBe(HttpStatusCode.NotFound);
            (await register.ChooseAsync(true)).Refusals.ShouldBeEmpty();
            foreach (var (edition, page) in editions.Zip(pages))
            {
                var words = await guest.TextAsync(page);
                words.ShouldContain("от 31.08.2026 № 01-05/117");
                words.ShouldContain("Первое (Приморск)", Case.Sensitive, "the roadmap's rows, in the annex of the order too");
                foreach (var format in (EditionFormat[])[EditionFormat.Pdf, EditionFormat.Docx, EditionFormat.Xlsx, EditionFormat.Json])
                {
                    (await SumAsync(guest, $"{page}/{format.ToString().ToLowerInvariant()}")).ShouldBe(Sum(edition, format));
                }

                (await guest.StatusAsync($"{page}/html")).ShouldBe(HttpStatusCode.NotFound);
            }

            (await guest.StatusAsync(pages[0].Replace("orders", "municipal-roadmaps", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound);
            (await guest.StatusAsync(pages[0].Replace("primorsk", "zarechny", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound);
            (await guest.TextAsync(PublicAddress.Of("primorsk"))).ShouldContain("Об утверждении дорожной карты");
            (await register.ChooseAsync(false)).Refusals.ShouldBeEmpty();
            (await guest.StatusAsync(pages[0])).ShouldBe(HttpStatusCode.NotFound, "what was read just now is shut");
            (await guest.StatusAsync($"{pages[0]}/pdf")).ShouldBe(HttpStatusCode.NotFound);
        }
        finally
        {
            (await register.ChooseAsync(true)).Refusals.ShouldBeEmpty();
        }
    }

    /// <summary>As they were approved, whatever would be drawn now.</summary>
    private async Task ArchivedAsync(List<Edition> editions)
    {
        var archive = ArchiveRoom.Files(await ArchiveRoom.MakeAsync(portal.Database.Portal, portal.Primorsk.Tenant));
        foreach (var (edition, folder) in editions.Zip(["papers/orders/", "papers/municipal-roadmap/"]))
        {
            var sums = archive.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).Select(file => Convert.ToHexStringLower(SHA256.HashData(file.Value))).ToList();
            ((EditionFormat[])[EditionFormat.Pdf, EditionFormat.Docx, EditionFormat.Xlsx]).Select(format => Sum(edition, format)).ShouldBeSubsetOf(sums);
        }
    }

    private async Task VerifiedAsync(List<Edition> editions)
    {
        using var guest = portal.Open();
        foreach (var edition in editions)
        {
            await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
            var code = (await context.VerifiedDocuments.AsNoTracking().SingleAsync(document => document.OfficeEditionId == edition.Id)).Code;
            PaperReader.Pdf(edition.Files.Single(file => file.Format == EditionFormat.Pdf).Bytes).ShouldContain(code.Words);
            var page = await guest.TextAsync(VerificationPlace.Of(code));
            foreach (var words in (string[])["Документ утверждён и действует", edition.Title, "приказом от 31.08.2026 № 01-05/117", Sum(edition, EditionFormat.Pdf)])
            {
                page.ShouldContain(words);
            }

            using var answer = await guest.UploadAsync(
                VerificationPlace.Path, new Dictionary<string, string> { ["_handler"] = "file" }, "file", "приказ.pdf", edition.Files.Single(file => file.Format == EditionFormat.Pdf).Bytes);
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("совпадает с утверждённым до последнего байта");
        }
    }

    private async Task StrangersFindNothingAsync(EditionId edition)
    {
        var address = OfficeEditionDownload.AddressOf("primorsk", edition, EditionFormat.Pdf);
        using var other = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.Head));
        (await other.StatusAsync(address)).ShouldBe(HttpStatusCode.NotFound);
        (await other.StatusAsync(address.Replace("primorsk", "zarechny", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound);
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        (await principal.StatusAsync(address)).ShouldBe(HttpStatusCode.Forbidden, "a school sees no orders");
    }

    /// <summary>As somebody can who owns the tables.</summary>
    private async Task SpoiledIsFoundAsync(EditionId edition)
    {
        (await VerifyAsync()).ShouldBe((0, "primorsk: редакции целы, всего: 3."));
        var own = $"tenant_id = '{portal.Primorsk.Tenant.Value}'";
        await SpoilAsync($"update edition_files set bytes = bytes || '\\x0a' where edition_id = '{edition.Value}' and format = 'Pdf'");
        (await VerifyAsync()).ShouldBe((1, "primorsk: РЕДАКЦИИ НАРУШЕНЫ – редакция на месте 3"));
        await SpoilAsync($"update editions set title = 'Другой' where {own} and place = 2");
        (await VerifyAsync()).ShouldBe((1, "primorsk: РЕДАКЦИИ НАРУШЕНЫ – редакция на месте 2"));
        await SpoilAsync($"delete from edition_files where {own}; delete from editions where {own} and place = 3");
        (await VerifyAsync()).ShouldBe((1, "primorsk: РЕДАКЦИИ НАРУШЕНЫ – редакция на месте 1"));
        (await CommandLine.RunAsync(portal.Database.Connections, ["verify-editions", "--municipality", "zarechny"])).Code.ShouldBe(0);
        (await CommandLine.RunAsync(portal.Database.Connections, ["verify-editions", "--municipality", "nigde"])).ShouldBe((2, "", "Муниципалитета «nigde» нет.\n"));
    }

    private Task<object?> SpoilAsync(string sql) => portal.Database.AskAdminAsync($"""
        alter table editions disable trigger user; alter table edition_files disable trigger user;
        {sql};
        alter table editions enable trigger user; alter table edition_files enable trigger user;
        """);

    private async Task<(int Code, string Begin)> VerifyAsync()
    {
        var (code, output, error) = await CommandLine.RunAsync(portal.Database.Connections, ["verify-editions", "--municipality", "primorsk"]);
        error.ShouldBeEmpty();
        return (code, output[..(code == 0 ? output.IndexOf(" Последняя", StringComparison.Ordinal) : output.IndexOf(" изменена", StringComparison.Ordinal) is >= 0 and var at ? output.LastIndexOf(" («", at, StringComparison.Ordinal) : 0)]);
    }

    private async Task<List<Edition>> EditionsAsync(OrderId order)
    {
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        return await context.Editions.AsNoTracking().Include(edition => edition.Files).Where(edition => edition.OrderId == order).OrderBy(edition => edition.Place).ToListAsync();
    }

    /// <summary>Everything that an approval writes.</summary>
    private async Task<(long Editions, long Files, long Codes, long Journal, long Told)> TracesAsync()
    {
        return (await CountAsync("editions"), await CountAsync("edition_files"), await CountAsync("verified_documents"), await CountAsync("journal_entries"), await CountAsync("notifications"));

        async Task<long> CountAsync(string table) => (long)(await portal.Database.AskAdminAsync($"select count(*) from {table}"))!;
    }

    private static string Sum(Edition edition, EditionFormat format) => edition.Files.Single(file => file.Format == format).Sha256;

    private static async Task<string> SumAsync(Browser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync()));
    }
}
