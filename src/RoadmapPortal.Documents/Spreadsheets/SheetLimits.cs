namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>What a sheet can hold («Excel specifications and limits»).</summary>
internal static class SheetLimits
{
    /// <summary>The tallest row, in points.</summary>
    public const double RowPoints = 409.5;

    /// <summary>The longest text of a cell, in UTF-16 units.</summary>
    public const int CellCharacters = 32_767;
}
