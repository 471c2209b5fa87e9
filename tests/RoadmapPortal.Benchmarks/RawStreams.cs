using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Benchmarks;

/// <summary>What a finished file holds before compression, taken out of the file itself: the work that no writer can avoid is to compress it again.</summary>
internal static partial class RawStreams
{
    /// <summary>The contents of all compressed streams of a PDF.</summary>
    public static IReadOnlyList<byte[]> OfPdf(byte[] file)
    {
        var streams = new List<byte[]>();
        var text = Encoding.Latin1.GetString(file);
        foreach (Match match in StreamStart().Matches(text))
        {
            var dictionary = match.Groups[1].Value;
            if (!dictionary.Contains("/FlateDecode", StringComparison.Ordinal))
            {
                continue;
            }

            using var source = new ZLibStream(new MemoryStream(file, match.Index + match.Length, file.Length - match.Index - match.Length), CompressionMode.Decompress);
            using var content = new MemoryStream();
            source.CopyTo(content);
            streams.Add(content.ToArray());
        }

        return streams;
    }

    public static IReadOnlyList<(string Name, byte[] Content)> OfZip(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return [.. archive.Entries.Select(entry =>
        {
            using var source = entry.Open();
            using var content = new MemoryStream();
            source.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })];
    }

    public static long Deflate(IReadOnlyList<byte[]> streams)
    {
        long total = 0;
        foreach (var stream in streams)
        {
            using var compressed = new MemoryStream();
            using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            {
                deflate.Write(stream);
            }

            total += compressed.Length;
        }

        return total;
    }

    public static long Zip(IReadOnlyList<(string Name, byte[] Content)> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return file.Length;
    }

    [GeneratedRegex(@"obj\s*(<<[^\r\n]*?>>)\s*stream\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex StreamStart();
}
