using System.IO.Compression;
using System.Security.Cryptography;

namespace RoadmapPortal.Web.Features.PublicRegister.Answer;

/// <summary>A page as it is sent, in each encoding. Its tag is the hash of its bytes: a page that says the same is the same.</summary>
public sealed class KeptPage
{
    private readonly byte[] plain;
    private readonly byte[] gzip;
    private readonly byte[] brotli;

    public KeptPage(byte[] bytes, string contentType)
    {
        plain = bytes;
        gzip = Compressed(bytes, into => new GZipStream(into, CompressionLevel.Optimal));
        brotli = Compressed(bytes, into => new BrotliStream(into, CompressionLevel.Optimal));
        ContentType = contentType;
        Tag = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));
    }

    public string ContentType { get; }

    public string Tag { get; }

    /// <summary>In memory, in bytes.</summary>
    public int Size => plain.Length + gzip.Length + brotli.Length;

    /// <param name="accepted">The header <c>Accept-Encoding</c>.</param>
    /// <returns>The name of the encoding, none if it is plain, and the bytes.</returns>
    public (string? Encoding, byte[] Bytes) For(string accepted)
    {
        bool gzipToo = false;
        foreach (var range in accepted.AsSpan().Split(','))
        {
            var coding = accepted.AsSpan(range).Trim();
            if (coding is "br" || (coding.StartsWith("br;") && !IsRefused(coding)))
            {
                return ("br", brotli);
            }

            gzipToo |= coding is "gzip" || (coding.StartsWith("gzip;") && !IsRefused(coding));
        }

        return gzipToo ? ("gzip", gzip) : (null, plain);
    }

    private static bool IsRefused(ReadOnlySpan<char> coding) => coding.IndexOf("q=") is >= 0 and var at && coding[(at + 2)..].Trim("0. ").IsEmpty;

    private static byte[] Compressed(byte[] bytes, Func<Stream, Stream> open)
    {
        using var buffer = new MemoryStream();
        using (var stream = open(buffer))
        {
            stream.Write(bytes);
        }

        return buffer.ToArray();
    }
}
