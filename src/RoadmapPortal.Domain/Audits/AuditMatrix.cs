using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Audits;

/// <summary>Schools × audited parameters of a period, and the same of the audit before it. Does not change.</summary>
/// <param name="Schools">In printing order.</param>
/// <param name="Columns">In the order of the audit, factor by factor.</param>
/// <param name="Past">
/// What was found in the earlier audit, by this audit's parameters (their names tell, not their codes); none if there was none.
/// </param>
/// <param name="PastColumns">The parameters that the earlier audit looked at too: only there something can have changed.</param>
public sealed record AuditMatrix(
    IReadOnlyList<School> Schools, IReadOnlyList<MatrixColumn> Columns, FindingSet Found, FindingSet? Past, IReadOnlySet<RiskParameterId> PastColumns)
{
    private static readonly Dictionary<SchoolId, SchoolAnswers> NoAnswers = [];

    /// <summary>What the schools say of themselves, of those that have filed it.</summary>
    public IReadOnlyDictionary<SchoolId, SchoolAnswers> Answers { get; init; } = NoAnswers;

    /// <param name="catalogue">The version that the audit's period pins.</param>
    /// <param name="schools">Closed ones too: one that was closed before the period begins is shown only if something is marked there.</param>
    /// <param name="past">The earlier audit with the version that its period pins; none if there was none.</param>
    /// <param name="periodBegins">The first day of the audit's period; without it no school is closed.</param>
    /// <param name="mapped">Parameters of the two audits that somebody put together though their names differ.</param>
    public static AuditMatrix Of(
        EntryAudit audit,
        RiskCatalogueVersion catalogue,
        IReadOnlyList<School> schools,
        (EntryAudit Audit, RiskCatalogueVersion Catalogue)? past,
        DateOnly? periodBegins = null,
        IEnumerable<ParameterPair>? mapped = null)
    {
        var columns = ColumnsOf(audit, catalogue);
        var same = (past is { } earlier ? ParameterPair.Of(columns, ColumnsOf(earlier.Audit, earlier.Catalogue), mapped) : []).ToLookup(pair => pair.Past, pair => pair.Now);
        var found = FindingSet.Of(audit.Findings.Select(finding => (finding.SchoolId, finding.ParameterId)));
        return new AuditMatrix(
            [.. schools.Where(school => periodBegins is not { } day || !school.IsFormer(day) || found.At(school.Id).Count > 0).OrderBy(school => school.PrintOrder)],
            columns,
            found,
            past is null ? null : FindingSet.Of(past.Value.Audit.Findings.SelectMany(finding => same[finding.ParameterId].Select(parameter => (finding.SchoolId, parameter)))),
            same.SelectMany(parameters => parameters).ToHashSet());
    }

    public AuditMatrix With(SchoolId school, RiskParameterId parameter, bool isFound)
    {
        var found = Found.With(school, parameter, isFound);
        return ReferenceEquals(found, Found) ? this : this with { Found = found };
    }

    public bool IsFound(School school, MatrixColumn column) => Found.Contains(school.Id, column.Parameter.Id);

    public bool WasFound(School school, MatrixColumn column) => Past?.Contains(school.Id, column.Parameter.Id) == true;

    /// <summary>Whether the cell is another one than in the earlier audit; what that did not look at has not changed.</summary>
    public bool IsChanged(School school, MatrixColumn column) => PastColumns.Contains(column.Parameter.Id) && IsFound(school, column) != WasFound(school, column);

    /// <summary>Whether the school says something else of itself than the matrix.</summary>
    public bool IsDisputed(School school, MatrixColumn column) =>
        Answers.GetValueOrDefault(school.Id)?.To(column.Parameter.Id)?.Disagrees(IsFound(school, column)) == true;

    public int CountAt(School school, IEnumerable<MatrixColumn> columns)
    {
        var marks = Found.At(school.Id);
        return columns.Count(column => marks.Contains(column.Parameter.Id));
    }

    public int CountOf(MatrixColumn column, IEnumerable<School> schools) => schools.Count(school => IsFound(school, column));

    /// <summary>The part that is wanted, whole rows and columns of it.</summary>
    public AuditMatrix Part(MatrixFilter filter)
    {
        var schools = Schools.Where(school => filter.Kind is null || school.Kind == filter.Kind).ToList();
        var columns = Columns.Where(column => filter.Factor is null || column.Factor.Id == filter.Factor).ToList();
        if (filter.OnlyChanged)
        {
            (schools, columns) = Where(schools, columns, IsChanged);
        }

        if (filter.OnlyDisputed)
        {
            (schools, columns) = Where(schools, columns, IsDisputed);
        }

        return this with { Schools = schools, Columns = columns };
    }

    /// <summary>Schools and parameters with such a cell.</summary>
    private static (List<School> Schools, List<MatrixColumn> Columns) Where(List<School> schools, List<MatrixColumn> columns, Func<School, MatrixColumn, bool> holds) =>
        (schools.FindAll(school => columns.Exists(column => holds(school, column))), columns.FindAll(column => schools.Exists(school => holds(school, column))));

    private static List<MatrixColumn> ColumnsOf(EntryAudit audit, RiskCatalogueVersion catalogue)
    {
        var places = catalogue.Factors.SelectMany(factor => factor.Parameters.Select(parameter => (Factor: factor, Parameter: parameter))).ToDictionary(place => place.Parameter.Id);
        var columns = audit.Lines.OrderBy(line => line.Position)
            .Where(line => places.ContainsKey(line.ParameterId))
            .Select(line => places[line.ParameterId])
            .Select(place => new MatrixColumn(place.Factor, place.Parameter, place.Parameter.CodeIn(audit.Numbering)?.Code.ToString() ?? ""));

        // Grouped, so that a factor stands over its parameters once, as it is printed.
        return [.. columns.GroupBy(column => column.Factor).SelectMany(columns => columns)];
    }
}
