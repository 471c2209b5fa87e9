using System.Security.Cryptography;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Editions;

public readonly record struct EditionFileId(Guid Value) : IEntityId<EditionFileId>
{
    public static EditionFileId New() => new(Guid.CreateVersion7());

    public static EditionFileId From(Guid value) => new(value);
}

/// <summary>One file of an edition, byte for byte as it was written with the approval.</summary>
public sealed class EditionFile : ITenantOwned
{
    private EditionFile()
    {
    }

    internal EditionFile(Edition edition, EditionContent content)
    {
        Tenant = edition.Tenant;
        Id = EditionFileId.New();
        EditionId = edition.Id;
        Format = content.Format;
        Bytes = content.Bytes;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Bytes));
    }

    public MunicipalityId Tenant { get; private set; }

    public EditionFileId Id { get; private set; }

    public EditionId EditionId { get; private set; }

    public EditionFormat Format { get; private set; }

    /// <summary>In hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

#pragma warning disable CA1819 // A blob of the database, written once.
    public byte[] Bytes { get; private set; } = [];
#pragma warning restore CA1819
}

#pragma warning disable CA1819
/// <summary>A file that is to be kept.</summary>
public sealed record EditionContent(EditionFormat Format, byte[] Bytes);
#pragma warning restore CA1819

/// <summary>Stored by name; the names are the words of addresses too.</summary>
public enum EditionFormat
{
    /// <summary>Everything as data for other programs (<c>docs/export-json.md</c>).</summary>
    Json,
    Pdf,
    Docx,
    Xlsx,
    Html,
}
