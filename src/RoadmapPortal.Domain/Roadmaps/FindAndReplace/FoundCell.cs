using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Roadmaps.FindAndReplace;

/// <summary>A cell in which the words were found, and what it would be.</summary>
/// <param name="Where">«I. КАДРОВЫЕ РЕСУРСЫ, строка 8, графа «Ответственные»».</param>
/// <param name="Places">In the words before.</param>
/// <param name="PlacesAfter">Where the new words stand; fewer than <paramref name="Places"/> if some are taken out.</param>
public sealed record FoundCell(string Where, CellChange Change, IReadOnlyList<TextPlace> Places, IReadOnlyList<TextPlace> PlacesAfter)
{
    /// <summary>
    /// Every cell in which a replacement would change something, in printing order. Counted numbers are no words of a cell, and a column
    /// that a table does not show is not looked into.
    /// </summary>
    public static IEnumerable<FoundCell> In(CheckedRoadmap roadmap, Replacement replacement) =>
        from row in roadmap.Rows
        from column in row.Table.Columns
        where replacement.LooksInto(column.Kind) && (column.Kind != ColumnKind.Number || row.Table.Table.Numbering == TableNumbering.Typed)
        let words = row.Activity.Words(column.Kind)
        let places = words.Length == 0 ? [] : replacement.Search.In(words)
        where places.Count > 0
        let after = replacement.In(words, places)
        where !string.Equals(after, words, StringComparison.Ordinal)
        select new FoundCell(FlawPlace.Cell(row, column.Kind).Words, new CellChange(row.Activity.Id, column.Kind, words, after), places, replacement.PlacesAfter(places));
}
