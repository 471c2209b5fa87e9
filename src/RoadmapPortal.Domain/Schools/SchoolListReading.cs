namespace RoadmapPortal.Domain.Schools;

/// <summary>What a typed list of schools means.</summary>
/// <param name="Schools">In the order typed, each once.</param>
/// <param name="Unknown">What was not understood; no school is marked for it.</param>
public sealed record SchoolListReading(IReadOnlyList<School> Schools, IReadOnlyList<UnknownSchool> Unknown)
{
    /// <summary>Whether the words name exactly these schools, in whatever order.</summary>
    public bool Means(IReadOnlyCollection<School> schools) => Unknown.Count == 0 && Names(schools);

    /// <summary>The same, whatever else the words say.</summary>
    public bool Names(IReadOnlyCollection<School> schools) => Schools.Count == schools.Count && schools.ToHashSet().SetEquals(Schools);
}
