using System.Collections.Immutable;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Audits;

/// <summary>Which parameters were found at which schools. Does not change; a school whose marks are the same keeps the same set.</summary>
public sealed class FindingSet
{
    public static readonly FindingSet Empty = new(ImmutableDictionary<SchoolId, ImmutableHashSet<RiskParameterId>>.Empty);

    private readonly ImmutableDictionary<SchoolId, ImmutableHashSet<RiskParameterId>> bySchool;

    private FindingSet(ImmutableDictionary<SchoolId, ImmutableHashSet<RiskParameterId>> bySchool) => this.bySchool = bySchool;

    public static FindingSet Of(IEnumerable<(SchoolId School, RiskParameterId Parameter)> found) =>
        new(found.GroupBy(mark => mark.School, mark => mark.Parameter).ToImmutableDictionary(marks => marks.Key, marks => marks.ToImmutableHashSet()));

    public ImmutableHashSet<RiskParameterId> At(SchoolId school) => bySchool.GetValueOrDefault(school, []);

    public bool Contains(SchoolId school, RiskParameterId parameter) => At(school).Contains(parameter);

    /// <summary>The set with this mark, or without it; itself if that is so already.</summary>
    public FindingSet With(SchoolId school, RiskParameterId parameter, bool isFound)
    {
        var marks = At(school);
        var after = isFound ? marks.Add(parameter) : marks.Remove(parameter);
        return ReferenceEquals(marks, after) ? this : new FindingSet(bySchool.SetItem(school, after));
    }
}
