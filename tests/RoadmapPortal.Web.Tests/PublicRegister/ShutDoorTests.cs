using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Features.PublicRegister;
using RoadmapPortal.Web.Features.PublicRegister.Crawl;
using RoadmapPortal.Web.Features.PublicRegister.Publish;
using RoadmapPortal.Web.Features.Verification;
using RoadmapPortal.Web.Tests.SchoolRoadmaps;

namespace RoadmapPortal.Web.Tests.PublicRegister;

/// <summary>A municipality that shuts its door is shut at once and everywhere; whoever may not choose changes nothing.</summary>
public sealed class ShutDoorTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private RegisterRoom Room => new(portal, portal.Primorsk);

    [Fact]
    public async Task Shut_EveryPageIsGoneAtOnce_FromTheCacheToo_AndBackAgain()
    {
        var edition = await new PublicationRoom(portal, portal.Primorsk).ApproveAsync();
        var order = await Room.PublishAsync("Приказ закрываемый", "воздухоплавание", PublicPaperKind.Order);
        await new RegisterRoom(portal, portal.Zarechny).PublishAsync("Карта Заречного", "воздухоплавание");
        using var guest = portal.Open();
        using var admin = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        var tags = new Dictionary<string, string>();
        string[] paths =
        [
            "/p/primorsk", "/p/primorsk?kind=school-roadmaps", PublicAddress.Of("primorsk", edition.Id), PublicAddress.OfPdf("primorsk", edition.Id), PublicAddress.OfNewest("primorsk", edition.RoadmapId),
            PublicAddress.Of("primorsk", PublicPaperKind.Order, order), PublicAddress.Embedded("primorsk", portal.Primorsk.Gymnasium.Id), PublicAddress.EmbedCode("primorsk", portal.Primorsk.Gymnasium.Id),
            "/p/search?q=воздухоплавание&town=primorsk",
        ];
        foreach (var path in paths)
        {
            using var answer = await guest.GetAsync(path);
            ((int)answer.StatusCode).ShouldBeLessThan(400, path);
            tags[path] = answer.Headers.ETag?.Tag ?? "\"none\"";
        }

        (await guest.TextAsync("/p/search?q=воздухоплавание")).ShouldContain(order.ToString());
        (await guest.TextAsync("/p")).ShouldContain("/p/primorsk");
        try
        {
            (await Room.ChooseAsync(isPublic: false)).Refusals.ShouldBeEmpty();
            foreach (var path in paths)
            {
                (await guest.StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound, path);
                using var known = await guest.GetAsync(path, ("If-None-Match", tags[path]));
                known.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
                known.Headers.ETag.ShouldBeNull(path);
                (await admin.StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound, "a signed-in person is a guest there: " + path);
            }

            using var shut = await guest.GetAsync("/p/primorsk");
            using var unknown = await guest.GetAsync("/p/nigde");
            (await shut.Content.ReadAsStringAsync()).ShouldBe(await unknown.Content.ReadAsStringAsync());
            (await guest.TextAsync("/p")).ShouldNotContain("primorsk");
            var search = await guest.TextAsync("/p/search?q=воздухоплавание");
            search.ShouldNotContain(order.ToString());
            search.ShouldContain("Карта Заречного");
            var maps = portal.Services.GetRequiredService<SitemapQuery>();
            (await maps.TownsAsync(default)).Select(line => line.Path).ShouldBe(["/p", "/p/zarechny"]);
            (await maps.PapersAsync(1, default)).ShouldAllBe(line => line.Path.StartsWith("/p/zarechny/"));
        }
        finally
        {
            await Room.ChooseAsync(isPublic: true);
        }

        foreach (var path in paths)
        {
            ((int)await guest.StatusAsync(path)).ShouldBeLessThan(400, path);
        }
    }

    [Fact]
    public async Task Shut_ACodeStillVerifies_ButLeadsToNoPage_AndTheSchoolIsOfferedNone()
    {
        var edition = await new PublicationRoom(portal, portal.Primorsk).PublishAsync();
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var code = (await context.VerifiedDocuments.AsNoTracking().SingleAsync(document => document.EditionId == edition.Id)).Code;
        using var guest = portal.Open();
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        var school = $"/m/primorsk/school-roadmaps/{edition.RoadmapId.Value}";
        (await principal.TextAsync(school)).ShouldContain("Страница портала");
        try
        {
            await Room.ChooseAsync(isPublic: false);
            var page = await guest.TextAsync(VerificationPlace.Of(code));
            page.ShouldContain("Документ утверждён и действует");
            page.ShouldContain(edition.PdfSha256);
            page.ShouldNotContain("/p/primorsk");
            (await principal.TextAsync(school)).ShouldNotContain("Страница портала");
            (await principal.TextAsync(school)).ShouldNotContain("/p/primorsk");
        }
        finally
        {
            await Room.ChooseAsync(isPublic: true);
        }
    }

    [Theory]
    [InlineData(Role.Methodist)]
    [InlineData(Role.Head)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Principal)]
    [InlineData(Role.SchoolEditor)]
    [InlineData(Role.Observer)]
    public async Task Choose_ByAnotherRole_IsRefused(Role role)
    {
        var outcome = await Room.ChooseAsync(isPublic: false, role);
        outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Features.PublicRegister.Choose.ChoosePublicity.RoleMayChoose);
        using var guest = portal.Open();
        (await guest.StatusAsync("/p/primorsk")).ShouldBe(HttpStatusCode.OK);
        using var person = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        (await person.StatusAsync("/m/primorsk/administration/publicity")).ShouldBe(HttpStatusCode.Forbidden);
        (await person.TextAsync("/m/primorsk")).ShouldNotContain("administration/publicity");
    }

    [Fact]
    public async Task Choose_OnThePage_ChangesTheOwnTownAndIsJournalled()
    {
        using var admin = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        const string Page = "/m/primorsk/administration/publicity";
        (await admin.StatusAsync("/m/zarechny/administration/publicity")).ShouldBe(HttpStatusCode.NotFound);
        (await admin.TextAsync("/m/primorsk")).ShouldContain(Page);
        try
        {
            using (var nothing = await admin.PostAsync(Page, new Dictionary<string, string> { ["_handler"] = "publicity" }))
            {
                WebUtility.HtmlDecode(await nothing.Content.ReadAsStringAsync()).ShouldContain("Выберите, кто читает");
            }

            using var answer = await admin.PostAsync(Page, new Dictionary<string, string> { ["_handler"] = "publicity", ["public"] = "false" });
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await admin.TextAsync(Page + "?saved=true")).ShouldContain("Документы закрыты");
            using var guest = portal.Open();
            (await guest.StatusAsync("/p/primorsk")).ShouldBe(HttpStatusCode.NotFound);
            (await guest.StatusAsync("/p/zarechny")).ShouldBe(HttpStatusCode.OK);
            await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
            var entry = await context.Journal.AsNoTracking().OrderByDescending(entry => entry.Number).FirstAsync(entry => entry.Deed == JournalDeed.PublicityChosen);
            entry.Details.ShouldBe("документы закрыты");
        }
        finally
        {
            await Room.ChooseAsync(isPublic: true);
        }
    }

    [Fact]
    public async Task EarlierEditions_ArePublishedOnce_AndSubmissionsAreNot()
    {
        var edition = await new PublicationRoom(portal, portal.Primorsk).ApproveAsync();
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var before = await context.PublicPapers.AsNoTracking().SingleAsync(paper => paper.EditionId == edition.Id.Value);
        await portal.Database.AskAdminAsync($"delete from public_papers where edition_id = '{edition.Id.Value}'");
        context.Add(new RoadmapEdition(await context.SchoolRoadmaps.SingleAsync(map => map.Id == edition.RoadmapId), RoadmapEditionKind.Submitted, 901, DateTimeOffset.UnixEpoch, "Директор", edition.Json, edition.Pdf));
        await context.SaveChangesAsync();
        (await PublishEarlierEditions.RunAsync(portal.Database.Portal, default)).ShouldBe(1);
        (await PublishEarlierEditions.RunAsync(portal.Database.Portal, default)).ShouldBe(0);
        var after = await context.PublicPapers.AsNoTracking().SingleAsync(paper => paper.EditionId == edition.Id.Value);
        (after.Body, after.Text, after.Code, after.SchoolName).ShouldBe((before.Body, before.Text, before.Code, before.SchoolName));
        after.Files.ShouldBe(before.Files);
    }

    [Fact]
    public async Task Guests_HeadRequests_AndTricksWithAddresses_FindNothing()
    {
        var edition = await new PublicationRoom(portal, portal.Primorsk).ApproveAsync();
        var order = await Room.PublishAsync("Приказ", "слова", PublicPaperKind.Order);
        using var client = new HttpClient { BaseAddress = portal.Address };
        async Task<HttpResponseMessage> HeadAsync(string path) => await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        using (var head = await HeadAsync(PublicAddress.Of("primorsk", edition.Id)))
        {
            head.StatusCode.ShouldBe(HttpStatusCode.OK);
            head.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(1000);
            head.Headers.ETag.ShouldNotBeNull();
        }

        string id = edition.Id.Value.ToString(), foreign = PublicAddress.Of("zarechny", edition.Id);
        foreach (var path in (string[])
            [
                foreign, foreign + "/pdf", $"/p/primorsk/orders/{id}", $"/p/primorsk/municipal-roadmaps/{id}", $"/p/primorsk/school-roadmaps/{order}", $"/p/zarechny/orders/{order}",
                $"/p/primorsk/school-roadmaps/{id}/docx", $"/p/primorsk/school-roadmaps/{id}/json", $"/p/primorsk/school-roadmaps/{id}/pdf.exe", $"/p/primorsk/school-roadmaps/{id}/..%2f..",
                $"/p/primorsk/orders/{order}/pdf", $"/p/primorsk/SchoolRoadmap/{id}", $"/p/primorsk/1/{id}", $"/p/primorsk/school-roadmaps/roadmap/{order}", $"/p/primorsk%2f..%2fzarechny/orders/{order}",
                $"/p//school-roadmaps/{id}", $"/p/primorsk/school-roadmaps/{portal.Primorsk.GymnasiumRoadmap.Id.Value}", $"/p/primorsk/orders/{portal.Primorsk.MunicipalRoadmap.Id.Value}",
            ])
        {
            using var get = await client.GetAsync(path);
            get.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            using var head = await HeadAsync(path);
            head.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }
}
