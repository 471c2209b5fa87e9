using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Features.Archives.Work;

namespace RoadmapPortal.Web.Features.Archives.Package;

/// <summary>Opens a file that claims to be an archive, believing nothing in it: names, sizes, and the hash of every file are asked for before any of it is used.</summary>
public static partial class ArchiveCheck
{
    /// <summary>Whoever reads twenty problems knows enough.</summary>
    private const int MostProblems = 20;

    /// <returns>The archive, or all reasons why it is none.</returns>
    public static async Task<(ArchivePackage? Package, IReadOnlyList<Refusal> Refusals)> OpenAsync(Stream file, ArchiveProgress progress, CancellationToken cancellation)
    {
        progress.Begin("Проверка архива");
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            IReadOnlyList<Refusal> refusals = zip.Entries.Count > ArchiveLimits.MostFiles
                ? [ArchiveRules.IsNotTooLarge.Refuse($"файлов {zip.Entries.Count}, а допустимо {ArchiveLimits.MostFiles}")]
                : WhyNot([.. ArchivePackage.FilesOf(zip)]);
            if (refusals.Count == 0 && await ManifestAsync(zip, cancellation) is var manifest)
            {
                refusals = manifest is null ? [ArchiveRules.HasManifest.Refuse()]
                    : manifest.Format != ArchiveManifest.KnownFormat ? [ArchiveRules.FormatIsKnown.Refuse(manifest.Format, ArchiveManifest.KnownFormat)]
                    : await WhyNotAsync(zip, manifest, progress, cancellation);
                if (refusals.Count == 0)
                {
                    var package = new ArchivePackage(zip, manifest!);
                    zip = null;
                    return (package, []);
                }
            }

            return (null, [.. refusals.Take(MostProblems)]);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException or IOException)
        {
            return (null, [ArchiveRules.IsAnArchive.Refuse()]);
        }
        finally
        {
            zip?.Dispose();
        }
    }

    /// <summary>What the directory alone says.</summary>
    private static List<Refusal> WhyNot(IReadOnlyList<ZipArchiveEntry> entries)
    {
        var total = 0L;
        var refusals = new List<Refusal>();
        refusals.AddRange(entries.Where(entry => !IsSafe(entry.FullName)).Select(entry => ArchiveRules.NamesAreSafe.Refuse(Shown(entry.FullName))));
        refusals.AddRange(entries.GroupBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Where(same => same.Skip(1).Any()).Select(same => ArchiveRules.NamesAreUnique.Refuse(Shown(same.Key))));
        foreach (var entry in entries)
        {
            // Each is below the limit, so that the sum cannot pass the end of numbers.
            var most = entry.FullName == ArchiveManifest.FileName ? ArchiveLimits.LargestManifest : ArchiveLimits.LargestFile;
            if (entry.Length < 0 || entry.Length > most || (total += entry.Length) > ArchiveLimits.MostBytes)
            {
                return [.. refusals, ArchiveRules.IsNotTooLarge.Refuse($"файл «{Shown(entry.FullName)}» распаковывается сверх допустимого")];
            }

            if (entry.Length > ArchiveLimits.RatioCountsFrom && entry.Length / ArchiveLimits.MostRatio > entry.CompressedLength)
            {
                return [.. refusals, ArchiveRules.IsNotTooLarge.Refuse($"файл «{Shown(entry.FullName)}» сжат больше чем в {ArchiveLimits.MostRatio} раз, как не сжимаются документы")];
            }
        }

        return refusals;
    }

    /// <summary>What the manifest says of the files, and what they are.</summary>
    private static async Task<IReadOnlyList<Refusal>> WhyNotAsync(ZipArchive zip, ArchiveManifest manifest, ArchiveProgress progress, CancellationToken cancellation)
    {
        var there = ArchivePackage.FilesOf(zip).Where(entry => entry.FullName != ArchiveManifest.FileName).ToDictionary(entry => entry.FullName, StringComparer.Ordinal);
        var doubled = manifest.Files.GroupBy(file => file.Name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => ArchiveRules.NamesAreUnique.Refuse(Shown(same.Key))).ToList();
        if (doubled.Count > 0)
        {
            return doubled;
        }

        var refusals = new List<Refusal>();
        refusals.AddRange(manifest.Files.Where(file => !there.ContainsKey(file.Name)).Select(file => ArchiveRules.NothingIsMissing.Refuse(Shown(file.Name))));
        refusals.AddRange(there.Keys.Except(manifest.Files.Select(file => file.Name), StringComparer.Ordinal).Select(name => ArchiveRules.NothingIsExtra.Refuse(Shown(name))));
        progress.Begin("Проверка файлов архива", manifest.Files.Count);
        foreach (var file in manifest.Files.Where(file => there.ContainsKey(file.Name)))
        {
            var entry = there[file.Name];
            if (entry.Length != file.Size || !await IsUnchangedAsync(entry, file, cancellation))
            {
                refusals.Add(ArchiveRules.NothingIsChanged.Refuse(Shown(file.Name)));
            }

            if (refusals.Count >= MostProblems)
            {
                break;
            }

            progress.Advance();
        }

        return refusals;
    }

    /// <summary>Reads no more than the file says it has, whatever its stream would give.</summary>
    private static async Task<bool> IsUnchangedAsync(ZipArchiveEntry entry, ManifestFile file, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var stream = await entry.OpenAsync(cancellation);
            var total = 0L;
            for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
            {
                if ((total += read) > file.Size)
                {
                    return false;
                }

                hash.AppendData(buffer, 0, read);
            }

            return total == file.Size && Convert.ToHexStringLower(hash.GetCurrentHash()) == file.Sha256;
        }
        catch (InvalidDataException)
        {
            // Its bytes do not even unpack.
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<ArchiveManifest?> ManifestAsync(ZipArchive zip, CancellationToken cancellation)
    {
        if (zip.GetEntry(ArchiveManifest.FileName) is not { } entry)
        {
            return null;
        }

        await using var stream = await entry.OpenAsync(cancellation);
        var bytes = new byte[entry.Length];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return ArchiveManifest.Read(bytes);
    }

    private static bool IsSafe(string name) => name.Length <= 240 && SafeName().IsMatch(name);

    /// <summary>A name that somebody made up may have a thousand letters.</summary>
    private static string Shown(string name) => name.Length > 100 ? name[..100] + "…" : name;

    [GeneratedRegex(@"^[A-Za-z0-9А-Яа-яЁё][A-Za-z0-9А-Яа-яЁё._ -]*(/[A-Za-z0-9А-Яа-яЁё][A-Za-z0-9А-Яа-яЁё._ -]*)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SafeName();
}
