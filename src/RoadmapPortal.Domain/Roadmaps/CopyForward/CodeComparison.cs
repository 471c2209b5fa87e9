using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Domain.Roadmaps.CopyForward;

/// <summary>Which rows of a copy name codes that the new period's audit does not have.</summary>
/// <param name="IsPossible">The new period has an audit with parameters: without one there is nothing to compare with.</param>
public sealed record CodeComparison(bool IsPossible, IReadOnlyList<RowWithUnknownCodes> Rows)
{
    /// <param name="copy">The copy, read in its own period with its audit.</param>
    public static CodeComparison Of(CheckedRoadmap copy) => copy.Audited.Count == 0 ? new(false, []) : new(true, [.. Unknown(copy)]);

    private static IEnumerable<RowWithUnknownCodes> Unknown(CheckedRoadmap copy) =>
        from row in copy.Rows
        let codes = row.Codes?.Codes.Where(code => copy.Find(code) is null).Select(code => code.ToString()).ToList() ?? []
        where codes.Count > 0
        select new RowWithUnknownCodes(FlawPlace.RowWords(row), row.Activity.Cells[ColumnKind.Title], codes);
}

/// <param name="Where">«I. КАДРОВЫЕ РЕСУРСЫ, строка 8».</param>
public sealed record RowWithUnknownCodes(string Where, string Title, IReadOnlyList<string> Codes);
