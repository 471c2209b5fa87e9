using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Audits.Narrative;

/// <summary>What an audit's text can say of the audit, of the marks of schools, and of the same in the period before.</summary>
public sealed class AuditFigures
{
    /// <summary>What the figures of the earlier period are called by.</summary>
    public const string LastTime = "в прошлый раз";

    /// <summary>Nobody's: every field stands for nothing.</summary>
    public static readonly AuditFigures None = new([]);

    private const string Nothing = "нет";

    private static readonly (SchoolMarkKind Kind, string Name)[] Marks =
        [(SchoolMarkKind.LowResults, "ШНОР"), (SchoolMarkKind.HardConditions, "ШНСУ"), (SchoolMarkKind.AtRisk, "школ зоны риска")];

    private readonly Dictionary<string, Figure> byName;

    private AuditFigures(IReadOnlyList<Figure> all)
    {
        All = all;
        byName = all.ToDictionary(figure => Spelling.Fold(figure.Name));
    }

    /// <summary>In the order in which one chooses among them.</summary>
    public IReadOnlyList<Figure> All { get; }

    /// <param name="past">Of the earlier audit; none if there was none.</param>
    public static AuditFigures Of(AuditedPeriod now, AuditedPeriod? past) =>
        new([.. Of(now), .. past is null ? [] : Of(past).Select(figure => figure with { Name = $"{figure.Name} {LastTime}" })]);

    /// <summary>Case and spaces do not matter.</summary>
    public Figure? Find(string name) => byName.GetValueOrDefault(Spelling.Fold(name));

    private static IEnumerable<Figure> Of(AuditedPeriod period)
    {
        var matrix = period.Matrix;
        var perSchool = matrix.Schools.Select(school => (School: school, Count: matrix.CountAt(school, matrix.Columns))).ToList();
        var perParameter = matrix.Columns.Select(column => (Column: column, Count: matrix.CountOf(column, matrix.Schools))).ToList();
        yield return new Figure("период", period.Words, null);
        yield return Figure.Count("число школ", perSchool.Count);
        yield return Figure.Count("число школ с рисками", perSchool.Count(line => line.Count > 0));
        yield return Figure.Count("число школ без рисков", perSchool.Count(line => line.Count == 0));
        yield return List("список школ без рисков", perSchool.Where(line => line.Count == 0).Select(line => line.School));
        yield return Figure.Count("число параметров", perParameter.Count);
        yield return Figure.Count("число выявленных параметров", perParameter.Count(line => line.Count > 0));
        yield return Figure.Count("число отметок", perSchool.Sum(line => line.Count));
        foreach (var (kind, name) in Marks)
        {
            var marked = matrix.Schools.Where(school => period.Marks.Any(mark => mark.Kind == kind && mark.SchoolId == school.Id)).ToList();
            yield return Figure.Count($"число {name}", marked.Count);
            yield return List($"список {name}", marked);
        }

        var most = perParameter.Where(line => line.Count > 0).OrderByDescending(line => line.Count).FirstOrDefault();
        yield return new Figure("самый частый параметр", most.Column is null ? Nothing : $"«{most.Column.Parameter.Name}»", null);
        yield return Figure.Count("число школ с самым частым параметром", most.Count);
    }

    private static Figure List(string name, IEnumerable<School> schools) => new(name, SchoolList.Print(schools) is { Length: > 0 } labels ? labels : Nothing, null);
}

/// <summary>A period's audit with the marks that its schools have.</summary>
/// <param name="Words">The period's.</param>
public sealed record AuditedPeriod(string Words, AuditMatrix Matrix, IReadOnlyList<SchoolMark> Marks);
