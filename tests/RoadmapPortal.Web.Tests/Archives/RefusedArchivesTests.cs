using System.Text;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Features.Archives.Package;

namespace RoadmapPortal.Web.Tests.Archives;

/// <summary>Archives that somebody changed, cut off or made to do harm: each is refused in words that name what is wrong, and nothing of it stays.</summary>
public sealed class RefusedArchivesTests(RefusedArchivesTests.ArchivedTown town) : IClassFixture<RefusedArchivesTests.ArchivedTown>
{
    private static readonly string[] FoldersAsEntries = ["data/", "papers/", "papers/orders/", "data/"];

    [Fact]
    public Task NoZip_IsRefused() => ShouldBeRefusedAsync(Encoding.UTF8.GetBytes("Это не архив"), ArchiveRules.IsAnArchive);

    [Fact]
    public async Task CutOff_IsRefused()
    {
        await ShouldBeRefusedAsync(town.Archive[..(town.Archive.Length / 2)], ArchiveRules.IsAnArchive);
        await ShouldBeRefusedAsync(town.Archive[..^10], ArchiveRules.IsAnArchive);
        await ShouldBeRefusedAsync([], ArchiveRules.IsAnArchive);
    }

    [Fact]
    public Task NoManifest_IsRefused() => ShouldBeRefusedAsync(Changed(files => files.Remove(ArchiveManifest.FileName)), ArchiveRules.HasManifest);

    [Theory]
    [InlineData("{\"files\": null}")]
    [InlineData("{\"format\": 1, \"municipality\": {}, \"period\": {\"words\": \"\"}, \"files\": [null]}")]
    [InlineData("{\"format\": 1, \"municipality\": {}, \"period\": {\"words\": \"\"}, \"files\": [{\"name\": \"x\"}]}")]
    public Task UnreadableManifest_IsRefused(string manifest) => ShouldBeRefusedAsync(Changed(files => files[ArchiveManifest.FileName] = Encoding.UTF8.GetBytes(manifest)), ArchiveRules.HasManifest);

    [Fact]
    public Task UnknownFormat_IsRefused() => ShouldBeRefusedAsync(
        Changed(files => files[ArchiveManifest.FileName] = (ArchiveManifest.Read(files[ArchiveManifest.FileName])! with { Format = 2 }).ToJson()), ArchiveRules.FormatIsKnown, "формате 2");

    [Fact]
    public Task ChangedFile_IsRefusedByName() => ShouldBeRefusedAsync(
        Changed(files => ArchiveRoom.ChangeRows(files, "schools", row => row["name"] = "Другая школа")), ArchiveRules.NothingIsChanged, "data/schools.jsonl");

    [Fact]
    public Task ChangedFileOfTheSameSize_IsRefusedByName() => ShouldBeRefusedAsync(Changed(files => files["data/schools.jsonl"][^3] ^= 1), ArchiveRules.NothingIsChanged, "data/schools.jsonl");

    [Fact]
    public Task MissingFile_IsRefusedByName() => ShouldBeRefusedAsync(Changed(files => files.Remove("data/findings.jsonl")), ArchiveRules.NothingIsMissing, "data/findings.jsonl");

    [Fact]
    public Task ExtraFile_IsRefusedByName() => ShouldBeRefusedAsync(Changed(files => files["papers/tihiy.pdf"] = [1]), ArchiveRules.NothingIsExtra, "papers/tihiy.pdf");

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("papers/..\\..\\windows")]
    [InlineData("papers//x")]
    [InlineData("papers/../x")]
    public Task NameThatLeadsElsewhere_IsRefused(string name) => ShouldBeRefusedAsync(Changed(files => files[name] = [1]), ArchiveRules.NamesAreSafe, name);

    [Fact]
    public Task NameThatStandsTwice_IsRefused() => ShouldBeRefusedAsync(
        ArchiveRoom.Zip(ArchiveRoom.Files(town.Archive).Append(new("data/schools.jsonl", [1]))), ArchiveRules.NamesAreUnique, "data/schools.jsonl");

    [Fact]
    public Task NameThatIsTooLong_IsRefused() => ShouldBeRefusedAsync(Changed(files => files[new string('x', 241)] = [1]), ArchiveRules.NamesAreSafe, "xxx…");

    [Fact]
    public Task NameThatStandsTwiceInTheManifest_IsRefused() => ShouldBeRefusedAsync(
        Changed(files =>
        {
            var manifest = ArchiveManifest.Read(files[ArchiveManifest.FileName])!;
            files[ArchiveManifest.FileName] = (manifest with { Files = [.. manifest.Files, manifest.Files[0]] }).ToJson();
        }),
        ArchiveRules.NamesAreUnique);

    [Fact]
    public Task MoreFilesThanAnArchiveHas_AreRefusedUnread() => ShouldBeRefusedAsync(
        ArchiveRoom.Zip(Enumerable.Range(0, ArchiveLimits.MostFiles + 1).Select(number => new KeyValuePair<string, byte[]>($"{number}", []))), ArchiveRules.IsNotTooLarge, "файлов 50001");

    [Theory]
    [InlineData(1, 513, "«0» распаковывается сверх допустимого")]
    [InlineData(5, 500, "«4» распаковывается сверх допустимого")]
    public Task FilesThatSayTheyAreHuge_AreRefusedUnread(int count, int megabytes, string words)
    {
        // Of noise, so that they are not refused for what they compress to.
        var noise = new byte[3 * 1024 * 1024];
        new Random(1).NextBytes(noise);
        return ShouldBeRefusedAsync(
            Saying(ArchiveRoom.Zip(Enumerable.Range(0, count).Select(number => new KeyValuePair<string, byte[]>($"{number}", noise))), noise.Length, megabytes * 1024 * 1024), ArchiveRules.IsNotTooLarge, words);
    }

    [Fact]
    public Task FileThatBursts_IsRefusedUnread() => ShouldBeRefusedAsync(
        ArchiveRoom.Forged(town.Archive, files => files["files/bomba.bin"] = new byte[8 * 1024 * 1024]), ArchiveRules.IsNotTooLarge, "files/bomba.bin");

    [Fact]
    public Task FileThatSaysItIsSmaller_IsRefused()
    {
        // The sizes of the directory are lies: the entry unpacks to far more than it says.
        var honest = ArchiveRoom.Forged(town.Archive, files => files["files/lozh.bin"] = new byte[900 * 1024]);
        return ShouldBeRefusedAsync(Saying(honest, 900 * 1024, 10), ArchiveRules.NothingIsChanged, "files/lozh.bin");
    }

    [Fact]
    public Task UnknownTable_IsRefused() => ShouldBeRefusedAsync(
        ArchiveRoom.Forged(town.Archive, files => files["data/accounts.jsonl"] = "{\"table\":\"accounts\",\"columns\":[\"id\"]}\n"u8.ToArray()), ArchiveRules.TablesAreKnown, "accounts");

    [Theory]
    [InlineData("tenant_id")]
    [InlineData("name\") select 1; drop table schools; --")]
    public Task UnknownColumn_IsRefused(string column) => ShouldBeRefusedAsync(
        ArchiveRoom.Forged(town.Archive, files => files["data/schools.jsonl"] = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(files["data/schools.jsonl"]).Replace("\"columns\":[\"id\"", "\"columns\":[\"id\"," + System.Text.Json.JsonSerializer.Serialize(column), StringComparison.Ordinal))),
        ArchiveRules.TablesAreKnown, "schools");

    [Theory]
    [InlineData("не строка")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"1\",\"id\":\"2\"}")]
    public Task LineThatIsNoRow_IsRefusedByNumber(string line) => ShouldBeRefusedAsync(
        ArchiveRoom.Forged(town.Archive, files => files["data/schools.jsonl"] = [.. files["data/schools.jsonl"], .. Encoding.UTF8.GetBytes(line + '\n')]), ArchiveRules.RowsAreReadable, "строка 4");

    [Fact]
    public Task FileThatNamesAnotherTable_IsRefused() => ShouldBeRefusedAsync(
        ArchiveRoom.Forged(town.Archive, files => files["data/schools.jsonl"] = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(files["data/schools.jsonl"]).Replace("\"table\":\"schools\"", "\"table\":\"orders\"", StringComparison.Ordinal))),
        ArchiveRules.RowsAreReadable, "«data/schools.jsonl», строка 1");

    [Fact]
    public Task LineThatIsTooLong_IsRefused()
    {
        var noise = new byte[ArchiveLimits.LongestLine];
        new Random(1).NextBytes(noise);
        return ShouldBeRefusedAsync(
            ArchiveRoom.Forged(town.Archive, files => ArchiveRoom.ChangeRows(files, "schools", row => row["name"] = Convert.ToBase64String(noise))), ArchiveRules.RowsAreReadable, "data/schools.jsonl");
    }

    [Fact]
    public Task RowsThatDisagree_AreRefused_HalfWay() => ShouldBeRefusedAsync(
        ArchiveRoom.Forged(town.Archive, files => ArchiveRoom.ChangeRows(files, "activities", row => row["table_id"] = Guid.NewGuid().ToString())), ArchiveRules.RowsAgree, "data/activities.jsonl");

    [Theory]
    [InlineData("schools")]
    [InlineData("public_papers")]
    public Task ValueThatNobodyKnows_IsRefused_AfterEverythingWasWritten(string table) => ShouldBeRefusedAsync(
        ArchiveRoom.Forged(town.Archive, files => ArchiveRoom.ChangeRows(files, table, row => row["kind"] = "Castle")), ArchiveRules.WordsAreKnown, $"data/{table}.jsonl");

    [Fact]
    public async Task TwoThatRestoreAtOnce_OneWaitsAndFindsTheOther()
    {
        var target = await ArchiveRoom.EmptyAsync(town.Database, "dvazhdy", town.Database.Portal, town.Database.Primorsk.Tenant);
        var both = await Task.WhenAll(ArchiveRoom.RestoreAsync(town.Database.Portal, target, town.Archive), ArchiveRoom.RestoreAsync(town.Database.Portal, target, town.Archive));
        both.Count(outcome => outcome.IsDone).ShouldBe(1);
        both.Single(outcome => !outcome.IsDone).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(ArchiveRules.MunicipalityIsEmpty);
    }

    [Theory]
    [InlineData("body", "<article><form action=\"/\"><p>Пароль</p></form></article>")]
    [InlineData("style", "</style><script src=\"/p\"></script>")]
    public Task MarkupThatThePortalDoesNotWrite_IsRefused(string column, string markup) => ShouldBeRefusedAsync(
        ArchiveRoom.Forged(town.Archive, files => ArchiveRoom.ChangeRows(files, "public_papers", row => row[column] = markup)), ArchiveRules.WordsAreKnown, "data/public_papers.jsonl");

    [Fact]
    public Task FileOfARowThatIsNotThere_IsRefused() => ShouldBeRefusedAsync(
        ArchiveRoom.Forged(town.Archive, files => ArchiveRoom.ChangeRows(files, "evidence_contents", row => row["bytes"] = "files/net.pdf")), ArchiveRules.RowsAreReadable, "evidence_contents");

    [Fact]
    public async Task MunicipalityWithSomethingInIt_IsRefused_AndIsSaidWhatItIs()
    {
        var outcome = await ArchiveRoom.RestoreAsync(town.Database.Portal, town.Database.Zarechny.Tenant, town.Archive);
        var refusal = outcome.Refusals.ShouldHaveSingleItem();
        refusal.Rule.ShouldBe(ArchiveRules.MunicipalityIsEmpty);
        refusal.Words.ShouldContain("школы (2)");
        refusal.Words.ShouldContain("дорожные карты (3)");
    }

    [Fact]
    public async Task UnpackedAndPackedAgain_IsRestored_AlthoughThereAreEntriesForFoldersNow()
    {
        var folders = FoldersAsEntries.Select(folder => new KeyValuePair<string, byte[]>(folder, []));
        var target = await ArchiveRoom.EmptyAsync(town.Database, "zanovo", town.Database.Portal, town.Database.Primorsk.Tenant);
        (await ArchiveRoom.RestoreAsync(town.Database.Portal, target, ArchiveRoom.Zip(folders.Concat(ArchiveRoom.Files(town.Archive))))).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public Task FolderThatHoldsSomethingItself_IsRefused() => ShouldBeRefusedAsync(Changed(files => files["data/"] = [1]), ArchiveRules.NamesAreSafe, "data/");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PersonOfAnotherMunicipality_IsFoundNeitherByTheEmailNorByTheId(bool byEmail)
    {
        var foreigner = town.Database.Zarechny;
        var person = foreigner.PersonIn(Domain.People.Role.Head);
        var words = byEmail ? foreigner.EmailOf(Domain.People.Role.Head) : person.Value.ToString();
        var archive = ArchiveRoom.Forged(town.Archive, files => ArchiveRoom.ChangeRows(files, "publication_checks", row => row["checked_by"] = words));
        var target = await ArchiveRoom.EmptyAsync(town.Database, byEmail ? "chuzhoy" : "chuzhoy-id", town.Database.Portal, town.Database.Primorsk.Tenant);
        (await ArchiveRoom.RestoreAsync(town.Database.Portal, target, archive)).IsDone.ShouldBeTrue();
        await using var context = town.Database.Portal.Open(new TenantScope(target, null));
        (await context.PublicationChecks.SingleAsync()).CheckedBy.ShouldNotBe(person);
    }

    /// <summary>With another size wherever it says this one.</summary>
    private static byte[] Saying(byte[] archive, int size, int lie)
    {
        var (known, said) = (BitConverter.GetBytes(size), BitConverter.GetBytes(lie));
        for (var at = archive.AsSpan().IndexOf(known); at >= 0; at = archive.AsSpan().IndexOf(known))
        {
            said.CopyTo(archive, at);
        }

        return archive;
    }

    private static byte[] Changed(byte[] archive, Action<Dictionary<string, byte[]>> change)
    {
        var files = ArchiveRoom.Files(archive);
        change(files);
        return ArchiveRoom.Zip(files);
    }

    private byte[] Changed(Action<Dictionary<string, byte[]>> change) => Changed(town.Archive, change);

    private async Task ShouldBeRefusedAsync(byte[] archive, Rule rule, string words = "")
    {
        var outcome = await ArchiveRoom.RestoreAsync(town.Database.Portal, town.Empty, archive);
        outcome.IsDone.ShouldBeFalse();
        outcome.Refusals.Select(refusal => refusal.Rule).ShouldContain(rule, string.Join("; ", outcome.Refusals.Select(refusal => refusal.Words)));
        outcome.Refusals.First(refusal => refusal.Rule == rule).Words.ShouldContain(words);
        await using var context = town.Database.Portal.Open(new TenantScope(town.Empty, null));
        (await context.Schools.CountAsync()).ShouldBe(0);
        (await context.Roadmaps.CountAsync()).ShouldBe(0);
        (await context.Journal.CountAsync()).ShouldBe(0);
        (await context.History.CountAsync(entry => entry.Subject == "schools")).ShouldBe(0);
    }

    public sealed class ArchivedTown : IAsyncLifetime
    {
        public TestDatabase Database { get; } = new();

        /// <summary>Of Primorsk.</summary>
        public byte[] Archive { get; private set; } = [];

        public MunicipalityId Empty { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await Database.InitializeAsync();
            Archive = await ArchiveRoom.MakeAsync(Database.Portal, Database.Primorsk.Tenant);
            Empty = await ArchiveRoom.EmptyAsync(Database, "pusto", Database.Portal, Database.Primorsk.Tenant);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
