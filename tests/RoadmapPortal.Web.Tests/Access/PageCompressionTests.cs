using System.IO.Compression;
using System.Text;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Tests.Access;

/// <summary>Decision 0015: pages travel compressed, unless another site asks for them; nothing else does.</summary>
public sealed class PageCompressionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private string Roadmap => $"/m/primorsk/roadmaps/{portal.Primorsk.MunicipalRoadmap.Id.Value}";

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    public async Task Page_IsCompressedAsTheBrowserCanRead(string accepted, string expected)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        using var plain = await browser.GetAsync(Roadmap);
        using var answer = await browser.GetAsync(Roadmap, ("Accept-Encoding", accepted));
        answer.Content.Headers.ContentEncoding.ShouldBe([expected]);
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
        var page = await ReadAsync(answer);
        page.ShouldContain("</html>");
        page.ShouldContain("data-row=");
        plain.Content.Headers.ContentEncoding.ShouldBeEmpty();
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan((await plain.Content.ReadAsByteArrayAsync()).Length / 2);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/m/primorsk/nothing-here")]
    public async Task OtherPages_ProblemsIncluded_AreCompressedToo(string path)
    {
        using var browser = path == "/sign-in" ? portal.Open() : await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        using var answer = await browser.GetAsync(path, ("Accept-Encoding", "br"));
        (await ReadAsync(answer)).ShouldContain("</html>");
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }

    [Theory]
    [InlineData("cross-site", false)]
    [InlineData("same-site", false)]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    public async Task Page_ThatAnotherSiteMadeTheBrowserAskFor_IsNotCompressed(string site, bool isCompressed)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        using var answer = await browser.GetAsync(Roadmap, ("Accept-Encoding", "br"), ("Sec-Fetch-Site", site));
        answer.Content.Headers.ContentEncoding.Count.ShouldBe(isCompressed ? 1 : 0);
        (await ReadAsync(answer)).ShouldContain("</html>");
    }

    [Fact]
    public async Task PageOverHttps_IsCompressedToo()
    {
        // What a proxy on this machine says when it serves HTTPS.
        using var browser = portal.Open();
        using var answer = await browser.GetAsync("/sign-in", ("Accept-Encoding", "br"), ("X-Forwarded-Proto", "https"));
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeTrue("the portal must take this for HTTPS");
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }

    [Theory]
    [InlineData("pdf", "application/pdf")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task Paper_IsNotCompressedAgain(string format, string type)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        using var answer = await browser.GetAsync($"{Roadmap}/print/{format}", ("Accept-Encoding", "gzip, br"));
        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
        answer.Content.Headers.ContentLength.ShouldNotBeNull("the browser shows how far a download is");
    }

    [Fact]
    public async Task Archive_IsNotCompressedAgain()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        using var answer = await browser.GetAsync($"/m/primorsk/papers.zip?period={portal.Primorsk.Period.Id.Value}&format=xlsx", ("Accept-Encoding", "gzip, br"));
        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        archive.Entries.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Script_IsCompressedOnce()
    {
        using var browser = portal.Open();
        using var plain = await browser.GetAsync("/Shell/MainLayout.razor.js");
        using var answer = await browser.GetAsync("/Shell/MainLayout.razor.js", ("Accept-Encoding", "gzip, br"));
        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentEncoding.Count.ShouldBeLessThanOrEqualTo(1);
        (await ReadAsync(answer)).ShouldBe(await plain.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Secrets_OfThePage_AreWrittenAnewEachTime()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        var first = Secrets(await browser.TextAsync(Roadmap));
        var second = Secrets(await browser.TextAsync(Roadmap));
        first.Count.ShouldBeGreaterThan(2, "a token and the markers of the editor's parts");

        // All data-protected values begin with the same mark and the key's id: 20 bytes, 27 letters. Nothing after that may come again.
        const int KeyName = 27;
        Runs(first).Intersect(Runs(second)).ShouldBeEmpty();

        static HashSet<string> Runs(IEnumerable<string> secrets) =>
            [.. secrets.SelectMany(secret => Enumerable.Range(KeyName, Math.Max(0, secret.Length - KeyName - 8)).Select(at => secret.Substring(at, 8)))];
    }

    /// <summary>Whatever Data Protection wrote on the page.</summary>
    private static List<string> Secrets(string page) =>
        [.. System.Text.RegularExpressions.Regex.Matches(page, "CfDJ8[A-Za-z0-9_+/-]+").Select(match => match.Value)];

    private static async Task<string> ReadAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync();
        using var plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
