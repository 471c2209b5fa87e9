using System.Text.Encodings.Web;
using System.Text.Json;

namespace RoadmapPortal.Web.Features.Archives.Package;

/// <summary><c>manifest.json</c>: what an archive is of, and every other file in it.</summary>
/// <param name="Format">Of the archive; another number is another shape.</param>
/// <param name="Schema">The last migration of the database that it was made from.</param>
public sealed record ArchiveManifest(
    int Format, string Program, string Schema, ManifestMunicipality Municipality, ManifestPeriod Period, DateTimeOffset MadeAt, string MadeBy, IReadOnlyList<ManifestFile> Files)
{
    public const int KnownFormat = 1;

    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Read by people and programs and never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <returns>None if it is none.</returns>
    public static ArchiveManifest? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<ArchiveManifest>(json, Options);
            return manifest is { Municipality: not null, Period.Words: not null, Files: { } files } && files.All(file => file is { Name: not null, Sha256: not null }) ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

public sealed record ManifestMunicipality(Guid Id, string Slug, string Name, string ShortName, string Authority);

public sealed record ManifestPeriod(Guid Id, string Words, DateOnly From, DateOnly To);

/// <param name="Size">In bytes, unpacked.</param>
/// <param name="Sha256">In hexadecimal.</param>
public sealed record ManifestFile(string Name, long Size, string Sha256);
