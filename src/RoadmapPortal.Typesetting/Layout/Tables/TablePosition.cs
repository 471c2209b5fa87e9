namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>Where a table goes on.</summary>
/// <param name="Row">The next row.</param>
/// <param name="IsRowBegun">The row was divided: its beginning stands on the page before.</param>
/// <param name="Open">Cells that go on from the page before.</param>
internal sealed record TablePosition(int Row, bool IsRowBegun, IReadOnlyList<OpenCell> Open)
{
    public static TablePosition Beginning { get; } = new(0, false, []);

    public bool IsBeginning => Row == 0 && !IsRowBegun;
}
