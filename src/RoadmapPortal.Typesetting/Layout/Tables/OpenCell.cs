namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>A cell that goes on from the page before: its lines up to <paramref name="From"/> already stand there.</summary>
internal readonly record struct OpenCell(CellBox Box, int From);
