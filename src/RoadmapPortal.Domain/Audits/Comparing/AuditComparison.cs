using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Audits.Comparing;

/// <summary>
/// Two audits side by side: where a risk appeared, where it is no more, where it stayed. A mark counts as another one only if both audits
/// looked at the parameter and the school was there both times.
/// </summary>
/// <param name="Schools">Those of the later audit, in printing order.</param>
/// <param name="Former">Schools with marks in the earlier audit that were closed before the later period.</param>
/// <param name="Parameters">In the order of the later audit; then those that only the earlier one looked at.</param>
public sealed record AuditComparison(IReadOnlyList<School> Schools, IReadOnlyList<School> Former, IReadOnlyList<ComparedParameter> Parameters)
{
    public IEnumerable<ComparedParameter> Compared => Parameters.Where(line => line.IsCompared);

    public IEnumerable<ComparedParameter> OnlyNow => Parameters.Where(line => line.PastColumns.Count == 0);

    public IEnumerable<ComparedParameter> OnlyBefore => Parameters.Where(line => line.Columns.Count == 0);

    public int AppearedMarks => Compared.Sum(line => line.Appeared.Count);

    public int AppearedSchools => Compared.SelectMany(line => line.Appeared).Distinct().Count();

    public int DisappearedMarks => Compared.Sum(line => line.Disappeared.Count);

    public int DisappearedSchools => Compared.SelectMany(line => line.Disappeared).Distinct().Count();

    public int StayedMarks => Compared.Sum(line => line.Stayed.Count);

    /// <summary>
    /// What is mapped crosswise (one parameter was split, or two became one) stands in one line and is counted by schools: a school with
    /// any of them before and any of them now keeps its risk, and nothing is counted twice.
    /// </summary>
    /// <param name="now">The later audit.</param>
    /// <param name="past">The earlier one, with the schools out of the same reading of the register.</param>
    /// <param name="mapped">Parameters of the two audits that somebody put together though their names differ.</param>
    public static AuditComparison Of(AuditMatrix now, AuditMatrix past, IEnumerable<ParameterPair>? mapped = null)
    {
        var present = now.Schools.ToHashSet();
        var lines = Groups(now.Columns, past.Columns, ParameterPair.Of(now.Columns, past.Columns, mapped))
            .Select(group => Line(now, past, group.Now, group.Past, present));
        return new AuditComparison(now.Schools, [.. past.Schools.Where(school => !present.Contains(school) && past.Found.At(school.Id).Count > 0)], [.. lines]);
    }

    /// <summary>Every school with what changed there and what stayed.</summary>
    public IReadOnlyList<ComparedSchool> BySchool(ComparisonOrder order = ComparisonOrder.AsPrinted)
    {
        var appeared = BySchool(line => line.Appeared);
        var disappeared = BySchool(line => line.Disappeared);
        var stayed = BySchool(line => line.Stayed);
        var schools = Schools.Select(school => new ComparedSchool(school, [.. appeared[school]], [.. disappeared[school]], [.. stayed[school]]));
        return order switch
        {
            ComparisonOrder.AsPrinted => [.. schools],
            ComparisonOrder.ByChange => [.. schools.OrderByDescending(school => school.Changes)],
        };
    }

    public AuditComparison Only(RiskFactorId factor) => this with { Parameters = [.. Parameters.Where(line => line.Factor.Id == factor)] };

    public AuditComparison InOrder(ComparisonOrder order) => order switch
    {
        ComparisonOrder.AsPrinted => this,
        ComparisonOrder.ByChange => this with { Parameters = [.. Parameters.OrderByDescending(line => line.Changes)] },
    };

    private ILookup<School, ComparedParameter> BySchool(Func<ComparedParameter, IReadOnlyList<School>> which) =>
        Compared.SelectMany(line => which(line).Select(school => (school, line))).ToLookup(pair => pair.school, pair => pair.line);

    private static ComparedParameter Line(
        AuditMatrix now, AuditMatrix past, List<MatrixColumn> columns, List<MatrixColumn> pastColumns, HashSet<School> present)
    {
        var found = now.Schools.Where(school => columns.Exists(column => now.IsFound(school, column))).ToHashSet();
        var before = past.Schools.Where(school => pastColumns.Exists(column => past.IsFound(school, column))).ToHashSet();
        return new ComparedParameter(
            columns,
            pastColumns,
            [.. now.Schools.Where(school => found.Contains(school) && !before.Contains(school))],
            [.. now.Schools.Where(school => before.Contains(school) && !found.Contains(school))],
            [.. now.Schools.Where(school => found.Contains(school) && before.Contains(school))],
            [.. past.Schools.Where(school => before.Contains(school) && !present.Contains(school))]);
    }

    /// <summary>Parameters that pairs hold together, directly or over others.</summary>
    private static List<(List<MatrixColumn> Now, List<MatrixColumn> Past)> Groups(
        IReadOnlyList<MatrixColumn> now, IReadOnlyList<MatrixColumn> past, IReadOnlyList<ParameterPair> pairs)
    {
        var groups = now.Select(column => (Now: new List<MatrixColumn> { column }, Past: new List<MatrixColumn>())).ToList();
        foreach (var earlier in past)
        {
            var kin = pairs.Where(pair => pair.Past == earlier.Parameter.Id).Select(pair => pair.Now).ToHashSet();
            var joined = groups.FindAll(group => group.Now.Exists(column => kin.Contains(column.Parameter.Id)));
            if (joined.Count == 0)
            {
                groups.Add(([], [earlier]));
                continue;
            }

            foreach (var other in joined.Skip(1))
            {
                joined[0].Now.AddRange(other.Now);
                joined[0].Past.AddRange(other.Past);
                groups.Remove(other);
            }

            joined[0].Past.Add(earlier);
        }

        return groups;
    }
}
