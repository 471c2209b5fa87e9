using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Domain.Roadmaps.CopyForward;

/// <summary>Which rows of a copy name codes that the new period's audit does not have.</summary>
/// <param name="IsPossible">The new period has an audit with parameters: without one there is nothing to compare with.</param>
/// <param name="Retired">Rows that name parameters which the catalogue has retired; as far as <paramref name="Rows"/> does not say it.</param>
public sealed record CodeComparison(bool IsPossible, IReadOnlyList<RowWithUnknownCodes> Rows, IReadOnlyList<RowWithUnknownCodes> Retired)
{
    /// <param name="copy">The copy, read in its own period with its audit.</param>
    public static CodeComparison Of(CheckedRoadmap copy)
    {
        var isPossible = copy.Audited.Count > 0;
        return new(
            isPossible,
            isPossible ? [.. Naming(copy, code => copy.Find(code) is null)] : [],
            [.. Naming(copy, code => copy.IsRetired(code) && (!isPossible || copy.Find(code) is not null))]);
    }

    private static IEnumerable<RowWithUnknownCodes> Naming(CheckedRoadmap copy, Func<ParameterCode, bool> isMeant) =>
        from row in copy.Rows
        let codes = row.Codes?.Codes.Where(isMeant).Select(code => code.ToString()).ToList() ?? []
        where codes.Count > 0
        select new RowWithUnknownCodes(FlawPlace.RowWords(row), row.Activity.Cells[ColumnKind.Title], codes);
}

/// <param name="Where">«I. КАДРОВЫЕ РЕСУРСЫ, строка 8».</param>
public sealed record RowWithUnknownCodes(string Where, string Title, IReadOnlyList<string> Codes);
