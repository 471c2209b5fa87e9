using System.Security.Cryptography;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps.Filing;

public readonly record struct RoadmapEditionId(Guid Value) : IEntityId<RoadmapEditionId>
{
    public static RoadmapEditionId New() => new(Guid.CreateVersion7());

    public static RoadmapEditionId From(Guid value) => new(value);
}

/// <summary>
/// A school's roadmap exactly as it was when it was submitted or approved: its data and its printed form. Written once; the database lets the
/// portal add such rows, and neither change nor remove them.
/// </summary>
public sealed class RoadmapEdition : ITenantOwned
{
    private RoadmapEdition()
    {
    }

    /// <param name="number">The round of a submission, or the number of an approved edition; from 1.</param>
    /// <param name="json">The whole roadmap as data, UTF-8.</param>
    /// <param name="pdf">The printed roadmap.</param>
    public RoadmapEdition(SchoolRoadmap roadmap, RoadmapEditionKind kind, int number, DateTimeOffset at, string by, byte[] json, byte[] pdf)
    {
        Tenant = roadmap.Tenant;
        Id = RoadmapEditionId.New();
        RoadmapId = roadmap.Id;
        Kind = kind;
        Number = number;
        At = at;
        By = by;
        Title = roadmap.Title;
        OrderDate = kind == RoadmapEditionKind.Approved ? roadmap.Approval?.Date : null;
        OrderNumber = kind == RoadmapEditionKind.Approved ? roadmap.Approval?.Number : null;
        Json = json;
        Pdf = pdf;
        JsonSha256 = Hash(json);
        PdfSha256 = Hash(pdf);
    }

    public MunicipalityId Tenant { get; private set; }

    public RoadmapEditionId Id { get; private set; }

    public RoadmapId RoadmapId { get; private set; }

    public RoadmapEditionKind Kind { get; private set; }

    public int Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The name of who submitted or approved it.</summary>
    public string By { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Of the school's order; none for a submission.</summary>
    public DateOnly? OrderDate { get; private set; }

    public string? OrderNumber { get; private set; }

    /// <summary>Of <see cref="Json"/>, in hexadecimal.</summary>
    public string JsonSha256 { get; private set; } = "";

    /// <summary>Of <see cref="Pdf"/>, in hexadecimal.</summary>
    public string PdfSha256 { get; private set; } = "";

#pragma warning disable CA1819 // Blobs of the database, written once.
    public byte[] Json { get; private set; } = [];

    public byte[] Pdf { get; private set; } = [];
#pragma warning restore CA1819

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>Stored by name.</summary>
public enum RoadmapEditionKind
{
    /// <summary>As it was handed to the reviewer.</summary>
    Submitted,

    /// <summary>As the school's order approved it.</summary>
    Approved,
}
