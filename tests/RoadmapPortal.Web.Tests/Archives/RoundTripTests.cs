using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Features.Archives.Make;
using RoadmapPortal.Web.Features.Archives.Package;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Features.Editions.Verify;

namespace RoadmapPortal.Web.Tests.Archives;

/// <summary>What is put into an archive, read back and put into an archive again is the same: all five documents, and a town that has a row in every table.</summary>
public sealed partial class RoundTripTests(RoundTripTests.TwoDatabases two) : IClassFixture<RoundTripTests.TwoDatabases>
{
    private const string Code = "K7QP03ZD9XWA";

    public static TheoryData<string> Slugs => new(DemoDocumentReader.Slugs);

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Restore_IntoAnotherDatabase_GivesTheSameArchiveAgain(string slug)
    {
        var tenant = (await two.Source.Portal.FindMunicipalityAsync(Slug.Parse(slug)))!.Value;
        var archive = await ArchiveRoom.MakeAsync(two.Source.Portal, tenant);
        var target = await ArchiveRoom.EmptyAsync(two.Target, slug, two.Source.Portal, tenant);
        (await ArchiveRoom.RestoreAsync(two.Target.Portal, target, archive)).Refusals.Select(refusal => refusal.Words).ShouldBeEmpty();
        ShouldBeTheSame(archive, await ArchiveRoom.MakeAsync(two.Target.Portal, target), path => path);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Restore_IntoTheSameDatabase_GivesTheSameArchiveAgain(string slug)
    {
        var tenant = (await two.Source.Portal.FindMunicipalityAsync(Slug.Parse(slug)))!.Value;
        var archive = await ArchiveRoom.MakeAsync(two.Source.Portal, tenant);
        var target = await ArchiveRoom.EmptyAsync(two.Source, "vtoroy-" + slug, two.Source.Portal, tenant);
        (await ArchiveRoom.RestoreAsync(two.Source.Portal, target, archive)).Refusals.Select(refusal => refusal.Words).ShouldBeEmpty();
        ShouldBeTheSame(archive, await ArchiveRoom.MakeAsync(two.Source.Portal, target), path => path.Replace("vtoroy-", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Restore_OfATownWithARowInEveryTable_GivesTheSameArchiveAgain()
    {
        var town = two.Source.Primorsk;
        await FileAsync(town);
        var archive = await ArchiveRoom.MakeAsync(two.Source.Portal, town.Tenant);
        var files = ArchiveRoom.Files(archive);
        var empty = files.Where(file => file.Key.StartsWith(TableFile.Folder, StringComparison.Ordinal) && file.Value.Count(letter => letter == '\n') < 2).Select(file => file.Key);
        empty.ShouldBeEmpty("the town has a row in every table, and each of them is in the archive");
        files.Values.Select(Encoding.UTF8.GetString).ShouldAllBe(words => !words.Contains("Заречный"));
        files.Where(file => Encoding.UTF8.GetString(file.Value).Contains(town.Tenant.Value.ToString(), StringComparison.Ordinal)).Select(file => file.Key)
            .ShouldBe([ArchivedJournal.FileName, ArchiveManifest.FileName], "no row says whose it is");

        var target = await ArchiveRoom.EmptyAsync(two.Target, town.Slug + "-2", two.Source.Portal, town.Tenant);
        (await ArchiveRoom.RestoreAsync(two.Target.Portal, target, archive)).Refusals.Select(refusal => refusal.Words).ShouldBeEmpty();
        ShouldBeTheSame(archive, await ArchiveRoom.MakeAsync(two.Target.Portal, target), path => path.Replace(town.Slug + "-2", town.Slug, StringComparison.Ordinal));

        await using var context = two.Target.Portal.Open(new TenantScope(target, null));
        (await context.SchoolRoadmaps.SingleAsync(map => map.Id == town.GymnasiumRoadmap.Id)).Stage.ShouldBe(SchoolRoadmapStage.Submitted);
        (await context.MunicipalRoadmaps.SingleAsync(map => map.Id == town.MunicipalRoadmap.Id)).Stage.ShouldBe(MunicipalRoadmapStage.Approved);
        (await context.Editions.CountAsync()).ShouldBeGreaterThan(0);
        (await new VerifyEditions(two.Target.Portal).RunAsync(target, default)).Broken.ShouldBeNull("the chain of editions is whole in its new municipality");
        (await context.VerifiedDocuments.SingleAsync(document => document.MunicipalityId == target)).Code.Value.ShouldBe(Code);
        (await context.Journal.SingleAsync()).Deed.ShouldBe(JournalDeed.PeriodRestored, "the archive's journal is not mixed into the new one");
        var head = await context.Memberships.Where(membership => membership.Role == Role.Head).Select(membership => membership.PersonId).SingleAsync();
        (await context.SchoolRoadmaps.SingleAsync(map => map.Id == town.GymnasiumRoadmap.Id)).SubmittedBy.ShouldBe(head, "a member is found by the e-mail, whatever the id");

        // Beside the original a code goes on telling of the original.
        var beside = await ArchiveRoom.EmptyAsync(two.Source, "ryadom", two.Source.Portal, town.Tenant);
        (await ArchiveRoom.RestoreAsync(two.Source.Portal, beside, archive)).Refusals.ShouldBeEmpty();
        (await two.Source.AskAdminAsync($"select municipality_id from verified_documents where code = '{Code}'")).ShouldBe(town.Tenant.Value);
        (await two.Target.AskAdminAsync($"select count(*) from activities where tenant_id <> '{target.Value}' and id = '{town.MunicipalTable.Activities[0].Id.Value}'")).ShouldBe(0L);
    }

    /// <summary>One that has left its draft: the database lets nobody write in it, and it is restored all the same.</summary>
    private async Task FileAsync(Town town) => await two.Source.AskAdminAsync(
        $"insert into verified_documents (code, municipality_id, edition_id, pdf_sha256) select '{Code}', tenant_id, id, pdf_sha256 from roadmap_editions where tenant_id = '{town.Tenant.Value}'; " +
        $"update school_roadmaps set stage = 'Submitted', submitted_by = '{town.PersonIn(Role.Head).Value}' where tenant_id = '{town.Tenant.Value}' and id = '{town.GymnasiumRoadmap.Id.Value}'; " +
        $"update municipal_roadmaps set stage = 'Approved' where tenant_id = '{town.Tenant.Value}' and id = '{town.MunicipalRoadmap.Id.Value}'");

    /// <summary>Editions are chained anew in each municipality.</summary>
    private static string WithoutSeals(byte[] rows) => Seals().Replace(Encoding.UTF8.GetString(rows), "");

    [GeneratedRegex("\"(?:seal|previous)\":\"[0-9a-f]{64}\"", RegexOptions.CultureInvariant)]
    private static partial Regex Seals();

    private static void ShouldBeTheSame(byte[] archive, byte[] again, Func<string, string> rename)
    {
        string[] own = [ArchivedJournal.FileName, ArchiveManifest.FileName];
        var before = ArchiveRoom.Files(archive).Where(file => !own.Contains(file.Key)).ToDictionary();
        var after = ArchiveRoom.Files(again).Where(file => !own.Contains(file.Key)).ToDictionary(file => rename(file.Key), file => file.Value);
        after.Keys.Order(StringComparer.Ordinal).ShouldBe(before.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, bytes) in before.Where(file => file.Key.StartsWith(TableFile.Folder, StringComparison.Ordinal)))
        {
            WithoutSeals(after[name]).ShouldBe(WithoutSeals(bytes), name);
        }

        before.Where(file => !file.Key.StartsWith(TableFile.Folder, StringComparison.Ordinal) && !file.Value.AsSpan().SequenceEqual(after[file.Key])).Select(file => file.Key).ShouldBeEmpty("papers and files are the same, byte for byte");
    }

    public sealed class TwoDatabases : IAsyncLifetime
    {
        public TestDatabase Source { get; } = new();

        public TestDatabase Target { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Source.InitializeAsync();
            await Target.InitializeAsync();
            await LoadDemo.RunAsync(Source.Connections.Migrations, default);
        }

        public async ValueTask DisposeAsync()
        {
            await Source.DisposeAsync();
            await Target.DisposeAsync();
        }
    }
}
