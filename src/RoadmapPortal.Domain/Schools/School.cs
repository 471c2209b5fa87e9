using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Schools;

public readonly record struct SchoolId(Guid Value) : IEntityId<SchoolId>
{
    public static SchoolId New() => new(Guid.CreateVersion7());

    public static SchoolId From(Guid value) => new(value);
}

/// <summary>
/// образовательная организация. Its identity is the id, never the number: <c>г44</c> (gymnasium 44) is not <c>о44</c>,
/// and <c>НОШ № 80</c> is not <c>80</c>.
/// </summary>
public sealed class School : ITenantOwned
{
    private School()
    {
    }

    public School(MunicipalityId tenant, SchoolId id, SchoolKind kind, int? number, string label, string name, int printOrder, IReadOnlyList<string> aliases)
    {
        Tenant = tenant;
        Id = id;
        Kind = kind;
        Number = number;
        Label = label;
        Name = name;
        PrintOrder = printOrder;
        Aliases = aliases;
    }

    public MunicipalityId Tenant { get; private set; }

    public SchoolId Id { get; private set; }

    public SchoolKind Kind { get; private set; }

    public int? Number { get; private set; }

    /// <summary>As lists print it: <c>80</c>, <c>г44</c>, <c>НОШ № 80</c>. Unique within the municipality.</summary>
    public string Label { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Place in the municipality's lists, from 0.</summary>
    public int PrintOrder { get; private set; }

    /// <summary>Other spellings that people type in lists and cells.</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = [];
}
