using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Features.PublicRegister;
using RoadmapPortal.Web.Tests.SchoolRoadmaps;

namespace RoadmapPortal.Web.Tests.PublicRegister;

/// <summary>What a guest sees of an approved edition, and what no guest finds.</summary>
public sealed class PublicEditionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private PublicationRoom Room => new(portal, portal.Primorsk);

    [Fact]
    public async Task AnApprovedEdition_IsReadByAnybody_WithoutCookiesAndScripts()
    {
        var edition = await Room.ApproveAsync();
        using var guest = portal.Open();
        using var answer = await guest.GetAsync(PublicAddress.Of("primorsk", edition.Id));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        foreach (var words in (string[])
            [portal.Primorsk.GymnasiumRoadmap.Title, "Код проверки", "/p/check?code=", "Четвёртое (Приморск)", "Помочь школам (Приморск).", "приказ от 01.09.2023 № 17", edition.PdfSha256, "директора гимназии"])
        {
            page.ShouldContain(words);
        }

        page.ShouldNotContain("<script");
        page.ShouldNotContain("ПРОЕКТ</");
        page.ShouldNotContain("прежняя редакция");
        page.ShouldNotContain("Заречный");
    }

    [Fact]
    public async Task Pdf_IsTheFrozenFile_ByteForByte()
    {
        var edition = await Room.ApproveAsync();
        using var guest = portal.Open();
        using var answer = await guest.GetAsync(PublicAddress.OfPdf("primorsk", edition.Id));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("dorozhnaya-karta-primorsk-shkola-g5-2023.pdf");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(edition.Pdf);
        answer.Headers.ETag!.Tag.ShouldBe($"\"{edition.PdfSha256}\"");
        using var again = await guest.GetAsync(PublicAddress.OfPdf("primorsk", edition.Id), ("If-None-Match", answer.Headers.ETag.Tag));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task AnOlderEdition_StaysAsItWas_AndLeadsToTheNewOne()
    {
        var first = await Room.ApproveAsync();
        using var guest = portal.Open();
        var address = PublicAddress.Of("primorsk", first.Id);
        using var before = await guest.GetAsync(address);
        var tag = before.Headers.ETag!.Tag;
        using (var same = await guest.GetAsync(address, ("If-None-Match", tag)))
        {
            same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }

        var second = await Room.ApproveAsync();
        using var after = await guest.GetAsync(address, ("If-None-Match", tag));
        after.StatusCode.ShouldBe(HttpStatusCode.OK, "it says now that there is a newer one");
        var page = await after.Content.ReadAsStringAsync();
        WebUtility.HtmlDecode(page).ShouldContain("Это прежняя редакция");
        page.ShouldContain(PublicAddress.Of("primorsk", second.Id));
        page.ShouldContain(first.PdfSha256);
        using var newest = await guest.GetAsync(PublicAddress.OfNewest("primorsk", Room.Own));
        newest.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        newest.Headers.Location!.ToString().ShouldBe(PublicAddress.Of("primorsk", second.Id));
    }

    [Fact]
    public async Task WhatIsNotApproved_OrNotOfThisTown_IsNotFound()
    {
        var edition = await Room.ApproveAsync();
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var submitted = new RoadmapEdition(await context.SchoolRoadmaps.SingleAsync(map => map.Id == Room.Own), RoadmapEditionKind.Submitted, 900, DateTimeOffset.UnixEpoch, "Директор", edition.Json, edition.Pdf);
        context.Add(submitted);
        await context.SaveChangesAsync();
        var draft = portal.Primorsk.SecondaryRoadmap.Id;
        using var guest = portal.Open();
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        foreach (var path in (string[])
            [
                PublicAddress.Of("primorsk", submitted.Id), PublicAddress.OfPdf("primorsk", submitted.Id), PublicAddress.Of("zarechny", edition.Id), PublicAddress.OfPdf("zarechny", edition.Id),
                PublicAddress.OfNewest("zarechny", Room.Own), PublicAddress.OfNewest("primorsk", draft), PublicAddress.Of("primorsk", RoadmapEditionId.New()), PublicAddress.Of("nigde", edition.Id),
                PublicAddress.Of("primorsk", new RoadmapEditionId(Room.Own.Value)), PublicAddress.Of("PRIMORSK'", edition.Id),
            ])
        {
            using var answer = await guest.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse(path);
            (await principal.StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task Words_ThatLookLikeMarkup_StayWords()
    {
        await portal.Database.AskAdminAsync($"update roadmaps set title = 'Карта <script>alert(1)</script>' where id = '{portal.Primorsk.GymnasiumRoadmap.Id.Value}'");
        try
        {
            var edition = await Room.ApproveAsync();
            using var guest = portal.Open();
            using var answer = await guest.GetAsync(PublicAddress.Of("primorsk", edition.Id));
            var page = await answer.Content.ReadAsStringAsync();
            page.ShouldContain("Карта &lt;script&gt;");
            page.ShouldNotContain("<script");
        }
        finally
        {
            await portal.Database.AskAdminAsync($"update roadmaps set title = '{portal.Primorsk.GymnasiumRoadmap.Title}' where id = '{portal.Primorsk.GymnasiumRoadmap.Id.Value}'");
        }
    }
}
