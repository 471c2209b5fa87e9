using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>How the rows of a table look in a sheet.</summary>
internal static class GridLooks
{
    public static CellLook Of(GridRowKind row, GridColumn column) => row switch
    {
        GridRowKind.Heading => CellLook.Heading,
        GridRowKind.Section or GridRowKind.Level => CellLook.Section,
        GridRowKind.Body => column.Centred ? CellLook.Centred : CellLook.Text,
    };
}
