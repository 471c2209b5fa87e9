namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>How a cell looks; the value is its place among the cell formats of the workbook.</summary>
internal enum CellLook
{
    /// <summary>The workbook's default, which cells of ours never use: column widths are counted in its font.</summary>
    Default,

    /// <summary>Bold, centred, without border.</summary>
    Title,

    /// <summary>A heading inside the text: bold, from the left, without border.</summary>
    Subtitle,

    /// <summary>Running text, without border.</summary>
    Prose,

    /// <summary>Running text at the foot, without border: the position beside a name.</summary>
    ProseFoot,

    /// <summary>Running text in the middle and at the foot, without border: the place of an order.</summary>
    ProseCentred,

    /// <summary>Running text on the right and at the foot, without border: the name, beside the last line of its position.</summary>
    ProseRight,

    /// <summary>Heading of columns: bold, centred both ways, bordered.</summary>
    Heading,

    /// <summary>Heading of rows below: bold, centred, bordered.</summary>
    Section,

    /// <summary>Bordered, from the left and the top.</summary>
    Text,

    /// <summary>Bordered, in the middle and from the top.</summary>
    Centred,

    /// <summary>A real date, bordered; the cell's text is the day's number.</summary>
    Date,
}
