namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>A row, or the part of one, on a page, from the top of the table's part there.</summary>
/// <param name="Row">The row.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Bottom">Its lower edge.</param>
/// <param name="Begins">Whether the row begins here rather than goes on from the page before.</param>
internal sealed record PlacedRow(GridRow Row, double Top, double Bottom, bool Begins);
