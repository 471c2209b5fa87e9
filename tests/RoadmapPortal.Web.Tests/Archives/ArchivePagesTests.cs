using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Archives.Make;
using RoadmapPortal.Web.Features.Archives.Package;
using RoadmapPortal.Web.Features.Archives.Restore;
using RoadmapPortal.Web.Features.Archives.Work;

namespace RoadmapPortal.Web.Tests.Archives;

/// <summary>The pages of archives: who may, one at a time, what became of each, and whose it is.</summary>
public sealed class ArchivePagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private Town Town => portal.Primorsk;

    private string Page => $"/m/{Town.Slug}/archive";

    [Fact]
    public async Task Archive_IsMade_Fetched_AndNoted_AndNobodyElseSeesIt()
    {
        using var browser = await portal.SignInAsync(Town.EmailOf(Role.Head));
        using (var begun = await browser.PostAsync(Page, new Dictionary<string, string> { ["_handler"] = "make", ["Form.Period"] = Town.Period.Id.Value.ToString() }))
        {
            begun.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var work = await EndedAsync(ArchiveWorkKind.Making, Town);
        (work.State, work.Problem).ShouldBe((ArchiveWorkState.Done, null));
        (await browser.TextAsync(Page)).ShouldContain(work.Sha256!);
        var file = $"{Page}/{work.Id.Value}/file";
        using (var answer = await browser.GetAsync(file))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentDisposition!.FileName.ShouldStartWith("arkhiv-primorsk-");
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)).ShouldBe(work.Sha256);
            using var zip = new ZipArchive(new MemoryStream(bytes));
            var names = zip.Entries.Select(entry => entry.FullName).ToList();
            names.ShouldContain("ПРОЧТИ.txt");
            names.ShouldContain("journal.jsonl");
            names.Where(name => name.StartsWith("papers/", StringComparison.Ordinal)).Select(name => name.Split('/')[1]).Distinct()
                .ShouldBe(["orders", "municipal-roadmap", "audit", "school-roadmaps"], ignoreOrder: true);
            names.ShouldContain("papers/school-roadmaps/dorozhnaya-karta-primorsk-shkola-g5-2023.pdf");
            names.ShouldContain("papers/school-roadmaps/editions/shkola-5-sdana-1.pdf");
            names.ShouldContain("files/evidence/spravka-primorsk.pdf");
        }

        foreach (var role in Enum.GetValues<Role>().Where(role => !role.May(Deed.ArchivePeriod)))
        {
            using var weak = await portal.SignInAsync(Town.EmailOf(role));
            (await weak.StatusAsync(file)).ShouldBe(HttpStatusCode.Forbidden, role.ToString());
        }

        using var stranger = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.MunicipalAdmin));
        (await stranger.StatusAsync(file)).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.StatusAsync($"/m/{portal.Zarechny.Slug}/archive/{work.Id.Value}/file")).ShouldBe(HttpStatusCode.NotFound, "an id of another municipality is none of one's own");
        (await stranger.TextAsync($"/m/{portal.Zarechny.Slug}/archive")).ShouldNotContain(work.Sha256!);
        await using var context = portal.Database.Portal.Open(Town.Scope);
        var noted = await context.Journal.Select(entry => entry.Deed).ToListAsync();
        noted.ShouldContain(JournalDeed.PeriodArchived);
        noted.ShouldContain(JournalDeed.ArchiveDownloaded);
    }

    [Fact]
    public async Task Making_OfAnothersPeriod_IsRefused_AndByAWeakRoleToo()
    {
        var make = portal.Services.GetRequiredService<MakeArchive>();
        (await make.RunAsync(VisitorOf(portal.Zarechny, Role.MunicipalAdmin), Town.Period.Id, default)).ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await make.RunAsync(VisitorOf(portal.Zarechny, Role.Methodist), portal.Zarechny.Period.Id, default)).ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await portal.Services.GetRequiredService<ArchiveQuery>().RunAsync(VisitorOf(Town, Role.Methodist), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Restoring_ByAWeakRole_OrOfTooMuch_IsRefusedBeforeAnythingIsKept()
    {
        var start = portal.Services.GetRequiredService<StartRestore>();
        using var file = new MemoryStream([1]);
        (await start.RunAsync(VisitorOf(Town, Role.Head), "архив.zip", file, default)).ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await portal.Services.GetRequiredService<RestoreQuery>().RunAsync(VisitorOf(Town, Role.Head), default)).ShouldBeNull();
        using var vast = new VastFile();
        (await start.RunAsync(VisitorOf(Town, Role.MunicipalAdmin), "архив.zip", vast, default)).ShouldHaveSingleItem().Rule.ShouldBe(ArchiveRules.IsNotTooLarge);
        using var head = await portal.SignInAsync(Town.EmailOf(Role.Head));
        using var sent = await head.UploadAsync($"{Page}/restore/file", new Dictionary<string, string>(), "file", "архив.zip", [1], Page);
        sent.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await using var context = portal.Database.Portal.Open(Town.Scope);
        (await context.ArchiveWorks.CountAsync(work => work.Kind == ArchiveWorkKind.Restoring)).ShouldBe(0);
    }

    [Fact]
    public async Task Archives_AreThreeAtMost_TheOldestIsForgottenWithItsFile()
    {
        var zarechny = portal.Zarechny;
        var folder = portal.Services.GetRequiredService<ArchiveFolder>();
        var scope = new TenantScope(zarechny.Tenant, new Actor(zarechny.PersonIn(Role.Head), "Head"));
        var works = Enumerable.Range(1, 5).Select(day => NewWork(zarechny, new DateTimeOffset(2020, 1, day, 0, 0, 0, TimeSpan.Zero))).ToList();
        await using var context = portal.Database.Portal.Open(scope);
        foreach (var work in works)
        {
            work.End(work == works[^1] ? ArchiveWorkState.Failed : ArchiveWorkState.Done, null, work.BegunAt);
            context.Add(work);
            await File.WriteAllBytesAsync(folder.PathOf(work.Id), [1]);
        }

        await context.SaveChangesAsync();
        using var browser = await portal.SignInAsync(zarechny.EmailOf(Role.MunicipalAdmin));
        (await browser.StatusAsync($"/m/{zarechny.Slug}/archive/{works[3].Id.Value}/file")).ShouldBe(HttpStatusCode.OK);
        (await browser.StatusAsync($"/m/{zarechny.Slug}/archive/{works[4].Id.Value}/file")).ShouldBe(HttpStatusCode.NotFound, "what failed is no archive, whatever it left behind");
        var next = NewWork(zarechny, DateTimeOffset.UtcNow);
        (await portal.Services.GetRequiredService<BeginArchiveWork>().RunAsync(context, next, default)).ShouldBeEmpty();
        works.Select(work => File.Exists(folder.PathOf(work.Id))).ShouldBe([false, false, true, true, true]);
        (await context.ArchiveWorks.CountAsync(work => work.State == ArchiveWorkState.Done)).ShouldBe(ArchiveFolder.MostKept - 1, "the new one has its place");
        next.End(ArchiveWorkState.Cancelled, null, DateTimeOffset.UtcNow);
        context.RemoveRange(works[2..]);
        await context.SaveChangesAsync();
        works.ForEach(work => folder.Remove(work.Id));
    }

    [Fact]
    public async Task Restoring_IsCancelledByWhoMayRestore_AndRunsAlone()
    {
        var zarechny = portal.Zarechny;
        var scope = new TenantScope(zarechny.Tenant, new Actor(zarechny.PersonIn(Role.Head), "Head"));
        await using var context = portal.Database.Portal.Open(scope);
        var work = new ArchiveWork(zarechny.Tenant, ArchiveWorkKind.Restoring, null, "архив.zip", zarechny.PersonIn(Role.MunicipalAdmin), "MunicipalAdmin", DateTimeOffset.UtcNow);
        context.Add(work);
        await context.SaveChangesAsync();
        var cancel = portal.Services.GetRequiredService<CancelArchiveWork>();
        (await cancel.RunAsync(VisitorOf(zarechny, Role.Head), work.Id, default)).ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await cancel.RunAsync(VisitorOf(zarechny, Role.MunicipalAdmin), work.Id, default)).ShouldBeEmpty();
        await using (var beside = portal.Database.Portal.Open(scope))
        {
            // Whoever has not seen the other: the database lets one run.
            beside.Add(NewWork(zarechny, DateTimeOffset.UtcNow));
            await Should.ThrowAsync<DbUpdateException>(() => beside.SaveChangesAsync());
        }

        await context.Entry(work).ReloadAsync();
        work.IsUnwanted.ShouldBeTrue();
        work.End(ArchiveWorkState.Cancelled, null, DateTimeOffset.UtcNow);
        await context.SaveChangesAsync();
    }

    [Fact]
    public async Task Archive_OfSomebodyWhoLostTheRoleMeanwhile_IsNotKept()
    {
        var zarechny = portal.Zarechny;
        var admin = zarechny.PersonIn(Role.MunicipalAdmin).Value;
        await using var source = Npgsql.NpgsqlDataSource.Create(portal.Database.Admin);
        await using var connection = await source.OpenConnectionAsync();
        await using (var lockTable = connection.CreateCommand())
        {
            // The archive waits for this table as long as the transaction lasts.
            lockTable.CommandText = "begin; lock table responsible in access exclusive mode";
            await lockTable.ExecuteNonQueryAsync();
        }

        (await portal.Services.GetRequiredService<MakeArchive>().RunAsync(VisitorOf(zarechny, Role.MunicipalAdmin), zarechny.Period.Id, default)).ShouldBeEmpty();
        await portal.Database.AskAdminAsync($"update memberships set role = 'Observer' where tenant_id = '{zarechny.Tenant.Value}' and person_id = '{admin}'");
        try
        {
            await using (var release = connection.CreateCommand())
            {
                release.CommandText = "rollback";
                await release.ExecuteNonQueryAsync();
            }

            var work = await EndedAsync(ArchiveWorkKind.Making, zarechny);
            (work.State, work.Problem).ShouldBe((ArchiveWorkState.Failed, "Права того, кто собирал архив, тем временем изменились."));
            var folder = portal.Services.GetRequiredService<ArchiveFolder>();
            (File.Exists(folder.PathOf(work.Id)), File.Exists(folder.PartOf(work.Id))).ShouldBe((false, false));
        }
        finally
        {
            await portal.Database.AskAdminAsync($"update memberships set role = 'MunicipalAdmin' where tenant_id = '{zarechny.Tenant.Value}' and person_id = '{admin}'");
        }
    }

    [Fact]
    public async Task Work_IsOneAtATime_CancelledByItsOwnPeopleOnly_AndToldAsLostWhenItsServerDied()
    {
        var zarechny = portal.Zarechny;
        var scope = new TenantScope(zarechny.Tenant, new Actor(zarechny.PersonIn(Role.Head), "Head"));
        var (runner, begin, cancel) = (portal.Services.GetRequiredService<ArchiveRunner>(), portal.Services.GetRequiredService<BeginArchiveWork>(), portal.Services.GetRequiredService<CancelArchiveWork>());
        var work = NewWork(zarechny, DateTimeOffset.UtcNow);
        var isStopped = new TaskCompletionSource();
        await using (var context = portal.Database.Portal.Open(scope))
        {
            (await begin.RunAsync(context, work, default)).ShouldBeEmpty();
        }

        runner.Begin(scope, work.Id, async (progress, stop) =>
        {
            progress.Begin("Карты школ", 69);
            using var registration = stop.Register(isStopped.SetResult);
            await isStopped.Task;
            throw new OperationCanceledException(stop);
        });
        await using (var context = portal.Database.Portal.Open(scope))
        {
            (await begin.RunAsync(context, NewWork(zarechny, DateTimeOffset.UtcNow), default)).ShouldHaveSingleItem().Rule.ShouldBe(ArchiveWork.IsOnlyOneAtATime);
        }

        (await cancel.RunAsync(VisitorOf(Town, Role.MunicipalAdmin), work.Id, default)).ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await cancel.RunAsync(VisitorOf(zarechny, Role.Methodist), work.Id, default)).ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        isStopped.Task.IsCompleted.ShouldBeFalse();
        (await cancel.RunAsync(VisitorOf(zarechny, Role.MunicipalAdmin), work.Id, default)).ShouldBeEmpty();
        (await EndedAsync(ArchiveWorkKind.Making, zarechny)).State.ShouldBe(ArchiveWorkState.Cancelled);

        // A server that began an hour ago and died: nobody ends its work, and it is told as what it is.
        var lost = NewWork(zarechny, DateTimeOffset.UtcNow.AddHours(-1));
        await using (var context = portal.Database.Portal.Open(scope))
        {
            context.Add(lost);
            await context.SaveChangesAsync();
        }

        using var browser = await portal.SignInAsync(zarechny.EmailOf(Role.MunicipalAdmin));
        var page = await browser.TextAsync($"/m/{zarechny.Slug}/archive");
        page.ShouldContain("Прервано");
        page.ShouldContain(ArchiveWork.Lost);
        await using (var context = portal.Database.Portal.Open(scope))
        {
            var next = NewWork(zarechny, DateTimeOffset.UtcNow);
            (await begin.RunAsync(context, next, default)).ShouldBeEmpty("a dead one hinders nobody");
            (await context.ArchiveWorks.SingleAsync(one => one.Id == lost.Id)).State.ShouldBe(ArchiveWorkState.Failed);
            next.End(ArchiveWorkState.Cancelled, null, DateTimeOffset.UtcNow);
            await context.SaveChangesAsync();
        }
    }

    [Fact]
    public async Task Restore_ByThePage_OfAnEmptyMunicipality_AndOfAnArchiveThatIsNone()
    {
        var archive = await ArchiveRoom.MakeAsync(portal.Database.Portal, Town.Tenant);
        var empty = await ArchiveRoom.EmptyAsync(portal.Database, "novy-gorod", portal.Database.Portal, Town.Tenant);
        const string Restore = "/m/novy-gorod/archive/restore";
        using var browser = await portal.SignInAsync(Town.EmailOf(Role.MunicipalAdmin));
        (await browser.TextAsync($"/m/{Town.Slug}/archive/restore")).ShouldContain("здесь уже есть");
        await UploadAsync(browser, Restore, "чужой.zip", "нет"u8.ToArray());
        var refused = await EndedAsync(ArchiveWorkKind.Restoring, empty);
        refused.Problem!.ShouldContain(ArchiveRules.IsAnArchive.Words);
        File.Exists(portal.Services.GetRequiredService<ArchiveFolder>().PartOf(refused.Id)).ShouldBeFalse("what was sent is not kept");
        (await browser.TextAsync(Restore)).ShouldContain("чужой.zip");
        await UploadAsync(browser, Restore, "<b>архив</b>.zip", archive);
        var done = await EndedAsync(ArchiveWorkKind.Restoring, empty);
        (done.State, done.Subject).ShouldBe((ArchiveWorkState.Done, "b>.zip"));
        var page = await browser.TextAsync(Restore);
        page.ShouldContain("Восстановлено");
        page.ShouldContain("Период восстановлен");
        page.ShouldNotContain("Попросите оператора", Case.Sensitive, "whoever has just restored has done nothing wrong");
        (await browser.TextAsync($"/m/novy-gorod/roadmaps/{Town.MunicipalRoadmap.Id.Value}")).ShouldContain("Первое (Приморск)");

        using var head = await portal.SignInAsync(Town.EmailOf(Role.Head));
        (await head.StatusAsync(Restore)).ShouldBe(HttpStatusCode.Forbidden, "the head makes archives and restores none");
        using var stranger = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.MunicipalAdmin));
        (await stranger.StatusAsync(Restore)).ShouldBe(HttpStatusCode.NotFound);
        using var without = await browser.UploadAsync(Restore + "/file", new Dictionary<string, string>(), "file", "x.zip", archive, "/health");
        without.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "a form of another site has no token");
    }

    private static ArchiveWork NewWork(Town town, DateTimeOffset at) =>
        new(town.Tenant, ArchiveWorkKind.Making, town.Period.Id.Value, "2023 – 2024 учебный год", town.PersonIn(Role.Head), "Head", at);

    private static Visitor VisitorOf(Town town, Role role) => new(town.PersonIn(role), role.ToString(), town.StampOf(role), town.Slug);

    private static async Task UploadAsync(Browser browser, string page, string name, byte[] file)
    {
        using var answer = await browser.UploadAsync(page + "/file", new Dictionary<string, string>(), "file", name, file, page);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(page);
    }

    private Task<ArchiveWork> EndedAsync(ArchiveWorkKind kind, Town town) => EndedAsync(kind, town.Tenant);

    private async Task<ArchiveWork> EndedAsync(ArchiveWorkKind kind, Domain.Tenancy.MunicipalityId tenant)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await pace.WaitForNextTickAsync(patience.Token))
        {
            await using var context = portal.Database.Portal.Open(new TenantScope(tenant, null));
            var newest = await context.ArchiveWorks.AsNoTracking().Where(work => work.Kind == kind).OrderByDescending(work => work.BegunAt).FirstAsync(patience.Token);
            if (newest.State != ArchiveWorkState.Running)
            {
                return newest;
            }
        }

        throw new TimeoutException();
    }

    /// <summary>Says that it is larger than an archive may be.</summary>
    private sealed class VastFile : MemoryStream
    {
        public override long Length => ArchiveLimits.MostPackedBytes + 1;
    }
}
