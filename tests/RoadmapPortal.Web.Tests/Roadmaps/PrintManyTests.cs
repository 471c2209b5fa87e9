using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Export;
using RoadmapPortal.Web.Features.Roadmaps.PrintMany;

namespace RoadmapPortal.Web.Tests.Roadmaps;

public sealed class PrintManyTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private string Period => portal.Primorsk.Period.Id.Value.ToString();

    [Fact]
    public async Task Archive_HoldsEveryPaperOfThePeriod_InEachFormat()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        var run = Guid.NewGuid();

        var names = await NamesAsync(browser, $"/m/primorsk/papers.zip?period={Period}&format=pdf&format=docx&run={run}");

        names.ShouldBe(
        [
            "prikaz-primorsk-2023.pdf", "prikaz-primorsk-2023.docx", "dorozhnaya-karta-primorsk-shkola-g5-2023.pdf",
            "dorozhnaya-karta-primorsk-shkola-g5-2023.docx", "dorozhnaya-karta-primorsk-shkola-5-2023.pdf", "dorozhnaya-karta-primorsk-shkola-5-2023.docx",
        ]);
        var told = JsonDocument.Parse(await browser.TextAsync($"/m/primorsk/papers/{run}")).RootElement;
        (told.GetProperty("total").GetInt32(), told.GetProperty("done").GetInt32(), told.GetProperty("state").GetString()).ShouldBe((3, 3, "Finished"));
    }

    [Fact]
    public async Task Archive_OfSchoolsOnly_LeavesTheOrderOut()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        (await NamesAsync(browser, $"/m/primorsk/papers.zip?period={Period}&format=pdf&schools=true"))
            .ShouldBe(["dorozhnaya-karta-primorsk-shkola-g5-2023.pdf", "dorozhnaya-karta-primorsk-shkola-5-2023.pdf"]);
    }

    [Fact]
    public async Task Archive_OfAPrincipal_HoldsTheOwnSchoolAlone()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        (await NamesAsync(browser, $"/m/primorsk/papers.zip?period={Period}&format=pdf")).ShouldBe(["dorozhnaya-karta-primorsk-shkola-g5-2023.pdf"]);
    }

    [Fact]
    public async Task Archive_OfTheOtherTown_IsNotThere()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        var foreign = portal.Zarechny.Period.Id.Value;
        (await browser.StatusAsync($"/m/zarechny/papers.zip?period={foreign}&format=pdf")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.StatusAsync($"/m/primorsk/papers.zip?period={foreign}&format=pdf")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Archive_WithoutAFormat_SaysWhatIsMissing()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        using var answer = await browser.GetAsync($"/m/primorsk/papers.zip?period={Period}&format=exe");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.TextAsync(answer.Headers.Location!.ToString())).ShouldContain("Отметьте, в каком виде нужны документы.");
    }

    [Fact]
    public async Task ThirdArchiveAtOnce_IsRefusedInWords_AndTheSameOneMayBeTriedAgain()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        var bundles = portal.Services.GetRequiredService<Bundles>();
        var running = Enumerable.Range(0, Bundles.MostOfOnePerson).Select(_ => bundles.Begin(Guid.NewGuid(), portal.Primorsk.PersonIn(Role.Observer), 70)!).ToList();
        var address = $"/m/primorsk/papers.zip?period={Period}&format=pdf&run={Guid.NewGuid()}";
        using var refused = await browser.GetAsync(address);
        (await browser.TextAsync(refused.Headers.Location!.ToString())).ShouldContain("Уже готовятся два ваших архива.");
        running.ForEach(bundle => bundle.End(BundleState.Finished, DateTimeOffset.UtcNow));

        (await NamesAsync(browser, address)).Count.ShouldBe(3);
        (await NamesAsync(browser, address)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task RoadmapThatIsGone_IsNamedInTheArchive()
    {
        var town = portal.Primorsk;
        var write = portal.Services.GetRequiredService<WriteBundle>();
        var visitor = new Visitor(town.PersonIn(Role.Head), "Руководитель", town.StampOf(Role.Head), town.Slug);
        using var bundle = new Bundle(Guid.NewGuid(), visitor.Person, 1);
        using var output = new MemoryStream();

        await write.RunAsync(visitor, [RoadmapId.New()], [PaperFormat.Find("pdf")!], bundle, output, default);

        using var archive = new ZipArchive(output);
        archive.Entries.ShouldHaveSingleItem().FullName.ShouldBe(PaperBatch.ProblemsName);
        (bundle.Done, bundle.Skipped).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Progress_OfSomebodyElse_IsNotToldNorStopped()
    {
        using var reviewer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));
        using var head = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Head));
        var bundle = portal.Services.GetRequiredService<Bundles>().Begin(Guid.NewGuid(), portal.Primorsk.PersonIn(Role.Reviewer), 70)!;
        try
        {
            (await reviewer.StatusAsync($"/m/primorsk/papers/{bundle.Id}")).ShouldBe(HttpStatusCode.OK);
            (await head.StatusAsync($"/m/primorsk/papers/{bundle.Id}")).ShouldBe(HttpStatusCode.NotFound);
            (await StopAsync(head, bundle.Id)).ShouldBe(HttpStatusCode.NotFound);
            bundle.Stopped.IsCancellationRequested.ShouldBeFalse();
            using var forged = await reviewer.PostWithoutTokenAsync($"/m/primorsk/papers/{bundle.Id}/stop", new Dictionary<string, string>());
            forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            bundle.Stopped.IsCancellationRequested.ShouldBeFalse();
            (await StopAsync(reviewer, bundle.Id)).ShouldBe(HttpStatusCode.NoContent);
            bundle.Stopped.IsCancellationRequested.ShouldBeTrue();
        }
        finally
        {
            bundle.End(BundleState.Cancelled, DateTimeOffset.UtcNow);
        }
    }

    [Fact]
    public async Task StoppedArchive_EndsBeforeTheNextPaper()
    {
        var town = portal.Primorsk;
        var write = portal.Services.GetRequiredService<WriteBundle>();
        var visitor = new Visitor(town.PersonIn(Role.Reviewer), "Проверяющий", town.StampOf(Role.Reviewer), town.Slug);
        var roadmaps = (await write.PlanAsync(visitor, town.Period.Id, default))!.Select(line => line.Id).ToList();
        using var bundle = new Bundle(Guid.NewGuid(), visitor.Person, roadmaps.Count);
        using var output = new StoppingStream(bundle);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            write.RunAsync(visitor, roadmaps, [PaperFormat.Find("pdf")!], bundle, output, bundle.Stopped));

        bundle.Done.ShouldBeLessThan(bundle.Total);
        output.Length.ShouldBeGreaterThan(0);
        output.Position = 0;
        Should.Throw<InvalidDataException>(() => new ZipArchive(output).Entries.Count);
    }

    [Fact]
    public void OnePerson_HasTwoArchivesAtOnceAndNoMore()
    {
        var bundles = new Bundles(TimeProvider.System);
        var (one, other) = (new PersonId(Guid.NewGuid()), new PersonId(Guid.NewGuid()));
        var first = bundles.Begin(Guid.NewGuid(), one, 1)!;
        bundles.Begin(Guid.NewGuid(), one, 1).ShouldNotBeNull();

        bundles.Begin(Guid.NewGuid(), one, 1).ShouldBeNull();
        bundles.Begin(Guid.NewGuid(), other, 1).ShouldNotBeNull();
        bundles.Begin(first.Id, other, 1).ShouldBeNull();
        first.End(BundleState.Finished, DateTimeOffset.UtcNow);
        bundles.Begin(Guid.NewGuid(), one, 1).ShouldNotBeNull();
    }

    private static async Task<HttpStatusCode> StopAsync(Browser browser, Guid run)
    {
        using var answer = await browser.PostAsync($"/m/primorsk/papers/{run}/stop", new Dictionary<string, string>(), formPage: "/m/primorsk/papers");
        return answer.StatusCode;
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(Browser browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        archive.Entries.ShouldAllBe(entry => entry.Length > 1000);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>Whoever wanted the archive goes away as soon as the first bytes arrive.</summary>
    private sealed class StoppingStream(Bundle bundle) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            bundle.Stop();
            return base.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            bundle.Stop();
            return base.WriteAsync(buffer, offset, count, cancellationToken);
        }
    }
}
