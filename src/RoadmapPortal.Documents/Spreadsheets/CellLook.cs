namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>How a cell looks; the value is its place among the cell formats of the workbook.</summary>
internal enum CellLook
{
    /// <summary>The workbook's default, which cells of ours never use: column widths are counted in its font.</summary>
    Default,

    /// <summary>Bold, centred, without border.</summary>
    Title,

    /// <summary>Prose over the whole width, without border.</summary>
    Prose,

    /// <summary>Heading of columns: bold, centred both ways, bordered.</summary>
    Heading,

    /// <summary>Heading of rows below: bold, centred, bordered.</summary>
    Section,

    /// <summary>Bordered, from the left and the top.</summary>
    Text,

    /// <summary>Bordered, in the middle and from the top.</summary>
    Centred,
}
