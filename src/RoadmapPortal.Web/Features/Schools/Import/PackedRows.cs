using System.IO.Compression;
using System.Text.Json;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Schools.Import;

namespace RoadmapPortal.Web.Features.Schools.Import;

/// <summary>
/// Rows on their way through the page between preview and saving. Nothing that comes back is believed: it is a file like any other, and every rule is asked
/// again.
/// </summary>
public static class PackedRows
{
    private const int MostPacked = 3 * 1024 * 1024;
    private const int MostUnpacked = 20 * 1024 * 1024;

    public static string Pack(IReadOnlyList<SchoolRow> rows)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(brotli, rows);
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    /// <returns>None if these are no rows.</returns>
    public static IReadOnlyList<SchoolRow>? Unpack(string? words)
    {
        if (string.IsNullOrEmpty(words) || words.Length > MostPacked)
        {
            return null;
        }

        try
        {
            using var brotli = new BrotliStream(new MemoryStream(Convert.FromBase64String(words)), CompressionMode.Decompress);
            var json = new byte[MostUnpacked + 1];
            var length = brotli.ReadAtLeast(json, json.Length, throwOnEndOfStream: false);
            var rows = length > MostUnpacked ? null : JsonSerializer.Deserialize<List<SchoolRow?>>(json.AsSpan(0, length));
            return rows is null || rows.Count > SheetFile.MostRows ? null : [.. rows.OfType<SchoolRow>().Select(Sane)];
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static SchoolRow Sane(SchoolRow row) => row with
    {
        Kind = row.Kind is { } kind && Enum.IsDefined(kind) ? kind : null,
        Aliases = [.. (row.Aliases ?? []).OfType<string>().Take(SchoolDetails.MostAliases + 1)],
    };
}
