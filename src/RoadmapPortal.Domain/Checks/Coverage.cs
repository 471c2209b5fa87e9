using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Checks;

/// <summary>
/// What works against what, in both directions: for each parameter of the audit its schools and its activities, and for each school
/// what was found there and what of it nobody works against.
/// </summary>
/// <param name="Parameters">In the order of the audit.</param>
/// <param name="Schools">Schools with findings, in the municipality's order.</param>
/// <param name="General">Rows for «все параметры»: they speak of everything and cover nothing (decision 0011).</param>
public sealed record Coverage(IReadOnlyList<ParameterCoverage> Parameters, IReadOnlyList<SchoolCoverage> Schools, IReadOnlyList<CheckedRow> General)
{
    /// <summary>Found somewhere, and no activity names their code.</summary>
    public IEnumerable<ParameterCoverage> Uncovered => Parameters.Where(line => line.IsUncovered);

    public static Coverage Of(CheckedRoadmap roadmap)
    {
        var rows = roadmap.Rows.Where(row => row.Codes is not null).ToList();
        var byLine = rows.SelectMany(row => row.Codes!.Codes.Select(roadmap.Find).OfType<AuditedParameter>().Distinct().Select(line => (Line: line, Row: row)))
            .ToLookup(pair => pair.Line, pair => pair.Row);
        var parameters = roadmap.Audited.Select(line => new ParameterCoverage(line, [.. byLine[line]])).ToList();
        var schools = parameters.SelectMany(line => line.Line.Schools.Select(school => (School: school, Line: line)))
            .GroupBy(pair => pair.School, pair => pair.Line)
            .OrderBy(found => found.Key.PrintOrder)
            .Select(found => new SchoolCoverage(found.Key, [.. found]));
        return new Coverage(parameters, [.. schools], [.. rows.Where(row => row.Codes!.All)]);
    }
}

/// <param name="Activities">Rows that name its code, in the order of the paper.</param>
public sealed record ParameterCoverage(AuditedParameter Line, IReadOnlyList<CheckedRow> Activities)
{
    public bool IsUncovered => Activities.Count == 0 && Line.Schools.Count > 0;
}

/// <param name="Found">The parameters found at the school.</param>
public sealed record SchoolCoverage(School School, IReadOnlyList<ParameterCoverage> Found)
{
    public int UncoveredCount => Found.Count(line => line.IsUncovered);
}
