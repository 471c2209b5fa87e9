namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 2: every parameter found at a school has an activity that names its code. «Все параметры» does not count: such rows speak
/// of the audit and the roadmap as a whole (decision 0011).
/// </summary>
internal static class UncoveredParameters
{
    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        var covered = roadmap.Rows.Where(row => row.Codes is not null)
            .SelectMany(row => row.Codes!.Codes).Select(roadmap.Find).OfType<AuditedParameter>().ToHashSet();
        foreach (var line in roadmap.Audited.Where(line => line.Schools.Count > 0 && !covered.Contains(line)))
        {
            var schools = roadmap.Roadmap.ConcernedSchool is null ? $" Школы: {SchoolNames.Short(line.Schools)}." : "";
            yield return new Sighting(
                FlawPlace.OfParameter(line.Parameter, line.Code), $"Для параметра {line.Code} «{line.Parameter.Name}» нет ни одного мероприятия.{schools}");
        }
    }
}
