namespace RoadmapPortal.Domain.Tenancy;

public readonly record struct MunicipalityId(Guid Value) : IEntityId<MunicipalityId>
{
    public static MunicipalityId New() => new(Guid.CreateVersion7());

    public static MunicipalityId From(Guid value) => new(value);
}

/// <summary>муниципалитет: the tenant. Everything else belongs to exactly one.</summary>
public sealed class Municipality
{
    private Municipality()
    {
    }

    public Municipality(MunicipalityId id, Slug slug, string name, string shortName, string authority)
    {
        Id = id;
        Slug = slug;
        Name = name;
        ShortName = shortName;
        Authority = authority;
    }

    public MunicipalityId Id { get; private set; }

    public Slug Slug { get; private set; } = null!;

    /// <summary>The official name, as orders print it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name for menus: «Сочи».</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>The education authority that issues the orders.</summary>
    public string Authority { get; private set; } = "";

    /// <summary>Whether guests may read and search what is approved. Not until the municipality says so.</summary>
    public bool IsPublic { get; private set; }

    public void ShowToGuests(bool isPublic) => IsPublic = isPublic;
}
