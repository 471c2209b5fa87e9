using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Verification;
using RoadmapPortal.Web.Features.Verification;
using RoadmapPortal.Web.Tests.SchoolRoadmaps;

namespace RoadmapPortal.Web.Tests.Verification;

/// <summary>Anybody learns whether a paper is genuine, by its code or by its file; nobody learns anything of what is not approved.</summary>
public sealed class VerifyDocumentTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private PublicationRoom Room => new(portal, portal.Primorsk);

    [Fact]
    public async Task Code_OfTheEditionInForce_AndOfTheOneBefore_IsToldToAGuest()
    {
        var first = await Room.ApproveAsync();
        var code = await CodeOfAsync(first.Id);
        using var guest = portal.Open();
        var page = await PageAsync(guest, $"{VerificationPlace.Path}?code={Uri.EscapeDataString(code.Words.ToLowerInvariant())}");
        page.ShouldContain("Документ утверждён и действует");
        foreach (var words in (string[])[portal.Primorsk.GymnasiumRoadmap.Title, "приказом от 01.09.2023 № 17", first.PdfSha256, code.Words, $"/p/primorsk/school-roadmaps/{first.Id.Value}"])
        {
            page.ShouldContain(words);
        }

        var second = await Room.ApproveAsync();
        page = await PageAsync(guest, VerificationPlace.Of(code));
        page.ShouldContain("заменён новой редакцией");
        page.ShouldContain($"/p/primorsk/school-roadmaps/{second.Id.Value}");
        (await PageAsync(guest, VerificationPlace.Of(await CodeOfAsync(second.Id)))).ShouldContain("Документ утверждён и действует");
    }

    [Fact]
    public async Task File_Right_Changed_AndUnknown()
    {
        var edition = await Room.ApproveAsync();
        using var guest = portal.Open();
        var page = await SendAsync(guest, edition.Pdf);
        page.ShouldContain("совпадает с утверждённым до последнего байта");
        page.ShouldContain(edition.PdfSha256);
        byte[] changed = [.. edition.Pdf, (byte)'\n'];
        (await SendAsync(guest, changed)).ShouldContain("изменён после утверждения");
        (await SendAsync(guest, [])).ShouldContain("Выберите файл PDF");
        (await SendAsync(guest, new byte[20_000_001])).ShouldContain("Файл больше 20 МБ");
    }

    [Fact]
    public async Task WhatWasOnlySubmitted_Nonsense_AndAGuess_AreNotKnown()
    {
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var submitted = await context.RoadmapEditions.AsNoTracking().FirstAsync(edition => edition.Kind == RoadmapEditionKind.Submitted);
        using var guest = portal.Open();
        (await SendAsync(guest, submitted.Pdf)).ShouldContain("Такого файла среди утверждённых нет");
        (await PageAsync(guest, $"{VerificationPlace.Path}?code={VerificationCode.New().Words}")).ShouldContain("Утверждённого документа с кодом");
        using var nonsense = await guest.GetAsync($"{VerificationPlace.Path}?code={Uri.EscapeDataString("<script>alert(1)</script>")}");
        var page = await nonsense.Content.ReadAsStringAsync();
        page.ShouldNotContain("<script>alert");
        WebUtility.HtmlDecode(page).ShouldContain("Это не код документа");
    }

    [Fact]
    public async Task Register_IsWrittenOnce_AndTheWebRoleCannotChangeIt()
    {
        var edition = await Room.ApproveAsync();
        var code = await CodeOfAsync(edition.Id);
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        (await Should.ThrowAsync<PostgresException>(() => context.Database.ExecuteSqlAsync($"update verified_documents set pdf_sha256 = 'x' where code = {code.Value}"))).SqlState.ShouldBe("42501");
        (await Should.ThrowAsync<PostgresException>(() => context.Database.ExecuteSqlAsync($"delete from verified_documents where code = {code.Value}"))).SqlState.ShouldBe("42501");
    }

    [Fact]
    public async Task Asking_TooOften_IsHeldUp_AndOtherPagesAreNot()
    {
        await using var own = new PortalFixture();
        await own.InitializeAsync();
        using var guest = own.Open();
        HttpStatusCode last = default;
        var asked = 0;
        while (asked < VerificationLimit.PerMinute + 1 && last != HttpStatusCode.TooManyRequests)
        {
            using var answer = await guest.GetAsync($"{VerificationPlace.Path}?code={VerificationCode.New().Words}");
            (last, asked) = (answer.StatusCode, asked + 1);
        }

        last.ShouldBe(HttpStatusCode.TooManyRequests);
        asked.ShouldBe(VerificationLimit.PerMinute + 1);
        using var refused = await guest.GetAsync(VerificationPlace.Path);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("Подождите минуту");
        using var signIn = await guest.GetAsync("/sign-in");
        signIn.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<VerificationCode> CodeOfAsync(RoadmapEditionId edition)
    {
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        return (await context.VerifiedDocuments.AsNoTracking().SingleAsync(document => document.EditionId == edition)).Code;
    }

    private static async Task<string> PageAsync(Browser guest, string address)
    {
        using var answer = await guest.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> SendAsync(Browser guest, byte[] file)
    {
        using var answer = await guest.UploadAsync(VerificationPlace.Path, new Dictionary<string, string> { ["_handler"] = "file" }, "file", "карта.pdf", file);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
