using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using RoadmapPortal.Data;
using RoadmapPortal.Data.People;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Archives.Make;
using RoadmapPortal.Web.Features.Archives.Package;
using RoadmapPortal.Web.Features.Archives.Restore;
using RoadmapPortal.Web.Features.Archives.Work;

namespace RoadmapPortal.Web.Tests.Archives;

/// <summary>What tests of archives need: archives as bytes, empty municipalities, archives that somebody changed.</summary>
internal static class ArchiveRoom
{
    private static readonly DateTimeOffset At = new(2026, 11, 26, 9, 0, 0, TimeSpan.FromHours(3));

    public static async Task<byte[]> MakeAsync(PortalContexts contexts, MunicipalityId tenant, CancellationToken cancellation = default)
    {
        var scope = new TenantScope(tenant, new Actor(null, "Тест"));
        await using var context = contexts.Open(scope);
        var period = await context.PlanningPeriods.OrderByDescending(period => period.From).Select(period => period.Id).FirstAsync(cancellation);
        return await MakeAsync(contexts, tenant, period, cancellation);
    }

    public static async Task<byte[]> MakeAsync(PortalContexts contexts, MunicipalityId tenant, PlanningPeriodId period, CancellationToken cancellation = default)
    {
        var path = Path.GetTempFileName();
        try
        {
            var written = await new WritePeriodArchive(contexts, NullLogger<WritePeriodArchive>.Instance)
                .RunAsync(new TenantScope(tenant, new Actor(null, "Тест")), period, "Тест", At, path, new ArchiveProgress(), cancellation);
            written!.Problems.ShouldBeEmpty();
            return await File.ReadAllBytesAsync(path, cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static async Task<Outcome<RestoredPeriod>> RestoreAsync(PortalContexts contexts, MunicipalityId tenant, byte[] archive, CancellationToken cancellation = default)
    {
        using var file = new MemoryStream(archive);
        return await new RestorePeriod(contexts, NullLogger<RestorePeriod>.Instance).RunAsync(new TenantScope(tenant, new Actor(null, "Тест")), file, new ArchiveProgress(), cancellation);
    }

    /// <summary>A municipality with the other's names and nothing in it, but for those people of the other who see the whole of it.</summary>
    public static async Task<MunicipalityId> EmptyAsync(TestDatabase database, string slug, PortalContexts source, MunicipalityId like)
    {
        await using var from = source.Open(new TenantScope(like, null));
        var municipality = await from.Municipalities.AsNoTracking().SingleAsync(one => one.Id == like);
        var members = await from.Memberships.AsNoTracking().Where(membership => membership.SchoolId == null).ToListAsync();
        var ids = members.Select(member => member.PersonId.Value).ToList();
        var accounts = await from.Users.AsNoTracking().Where(account => ids.Contains(account.Id)).ToListAsync();
        var tenant = MunicipalityId.New();
        await using var context = new PortalContexts(database.Connections.Migrations).Open(new TenantScope(tenant, new Actor(null, "Тест")));
        context.Add(new Municipality(tenant, Slug.Parse(slug), municipality.Name, municipality.ShortName, municipality.Authority));
        foreach (var account in accounts)
        {
            var there = await context.Users.SingleOrDefaultAsync(one => one.Email == account.Email);
            if (there is null)
            {
                there = Account.Of(account.Email!, account.DisplayName);
                (there.PasswordHash, there.SecurityStamp) = (account.PasswordHash, account.SecurityStamp);
                context.Add(there);
            }

            context.AddRange(members.Where(member => member.PersonId.Value == account.Id).Select(member => new Membership(tenant, MembershipId.New(), new PersonId(there.Id), member.Role, null)));
        }

        await context.SaveChangesAsync();
        return tenant;
    }

    public static Dictionary<string, byte[]> Files(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    /// <summary>An archive with other files; its manifest is as it was.</summary>
    public static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, content) in files)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>An archive in which a clever hand changed files and their hashes in the manifest too.</summary>
    public static byte[] Forged(byte[] archive, Action<Dictionary<string, byte[]>> change)
    {
        var files = Files(archive);
        change(files);
        var manifest = ArchiveManifest.Read(files[ArchiveManifest.FileName])!;
        var renewed = files.Where(file => file.Key != ArchiveManifest.FileName)
            .Select(file => new ManifestFile(file.Key, file.Value.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Value)))).ToList();
        files[ArchiveManifest.FileName] = (manifest with { Files = renewed }).ToJson();
        return Zip(files);
    }

    /// <summary>Changes the rows of a table's file.</summary>
    public static void ChangeRows(Dictionary<string, byte[]> files, string table, Action<JsonObject> change)
    {
        var lines = Encoding.UTF8.GetString(files[TableFile.NameOf(table)]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBeGreaterThan(1, $"{table} has rows to be changed");
        var changed = lines.Skip(1).Select(line =>
        {
            var row = JsonNode.Parse(line)!.AsObject();
            change(row);
            return row.ToJsonString();
        });
        files[TableFile.NameOf(table)] = Encoding.UTF8.GetBytes(string.Join('\n', changed.Prepend(lines[0])) + "\n");
    }
}
