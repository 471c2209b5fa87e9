namespace RoadmapPortal.Documents.Import;

/// <summary>A table as it came in a file: texts of cells, whatever they mean.</summary>
/// <param name="Rows">Those with any text.</param>
/// <param name="Problems">Of the file as such; what was read before one stands in the rows.</param>
public sealed record TypedSheet(IReadOnlyList<TypedRow> Rows, IReadOnlyList<SheetProblem> Problems)
{
    public static TypedSheet Unread(string words) => new([], [new SheetProblem(null, null, words)]);
}

/// <param name="Number">From 1.</param>
/// <param name="Cells">From the first column on; missing ones are empty.</param>
public sealed record TypedRow(int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}
