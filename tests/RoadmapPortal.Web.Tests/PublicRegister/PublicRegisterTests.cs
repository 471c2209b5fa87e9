using System.IO.Compression;
using System.Net;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Web.Features.PublicRegister;
using RoadmapPortal.Web.Features.PublicRegister.Search;
using RoadmapPortal.Web.Tests.SchoolRoadmaps;

namespace RoadmapPortal.Web.Tests.PublicRegister;

/// <summary>What guests find in the register: municipalities, their papers, words in them, a list for a school's site.</summary>
public sealed class PublicRegisterTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private RegisterRoom Room => new(portal, portal.Primorsk);

    [Fact]
    public async Task Register_NamesThePublicTowns_WithoutCookiesAndScripts()
    {
        using var guest = portal.Open();
        foreach (var path in (string[])["/p", "/p/primorsk", "/p/search", "/p/search?q=школа"])
        {
            using var answer = await guest.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse(path);
            var page = await answer.Content.ReadAsStringAsync();
            page.ShouldNotContain("<script");
            page.ShouldContain("<html lang=\"ru\">");
            page.ShouldContain("href=\"#content\"");
            page.ShouldContain("href=\"/p/check\"");
        }

        var register = await guest.TextAsync("/p");
        register.ShouldContain("href=\"/p/primorsk\"");
        register.ShouldContain("href=\"/p/zarechny\"");
    }

    [Fact]
    public async Task Town_ShowsTheNewestEditions_ByKindAndPeriod_AndNothingOfTheOther()
    {
        var subject = Guid.CreateVersion7();
        var first = await Room.PublishAsync("Приказ о дорожной карте", "первая редакция", PublicPaperKind.Order, subject);
        var second = await Room.PublishAsync("Приказ о дорожной карте", "вторая редакция", PublicPaperKind.Order, subject, 2);
        var map = await Room.PublishAsync("Карта округа", "мероприятия");
        var foreign = await new RegisterRoom(portal, portal.Zarechny).PublishAsync("Карта Заречного", "чужое");
        using var guest = portal.Open();
        var page = await guest.TextAsync("/p/primorsk");
        page.ShouldContain($"/p/primorsk/orders/{second}");
        page.ShouldNotContain(first.ToString());
        page.ShouldContain($"/p/primorsk/municipal-roadmaps/{map}");
        page.ShouldNotContain(foreign.ToString());
        var orders = await guest.TextAsync("/p/primorsk?kind=orders");
        orders.ShouldContain(second.ToString());
        orders.ShouldNotContain(map.ToString());
        (await guest.TextAsync($"/p/primorsk?period={portal.Primorsk.Period.Id.Value}")).ShouldContain(map.ToString());
        (await guest.TextAsync($"/p/primorsk?period={portal.Zarechny.Period.Id.Value}")).ShouldContain("Таких документов нет");
        (await guest.TextAsync("/p/primorsk?kind=%27%3Cscript%3E&period=1")).ShouldContain(map.ToString(), customMessage: "what is no kind is not asked for");
        foreach (var path in (string[])["/p/primorsk?page=0", "/p/primorsk?page=2", "/p/primorsk?page=-1", "/p/primorsk?page=99999999999", "/p/primorsk?page=x", "/p?page=2", "/p/nigde", "/p/PRIMORSK", "/p/primorsk%20"])
        {
            (await guest.StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound, path);
        }

        var older = await guest.TextAsync($"/p/primorsk/orders/{first}");
        older.ShouldContain("первая редакция");
        older.ShouldContain("Это прежняя редакция");
        older.ShouldContain(second.ToString());
    }

    [Fact]
    public async Task Search_FindsWordsInAnyForm_TheBestFirst_InOneTownOrAll()
    {
        var inText = await Room.PublishAsync("Об организации", "Наставники приходят в школы с верблюдами и берут ещё одного");
        var inTitle = await Room.PublishAsync("Верблюд для каждого", "текст <b>о другом</b> & верблюд");
        var foreign = await new RegisterRoom(portal, portal.Zarechny).PublishAsync("Чужой верблюд", "верблюд Заречного");
        using var guest = portal.Open();
        var page = await guest.TextAsync("/p/search?q=верблюды&town=primorsk");
        page.ShouldContain(inText.ToString());
        page.IndexOf(inTitle.ToString(), StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf(inText.ToString(), StringComparison.Ordinal));
        page.ShouldNotContain(foreign.ToString());
        page.ShouldContain("<mark>верблюдами</mark>");
        (await guest.TextAsync("/p/search?q=верблюд")).ShouldContain(foreign.ToString());
        (await guest.TextAsync("/p/search?q=\"берут еще одного\"")).ShouldContain(inText.ToString());
        (await guest.TextAsync("/p/search?q=верблюд -наставники&town=primorsk")).ShouldNotContain(inText.ToString());
        (await guest.TextAsync("/p/search?q=абракадабра")).ShouldContain("Ничего не найдено");
        using var raw = await guest.GetAsync("/p/search?q=верблюд&town=primorsk");
        var markup = await raw.Content.ReadAsStringAsync();
        markup.ShouldNotContain("<b>");
        markup.ShouldContain("&amp; <mark>");
    }

    [Fact]
    public async Task Search_HostileWords_AreWords_AndTooLongIsSaid()
    {
        using var guest = portal.Open();
        foreach (var words in (string[])["<script>alert(1)</script>", "' or 1=1; --", "!!! ((( \"", "\0\u0001", "\uE000x\uE001", "и в на", "%", "\\", "a:* & b"])
        {
            using var answer = await guest.GetAsync($"/p/search?q={Uri.EscapeDataString(words)}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, words);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script");
        }

        (await guest.TextAsync($"/p/search?q={new string('я', SearchWish.LongestWords + 1)}")).ShouldContain("длиннее 200 знаков");
        foreach (var path in (string[])["/p/search?q=a&page=51", "/p/search?q=школа&page=50", "/p/search?q=a&town=nigde", "/p/search?q=a&town=../m"])
        {
            (await guest.StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task Search_NewOnesTooOften_IsHeldUp_AndWhatIsKeptIsNot()
    {
        await using var own = new PortalFixture();
        await own.InitializeAsync();
        using var guest = own.Open();
        var statuses = new List<HttpStatusCode>();
        for (var at = 0; at <= SearchLimit.PerMinute; at++)
        {
            statuses.Add(await guest.StatusAsync($"/p/search?q=слово{at}"));
        }

        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        statuses[..^1].ShouldAllBe(status => status == HttpStatusCode.OK);
        (await guest.StatusAsync("/p/search?q=слово0")).ShouldBe(HttpStatusCode.OK);
        (await guest.StatusAsync("/p/primorsk")).ShouldBe(HttpStatusCode.OK);
        (await guest.StatusAsync("/p/search")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Embed_IsForFramesOfOtherSites_AndNothingElseIs()
    {
        await new PublicationRoom(portal, portal.Primorsk).ApproveAsync();
        var school = portal.Primorsk.Gymnasium.Id;
        using var guest = portal.Open();
        using var frame = await guest.GetAsync(PublicAddress.Embedded("primorsk", school));
        frame.StatusCode.ShouldBe(HttpStatusCode.OK);
        frame.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        frame.Headers.GetValues("Content-Security-Policy").Single().ShouldBe("default-src 'none'; style-src 'self'; frame-ancestors *; base-uri 'none'; form-action 'none'");
        WebUtility.HtmlDecode(await frame.Content.ReadAsStringAsync()).ShouldContain(portal.Primorsk.GymnasiumRoadmap.Title);
        (await guest.TextAsync(PublicAddress.EmbedCode("primorsk", school))).ShouldContain($"<iframe src=\"{portal.Address.ToString().Replace("127.0.0.1", "localhost", StringComparison.Ordinal).TrimEnd('/')}/p/primorsk/embed/{school.Value}\"");
        foreach (var path in (string[])["/p", "/p/primorsk", "/p/search", PublicAddress.EmbedCode("primorsk", school), "/sign-in", "/p/primorsk/embed/" + Guid.NewGuid()])
        {
            using var other = await guest.GetAsync(path);
            other.Headers.GetValues("X-Frame-Options").Single().ShouldBe("DENY", path);
            other.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'", customMessage: path);
        }

        foreach (var path in (string[])[PublicAddress.Embedded("zarechny", school), PublicAddress.Embedded("primorsk", portal.Primorsk.Secondary.Id), PublicAddress.EmbedCode("zarechny", school)])
        {
            (await guest.StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task Pages_AreSentCompressed_WithATagForEachEncoding_AndNotTwice()
    {
        using var guest = portal.Open();
        using var brotli = await guest.GetAsync("/p", ("Accept-Encoding", "gzip, deflate, br"));
        brotli.Content.Headers.ContentEncoding.Single().ShouldBe("br");
        using var gzip = await guest.GetAsync("/p", ("Accept-Encoding", "br;q=0, gzip;q=0.5"));
        gzip.Content.Headers.ContentEncoding.Single().ShouldBe("gzip");
        using var plain = await guest.GetAsync("/p");
        plain.Content.Headers.ContentEncoding.ShouldBeEmpty();
        new[] { brotli, gzip, plain }.Select(answer => answer.Headers.ETag!.Tag).Distinct().Count().ShouldBe(3);
        var text = await plain.Content.ReadAsStringAsync();
        await using var unpacked = new BrotliStream(await brotli.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        (await new StreamReader(unpacked).ReadToEndAsync()).ShouldBe(text);
        using var again = await guest.GetAsync("/p", ("Accept-Encoding", "br"), ("If-None-Match", $"W/{brotli.Headers.ETag!.Tag}"));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        await Room.PublishAsync("Ещё одна", "слова");
        using var changed = await guest.GetAsync("/p", ("Accept-Encoding", "br"), ("If-None-Match", brotli.Headers.ETag!.Tag));
        changed.StatusCode.ShouldBe(HttpStatusCode.OK, "the town has one paper more");
    }

    [Fact]
    public async Task SitemapAndRobots_AreThereOnlyWithAConfiguredAddress()
    {
        using var guest = portal.Open();
        foreach (var path in (string[])["/robots.txt", "/sitemap.xml", "/sitemap-towns.xml", "/sitemap-papers-1.xml"])
        {
            (await guest.StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound, path);
        }
    }
}
