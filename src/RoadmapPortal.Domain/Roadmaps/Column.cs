using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

public readonly record struct ColumnId(Guid Value) : IEntityId<ColumnId>
{
    public static ColumnId New() => new(Guid.CreateVersion7());

    public static ColumnId From(Guid value) => new(value);
}

/// <summary>графа of a table: what it holds and the table's own heading words («Дата проведения», «Срок», «Сроки»).</summary>
public sealed class Column : ITenantOwned
{
    private Column()
    {
    }

    internal Column(MunicipalityId tenant, ColumnId id, RoadmapTableId table, Rank rank, ColumnKind kind, string heading)
    {
        Tenant = tenant;
        Id = id;
        TableId = table;
        Rank = rank;
        Kind = kind;
        Heading = heading;
    }

    public MunicipalityId Tenant { get; private set; }

    public ColumnId Id { get; private set; }

    public RoadmapTableId TableId { get; private set; }

    public Rank Rank { get; private set; } = null!;

    public ColumnKind Kind { get; private set; }

    public string Heading { get; private set; } = "";
}
