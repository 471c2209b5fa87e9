namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>A cell where it begins, and how far it reaches.</summary>
internal readonly record struct PlacedCell(string Text, CellLook Look, int Column, int ColumnSpan = 1, int RowSpan = 1);
