using System.IO.Compression;
using System.Text;

namespace RoadmapPortal.Web.Features.Archives.Package;

/// <summary>Writes an archive file by file, remembering each for the manifest. What is disposed of before <see cref="FinishAsync"/> is no archive.</summary>
public sealed class ArchiveWriter : IAsyncDisposable
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase) { ArchiveManifest.FileName };
    private readonly List<ManifestFile> files = [];
    private readonly FileStream output;
    private readonly ZipArchive zip;
    private readonly DateTimeOffset at;
    private long total;

    private ArchiveWriter(FileStream output, ZipArchive zip, DateTimeOffset at) => (this.output, this.zip, this.at) = (output, zip, at);

    /// <param name="at">The moment that all files bear: two archives of the same are the same.</param>
    public static async Task<ArchiveWriter> CreateAsync(string path, DateTimeOffset at, CancellationToken cancellation)
    {
        var output = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        return new ArchiveWriter(output, await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation), at);
    }

    /// <summary>The name, or the same with a number if it is taken.</summary>
    public string Reserve(string name)
    {
        var free = name;
        for (var number = 2; !names.Add(free); number++)
        {
            free = $"{name[..^Path.GetExtension(name).Length]}-{number}{Path.GetExtension(name)}";
        }

        return free;
    }

    /// <param name="name">Reserved.</param>
    /// <exception cref="ArchiveTooLargeException">The archive would be too large to be read back.</exception>
    public async Task AddAsync(string name, Func<Stream, Task> write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (files.Count >= ArchiveLimits.MostFiles || output.Length > ArchiveLimits.MostPackedBytes)
        {
            throw new ArchiveTooLargeException();
        }

        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = at;
        await using var stream = await entry.OpenAsync(cancellation);
        await using var counting = new CountingStream(stream, Math.Min(ArchiveLimits.LargestFile, ArchiveLimits.MostBytes - total));
        await write(counting);
        total += counting.Count;
        files.Add(new ManifestFile(name, counting.Count, counting.Sha256()));
    }

    public Task AddAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        AddAsync(name, stream => stream.WriteAsync(content, cancellation).AsTask(), cancellation);

    /// <param name="manifestOf">Given all files.</param>
    public async Task FinishAsync(Func<IReadOnlyList<ManifestFile>, ArchiveManifest> manifestOf, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(ArchiveManifest.FileName, CompressionLevel.Fastest);
        entry.LastWriteTime = at;
        await using (var stream = await entry.OpenAsync(cancellation))
        {
            await stream.WriteAsync(manifestOf(files).ToJson(), cancellation);
        }

        // Closing writes the directory that makes an archive of it.
        await zip.DisposeAsync();
        await output.FlushAsync(cancellation);
    }

    public ValueTask DisposeAsync() => output.DisposeAsync();
}
