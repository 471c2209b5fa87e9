using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 2: every parameter found at a school has an activity that names its code. «Все параметры» does not count: such rows speak
/// of the audit and the roadmap as a whole (decision 0011). Where no table has a column for codes, nobody can name one.
/// </summary>
internal static class UncoveredParameters
{
    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        if (roadmap.Tables.Count > 0 && roadmap.Tables.All(table => !table.Has(ColumnKind.Codes)))
        {
            yield break;
        }

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
