using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

public readonly record struct SectionId(Guid Value) : IEntityId<SectionId>
{
    public static SectionId New() => new(Guid.CreateVersion7());

    public static SectionId From(Guid value) => new(value);
}

/// <summary>раздел of a table, with or without a heading, with or without levels inside.</summary>
public sealed class Section : ITenantOwned, IPlaced
{
    private Section()
    {
    }

    internal Section(MunicipalityId tenant, SectionId id, RoadmapTableId table, Rank rank, string? heading, string? municipalHeading, string? schoolHeading)
    {
        Tenant = tenant;
        Id = id;
        TableId = table;
        Rank = rank;
        Heading = heading;
        MunicipalHeading = municipalHeading;
        SchoolHeading = schoolHeading;
    }

    public MunicipalityId Tenant { get; private set; }

    public SectionId Id { get; private set; }

    public RoadmapTableId TableId { get; private set; }

    public Rank Rank { get; private set; } = null!;

    public string? Heading { get; private set; }

    /// <summary>The printed words of the municipal level; none if the section has no such level.</summary>
    public string? MunicipalHeading { get; private set; }

    /// <summary>The printed words of the schools' level; none if the section has no such level.</summary>
    public string? SchoolHeading { get; private set; }

    /// <summary>The levels that the section shows, in printing order; <see cref="Level.None"/> alone if it has none.</summary>
    public IReadOnlyList<Level> Levels => LevelsUnder(MunicipalHeading, SchoolHeading);

    internal static IReadOnlyList<Level> LevelsUnder(string? municipalHeading, string? schoolHeading) => (municipalHeading, schoolHeading) switch
    {
        (null, null) => [Level.None],
        (not null, null) => [Level.Municipal],
        (null, not null) => [Level.School],
        _ => [Level.Municipal, Level.School],
    };

    public string? HeadingOf(Level level) => level switch
    {
        Level.None => null,
        Level.Municipal => MunicipalHeading,
        Level.School => SchoolHeading,
    };

    public IReadOnlyList<Refusal> WhyNotWriteHeading(string seen, string words) => Wording.WhyNotWrite(Heading, seen, words, Wording.LongestHeading);

    /// <exception cref="RefusedException">See <see cref="WhyNotWriteHeading"/>.</exception>
    public void WriteHeading(string seen, string words)
    {
        RefusedException.ThrowIfAny(WhyNotWriteHeading(seen, words));
        Heading = Wording.OrNone(words);
    }

    void IPlaced.Place(Rank rank) => Rank = rank;

    internal void Say(string? heading, string? municipalHeading, string? schoolHeading) =>
        (Heading, MunicipalHeading, SchoolHeading) = (heading, municipalHeading, schoolHeading);

    /// <param name="heading">None takes the level away.</param>
    internal void Head(Level level, string? heading)
    {
        (MunicipalHeading, SchoolHeading) = level switch
        {
            Level.Municipal => (heading, SchoolHeading),
            Level.School => (MunicipalHeading, heading),
            Level.None => throw new ArgumentOutOfRangeException(nameof(level)),
        };
    }
}
