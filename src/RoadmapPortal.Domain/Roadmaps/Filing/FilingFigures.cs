namespace RoadmapPortal.Domain.Roadmaps.Filing;

/// <summary>The campaign in figures: how many schools have come how far. Who has come further counts in each figure before.</summary>
/// <param name="Schools">In the register, asked or not.</param>
/// <param name="OnTime">Of <paramref name="Filed"/>; none if the period has no campaign.</param>
/// <param name="Idle">Asked, and nobody of the school has touched the draft.</param>
/// <param name="Late">With filing or publishing, today.</param>
/// <param name="Uncovered">Schools with a finding that no row of their roadmap names.</param>
public sealed record FilingFigures(
    int Schools, int Asked, int Filed, int? OnTime, int Accepted, int Approved, int Published, int Checked, int Idle, int Late, int Uncovered)
{
    public static FilingFigures Of(IReadOnlyList<SchoolFiling> schools) => new(
        schools.Count,
        schools.Count(school => school.IsAsked),
        schools.Count(school => school.HasFiled),
        schools.Any(school => school.Campaign is not null) ? schools.Count(school => school.IsOnTime) : null,
        schools.Count(school => school.IsAccepted),
        schools.Count(school => school.IsApproved),
        schools.Count(school => school.IsPublished),
        schools.Count(school => school.IsChecked),
        schools.Count(school => school.IsIdle),
        schools.Count(school => school.IsLate),
        schools.Count(school => school.Uncovered > 0));
}
