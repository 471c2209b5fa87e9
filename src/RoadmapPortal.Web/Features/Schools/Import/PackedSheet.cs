using System.IO.Compression;
using System.Text.Json;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Schools.Import;

namespace RoadmapPortal.Web.Features.Schools.Import;

/// <summary>
/// What was read from a file, on its way through the page between preview and saving, with what could not be read, to be told at the end too. Nothing that
/// comes back is believed: it is a file like any other, and every rule is asked again.
/// </summary>
public static class PackedSheet
{
    private const int MostPacked = 3 * 1024 * 1024;
    private const int MostUnpacked = 20 * 1024 * 1024;

    /// <summary>Two cells of each row.</summary>
    private const int MostProblems = 2 * SheetFile.MostRows;

    public static string Pack(SchoolSheet sheet)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(brotli, sheet);
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    /// <returns>None if this is no table.</returns>
    public static SchoolSheet? Unpack(string? words)
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
            var sheet = length > MostUnpacked ? null : JsonSerializer.Deserialize<SchoolSheet>(json.AsSpan(0, length));
            return sheet is null || sheet.Rows?.Count > SheetFile.MostRows || sheet.Problems?.Count > MostProblems ? null : Sane(sheet);
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static SchoolSheet Sane(SchoolSheet sheet) => new(
        [.. (sheet.Rows ?? []).OfType<SchoolRow>().Select(Sane)], [.. (sheet.Problems ?? []).OfType<SheetProblem>()], [.. (sheet.Passed ?? []).OfType<string>()]);

    private static SchoolRow Sane(SchoolRow row) => row with
    {
        Kind = row.Kind is { } kind && Enum.IsDefined(kind) ? kind : null,
        Aliases = [.. (row.Aliases ?? []).OfType<string>().Take(SchoolDetails.MostAliases + 1)],
    };
}
