using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Pdf.Tags;

/// <summary>What a table cell says of its place (ISO 32000-1, 14.8.5.7).</summary>
internal static class CellAttributes
{
    private const string Heading = "/A<</O/Table/Scope/Column>>";

    /// <param name="cell">The cell.</param>
    /// <param name="isHeader">
    /// Of a heading or section row. A section's title stands over all columns and heads what is below it in each of
    /// them until the next: its scope is the column too, a row of its own it does not head.
    /// </param>
    /// <param name="columnSpan">How many columns it covers; a section's title covers all, whatever the cell says.</param>
    public static string Of(TableCell cell, bool isHeader, int columnSpan)
    {
        if (columnSpan == 1 && cell.RowSpan == 1)
            return isHeader ? Heading : "";
        var scope = isHeader ? "/Scope/Column" : "";
        var columns = columnSpan > 1 ? FormattableString.Invariant($"/ColSpan {columnSpan}") : "";
        var rows = cell.RowSpan > 1 ? FormattableString.Invariant($"/RowSpan {cell.RowSpan}") : "";
        return $"/A<</O/Table{scope}{columns}{rows}>>";
    }
}
