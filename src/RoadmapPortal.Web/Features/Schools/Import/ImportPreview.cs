using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Schools.Import;

namespace RoadmapPortal.Web.Features.Schools.Import;

/// <summary>What a file would make of the register.</summary>
/// <param name="Problems">Of the file or of rows that could not be read.</param>
/// <param name="Passed">Headings of columns that are not read.</param>
public sealed record ImportPreview(IReadOnlyList<ImportedSchool> Schools, IReadOnlyList<SheetProblem> Problems, IReadOnlyList<string> Passed)
{
    public IEnumerable<ImportedSchool> New => Of(ImportVerdict.New);

    public IEnumerable<ImportedSchool> Changed => Of(ImportVerdict.Changed);

    public int Unchanged => Of(ImportVerdict.Unchanged).Count();

    public bool HasSomethingToLoad => New.Any() || Changed.Any();

    /// <summary>Everything that stands in the way, by row.</summary>
    public IReadOnlyList<SheetProblem> AllProblems =>
    [
        .. Problems.Concat(Of(ImportVerdict.Problem).Select(school => new SheetProblem(school.Row.Row, school.Row.Label ?? school.Row.Name, string.Join(" ", school.Problems))))
            .OrderBy(problem => problem.Row ?? 0),
    ];

    /// <summary>Another text whenever anything else would be written.</summary>
    public string Fingerprint()
    {
        var written = Schools.Where(school => school.Details is not null && school.Verdict != ImportVerdict.Unchanged)
            .Select(school => new { school.Row.Row, school.Verdict, Known = school.Verdict == ImportVerdict.Changed ? school.School?.Value : null, school.Details, school.Differences });
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(written))));
    }

    private IEnumerable<ImportedSchool> Of(ImportVerdict verdict) => Schools.Where(school => school.Verdict == verdict);
}
