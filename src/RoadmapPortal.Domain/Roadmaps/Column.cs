using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

public readonly record struct ColumnId(Guid Value) : IEntityId<ColumnId>
{
    public static ColumnId New() => new(Guid.CreateVersion7());

    public static ColumnId From(Guid value) => new(value);
}

/// <summary>графа of a table: what it holds and the table's own heading words («Дата проведения», «Срок», «Сроки»).</summary>
public sealed class Column : ITenantOwned, IPlaced
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

    /// <summary>Kept with all its words, but neither printed nor shown nor checked.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>In percent of the table's width; none if it finds its width itself. See <see cref="ColumnShares"/>.</summary>
    public int? Share { get; private set; }

    public IReadOnlyList<Refusal> WhyNotWriteHeading(string seen, string words) =>
        Wording.WhyNotWrite(Heading, seen, words, Wording.LongestHeading, mayBeEmpty: false);

    /// <exception cref="RefusedException">See <see cref="WhyNotWriteHeading"/>.</exception>
    public void WriteHeading(string seen, string words)
    {
        RefusedException.ThrowIfAny(WhyNotWriteHeading(seen, words));
        Heading = Cells.Clean(words);
    }

    void IPlaced.Place(Rank rank) => Rank = rank;

    internal void Say(string heading) => Heading = heading;

    internal void TakeShare(int? percent) => Share = percent;

    internal void Hide(bool isHidden) => IsHidden = isHidden;
}
