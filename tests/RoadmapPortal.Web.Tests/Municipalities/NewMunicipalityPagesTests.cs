using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Tests.Commands;

namespace RoadmapPortal.Web.Tests.Municipalities;

/// <summary><c>create-municipality</c>, as an operator types it, and what its administrator finds there on the first day.</summary>
public sealed partial class NewMunicipalityPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Slug = "novogorsk";

    [Fact]
    public async Task Administrator_SignsInWithThePrintedPassword_AndEveryPageOpens()
    {
        const string Email = "admin@novogorsk.example";
        var (code, output, error) = await RunAsync(Slug, Email);
        (code, error).ShouldBe((0, ""));
        output.ShouldContain($"/m/{Slug}");
        using var browser = portal.Open();
        using (var answer = await browser.SignInAsync(Email, Password().Match(output).Groups[1].Value))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await browser.TextAsync($"/m/{Slug}")).ShouldContain($"/m/{Slug}/archive/restore");
        foreach (var page in await LinkedAsync(browser))
        {
            (await browser.StatusAsync(page)).ShouldBe(HttpStatusCode.OK, page);
        }

        // What no link leads to may be refused or not be there, and must not fail.
        foreach (var page in PagesOfAMunicipality())
        {
            ((int)await browser.StatusAsync(page)).ShouldBeLessThan(500, page);
        }

        using var stranger = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        (await stranger.StatusAsync($"/m/{Slug}")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.StatusAsync($"/m/{portal.Primorsk.Slug}")).ShouldBe(HttpStatusCode.NotFound);
        var (verified, journal, _) = await CommandLine.RunAsync(portal.Database.Connections, "verify-journal", "--municipality", Slug);
        verified.ShouldBe(0, journal);
    }

    [Theory]
    [InlineData("primorsk", "kto@novy.example", "Новая Н.Н.", "уже занято")]
    [InlineData("Новый Город", "kto@novy.example", "Новая Н.Н.", "Имя в адресах «Новый Город» не годится")]
    [InlineData("check", "kto@novy.example", "Новая Н.Н.", "слова check, search заняты порталом")]
    [InlineData("novy", "kto", "Новая Н.Н.", "Адрес электронной почты «kto» не годится")]
    [InlineData("novy", "kto@novy.example", " ", "Имя – от 1 до 100 знаков")]
    public async Task WrongWords_AreOneLineAndAFailure_AndNothingStays(string slug, string email, string person, string expected)
    {
        var (code, output, error) = await RunAsync(slug, email, person);
        (code, output).ShouldBe((1, ""));
        error.Trim().ShouldContain(expected);
        error.Trim().ShouldNotContain("\n");
        (await portal.Database.AskAdminAsync("select count(*) from accounts where email like 'kto%'")).ShouldBe(0L);
        (await portal.Database.AskAdminAsync("select count(*) from municipalities where slug in ('novy', 'check')")).ShouldBe(0L);
    }

    [Fact]
    public void ReservedSlugs_AreThoseInWhosePlaceThePublicRegisterHasPages()
    {
        var taken = Routes().Select(route => route.Split('/')).Where(parts => parts is ["p", _, ..] && !parts[1].StartsWith('{')).Select(parts => parts[1]).Distinct();
        taken.Where(word => Domain.Tenancy.Slug.TryParse(word, out _)).ShouldBeEmpty();
        Domain.Tenancy.Slug.Reserved.ShouldBe(taken, ignoreOrder: true);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(string slug, string email, string person = "Новикова А.А.") => CommandLine.RunAsync(
        portal.Database.Connections,
        "create-municipality", "--slug", slug, "--name", "Городской округ Новогорск", "--short-name", "Новогорск", "--authority", "Управление образования",
        "--administrator-email", email, "--administrator-name", person);

    /// <summary>Every address of the municipality that its pages lead to.</summary>
    private static async Task<IReadOnlyCollection<string>> LinkedAsync(Browser browser)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { $"/m/{Slug}" };
        var waiting = new Queue<string>(found);
        while (waiting.TryDequeue(out var page))
        {
            // A filter of a page is the same page.
            foreach (var next in Links().Matches(await browser.TextAsync(page)).Select(link => link.Groups[1].Value).Where(found.Add))
            {
                waiting.Enqueue(next);
            }
        }

        found.Count.ShouldBeGreaterThan(20);
        return found;
    }

    private IEnumerable<string> Routes() =>
        portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(route => route.RoutePattern.RawText?.TrimStart('/') ?? "");

    private IEnumerable<string> PagesOfAMunicipality() =>
        Routes().Where(route => route.StartsWith("m/{", StringComparison.Ordinal) && route.Count(letter => letter == '{') == 1)
            .Select(route => "/" + Parameter().Replace(route, Slug)).Distinct();

    [GeneratedRegex("^Пароль: (\\S+)", RegexOptions.Multiline)]
    private static partial Regex Password();

    [GeneratedRegex("href=\"(/m/novogorsk[^\"?#]*)")]
    private static partial Regex Links();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
