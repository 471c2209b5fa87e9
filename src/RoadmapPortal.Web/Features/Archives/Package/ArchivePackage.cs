using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace RoadmapPortal.Web.Features.Archives.Package;

/// <summary>An archive that was checked, see <see cref="ArchiveCheck"/>: its manifest and its files. Nothing of it is ever unpacked to the disk.</summary>
public sealed class ArchivePackage : IDisposable
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries;

    internal ArchivePackage(ZipArchive zip, ArchiveManifest manifest)
    {
        this.zip = zip;
        Manifest = manifest;
        entries = FilesOf(zip).ToDictionary(entry => entry.FullName, StringComparer.Ordinal);
    }

    public ArchiveManifest Manifest { get; }

    public IEnumerable<string> Tables => entries.Keys.Select(TableFile.TableOf).OfType<string>();

    /// <summary>Whoever unpacks an archive and packs it again gets entries for its folders too. They hold nothing, and nothing is made of them.</summary>
    public static IEnumerable<ZipArchiveEntry> FilesOf(ZipArchive zip) => zip.Entries.Where(entry => !(entry.FullName.EndsWith('/') && entry.Length == 0));

    public bool Has(string name) => entries.ContainsKey(name);

    /// <exception cref="InvalidDataException">There is no such file.</exception>
    public async Task<byte[]> BytesAsync(string name, CancellationToken cancellation)
    {
        if (!entries.TryGetValue(name, out var entry))
        {
            throw new InvalidDataException($"There is no file {name}.");
        }

        await using var stream = await entry.OpenAsync(cancellation);
        var bytes = new byte[entry.Length];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    /// <returns>None if the file does not begin as a table's does.</returns>
    public async Task<TableHeader?> HeaderAsync(string table, CancellationToken cancellation)
    {
        await using var stream = await entries[TableFile.NameOf(table)].OpenAsync(cancellation);
        await foreach (var line in BoundedLines.ReadAsync(stream, cancellation))
        {
            return TableFile.ReadHeader(line) is { } header && header.Table == table ? header : null;
        }

        return null;
    }

    /// <param name="at">Told the number of each line before it is given.</param>
    /// <exception cref="InvalidDataException">A line is no row.</exception>
    public async IAsyncEnumerable<JsonObject> RowsAsync(string table, Action<int> at, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = await entries[TableFile.NameOf(table)].OpenAsync(cancellation);
        var number = 0;
        await foreach (var line in BoundedLines.ReadAsync(stream, cancellation))
        {
            at(++number);
            if (number > 1)
            {
                yield return TableFile.ReadRow(line) ?? throw new InvalidDataException("A line is no row.");
            }
        }
    }

    public void Dispose() => zip.Dispose();
}
