using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.People;

public readonly record struct ResponsibleId(Guid Value) : IEntityId<ResponsibleId>
{
    public static ResponsibleId New() => new(Guid.CreateVersion7());

    public static ResponsibleId From(Guid value) => new(value);
}

/// <summary>ответственный: an entry of the municipality's directory.</summary>
public sealed class Responsible : ITenantOwned
{
    private Responsible()
    {
    }

    public Responsible(MunicipalityId tenant, ResponsibleId id, ResponsibleKind kind, string label, IReadOnlyList<string> aliases)
    {
        Tenant = tenant;
        Id = id;
        Kind = kind;
        Label = label;
        Aliases = aliases;
    }

    public MunicipalityId Tenant { get; private set; }

    public ResponsibleId Id { get; private set; }

    public ResponsibleKind Kind { get; private set; }

    /// <summary>As documents print it: «Лукашова И.Б.», «МКУ ЦРО», «руководители ОО».</summary>
    public string Label { get; private set; } = "";

    /// <summary>Other spellings of the same: «Управление образования» for «УО».</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = [];
}

/// <summary>Stored by name.</summary>
public enum ResponsibleKind
{
    Person,
    Office,
    Role,
}
