using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Editions;

public readonly record struct EditionHeadId(Guid Value) : IEntityId<EditionHeadId>
{
    public static EditionHeadId From(Guid value) => new(value);
}

/// <summary>The end of a municipality's chain of editions, as the database remembers it apart from them: they cannot become fewer unseen.</summary>
public sealed class EditionHead : ITenantOwned
{
    private EditionHead()
    {
    }

    public MunicipalityId Tenant { get; private set; }

    public EditionHeadId Id { get; private set; }

    public long Place { get; private set; }

    public string Seal { get; private set; } = "";

    public EditionMark Mark => new(Place, Seal);
}
