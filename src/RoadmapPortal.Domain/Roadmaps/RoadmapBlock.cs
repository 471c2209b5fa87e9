using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

public readonly record struct RoadmapBlockId(Guid Value) : IEntityId<RoadmapBlockId>
{
    public static RoadmapBlockId New() => new(Guid.CreateVersion7());

    public static RoadmapBlockId From(Guid value) => new(value);
}

/// <summary>A part of a roadmap in its printing order: words of its own, or the place where tasks, the audit or a table stand.</summary>
public sealed class RoadmapBlock : ITenantOwned, IPlaced
{
    private RoadmapBlock()
    {
    }

    internal RoadmapBlock(MunicipalityId tenant, RoadmapBlockId id, RoadmapId roadmap, Rank rank, BlockKind kind, string? heading, string? text, RoadmapTableId? table)
    {
        Tenant = tenant;
        Id = id;
        RoadmapId = roadmap;
        Rank = rank;
        Kind = kind;
        Heading = heading;
        Text = text;
        TableId = table;
    }

    public MunicipalityId Tenant { get; private set; }

    public RoadmapBlockId Id { get; private set; }

    public RoadmapId RoadmapId { get; private set; }

    public Rank Rank { get; private set; } = null!;

    public BlockKind Kind { get; private set; }

    public string? Heading { get; private set; }

    /// <summary>Paragraphs separated by line breaks; only goal and prose have a text of their own.</summary>
    public string? Text { get; private set; }

    public RoadmapTableId? TableId { get; private set; }

    /// <summary>Whether the block has words of its own below its heading.</summary>
    public bool HasText => Kind is BlockKind.Goal or BlockKind.Prose;

    public IReadOnlyList<Refusal> WhyNotWriteHeading(string seen, string words) => Wording.WhyNotWrite(Heading, seen, words, Wording.LongestHeading);

    /// <exception cref="RefusedException">See <see cref="WhyNotWriteHeading"/>.</exception>
    public void WriteHeading(string seen, string words)
    {
        RefusedException.ThrowIfAny(WhyNotWriteHeading(seen, words));
        Heading = Wording.OrNone(words);
    }

    public IReadOnlyList<Refusal> WhyNotWriteText(string seen, string words) => Wording.WhyNotWrite(Text, seen, words, Cells.LongestText);

    /// <exception cref="RefusedException">See <see cref="WhyNotWriteText"/>.</exception>
    /// <exception cref="InvalidOperationException">The block has no text of its own.</exception>
    public void WriteText(string seen, string words)
    {
        RefusedException.ThrowIfAny(WhyNotWriteText(seen, words));
        Text = HasText ? Wording.OrNone(words) : throw new InvalidOperationException($"A block of kind {Kind} has no text.");
    }

    void IPlaced.Place(Rank rank) => Rank = rank;

    internal void Say(string? heading, string? text) => (Heading, Text) = (heading, text);
}

/// <summary>What stands in a block; stored by name.</summary>
public enum BlockKind
{
    /// <summary>цель</summary>
    Goal,

    /// <summary>задачи</summary>
    Tasks,

    /// <summary>целевые показатели</summary>
    Indicators,

    /// <summary>Free prose under a heading.</summary>
    Prose,

    /// <summary>результаты входного аудита</summary>
    Audit,

    Table,
}
